// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Badge } from '#ui/badge.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { ACCESSES, type Access, wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import type { Office } from '../../register/queries.ts'
import { proposalForm } from '../forms.ts'
import type { Proposal } from '../queries.ts'
import { type Difference, STATE_WORDS, stateOf } from '../rules.ts'
import { ProposalChip } from './proposals.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
  proposal: Proposal
  office: Office
  parts: readonly Difference[]
  mark: string
}

/** What somebody would change in an office, beside what it says today. */
export function ProposalPage(props: Props) {
  const { ctx, proposal, office } = props
  const { t } = ctx
  const accepted = proposal.accepted ?? []
  return (
    <Page
      ctx={ctx}
      title={t('Modifica proposta: {name}', { name: office.name })}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Modifiche proposte'), to: paths.proposals() },
      ]}
      crumb={office.name}
      noindex
    >
      <DescriptionList
        entries={[
          [
            t('Ufficio'),
            <a href={ctx.href(paths.offices.row(office.slug))} key="office">
              {office.name}
            </a>,
          ],
          [t('Chi propone'), proposal.proposer ?? t('Una persona che non ha più l’account')],
          [t('Proposta il'), ctx.date(proposal.proposed_at)],
          [t('Stato'), <ProposalChip ctx={ctx} proposal={proposal} key="state" />],
          [
            t('Come lo sa'),
            <span class="pre-line" key="reason">
              {proposal.reason}
            </span>,
          ],
        ]}
      />
      {proposal.decided_at && (
        <Alert ctx={ctx} tone="info" title={t(STATE_WORDS[stateOf(proposal)])}>
          <p class="pre-line">{proposal.answer || t('Senza altre parole.')}</p>
          {accepted.length > 0 && (
            <p>
              {t('Campi accettati: {fields}', { fields: accepted.map((one) => label(ctx, one)).join(', ') })}
            </p>
          )}
        </Alert>
      )}
      <Section title={t('Che cosa cambierebbe')} id="differenze">
        <Differences {...props} />
      </Section>
      {!proposal.decided_at && proposal.keeps && <Decision {...props} />}
    </Page>
  )
}

const label = ({ t }: ViewContext, field: string): string =>
  t(proposalForm.fields[field as Difference['field']]?.label ?? field)

function Differences({ ctx, proposal, parts }: Props) {
  const { t } = ctx
  return (
    <Table
      ctx={ctx}
      caption={t('Che cosa cambierebbe')}
      hideCaption
      columns={[
        { header: t('Campo'), cell: ({ field }) => label(ctx, field) },
        {
          header: proposal.decided_at ? t('Com’era') : t('Oggi'),
          cell: ({ was, now, changed, already }) =>
            proposal.decided_at ? (
              <Value ctx={ctx} value={was} />
            ) : (
              <>
                <Value ctx={ctx} value={now} />{' '}
                {changed && (
                  <Badge tone="warning">{already ? t('è già così') : t('cambiato dopo la proposta')}</Badge>
                )}
              </>
            ),
        },
        { header: t('Proposta'), cell: ({ proposed }) => <Value ctx={ctx} value={proposed} /> },
      ]}
      rows={parts}
    />
  )
}

function Value({ ctx, value }: { ctx: ViewContext; value: string | readonly string[] }) {
  const { t } = ctx
  const text =
    typeof value === 'string' ? value : value.map((way) => t(wordsFor(ACCESSES, way as Access))).join('; ')
  return text ? <span class="pre-line">{text}</span> : <em>{t('vuoto')}</em>
}

function Decision({ ctx, form, parts, mark }: Props) {
  const { t } = ctx
  const choices = parts.map(({ field }) => ({ value: field, label: proposalForm.fields[field].label }))
  return (
    <Section title={t('Decidi')} lead={t('Quello che accetti va subito nella scheda.')} id="decidi">
      <FormFrame ctx={ctx} form={form} submit={t('Rispondi alla proposta')}>
        <Field ctx={ctx} form={form} name="accept" choices={choices} />
        <Field ctx={ctx} form={form} name="answer" />
        {/* Of the page as it is now, also where the form comes back: what it shows is what is decided on. */}
        <input type="hidden" name="seen" value={mark} />
      </FormFrame>
    </Section>
  )
}
