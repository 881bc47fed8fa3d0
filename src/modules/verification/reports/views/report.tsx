// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GroupNow } from '#contracts/confirmable.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Thing } from '../../things.ts'
import type { Report } from '../queries.ts'
import { STATE_WORDS, stateOf } from '../rules.ts'

interface Props {
  ctx: ViewContext
  form: BoundForm
  report: Report
  /** Null: it is not there any more. */
  thing: Thing | null
  now: readonly GroupNow[]
  mayMend: boolean
}

/** A report beside what the sheet says today; who reported is not said. */
export function ReportPage(props: Props) {
  const { ctx, form, report, thing } = props
  const { t } = ctx
  const title = ctx.local(report.title).text
  return (
    <Page
      ctx={ctx}
      title={t('Segnalazione: {title}', { title })}
      crumbs={[
        { label: t('Dati da confermare'), to: paths.list() },
        { label: t('Segnalazioni di errore'), to: paths.reports() },
      ]}
      crumb={title}
      noindex
    >
      <DescriptionList
        entries={[
          [
            t('Scheda'),
            thing ? (
              <a href={ctx.href(thing.path)} key="thing">
                {title}
              </a>
            ) : (
              t('{title} (non c’è più)', { title })
            ),
          ],
          [t('Che cosa'), report.group_words ? t(report.group_words) : t('Non lo so, o un’altra cosa')],
          [
            t('Che cosa dice chi segnala'),
            <span class="pre-line" key="words">
              {report.words}
            </span>,
          ],
          [t('Segnalata il'), ctx.date(report.reported_at)],
        ]}
      />
      <Now {...props} />
      {report.outcome ? (
        <Alert ctx={ctx} tone="info" title={t(STATE_WORDS[stateOf(report)])}>
          <p class="pre-line">{report.answer}</p>
        </Alert>
      ) : (
        <Section
          title={t('Rispondi')}
          lead={
            report.email
              ? t('Chi ha segnalato riceve la risposta per e-mail.')
              : t('Chi ha segnalato legge la risposta con il suo codice.')
          }
        >
          <FormFrame ctx={ctx} form={form} submit={t('Chiudi la segnalazione')}>
            <Field ctx={ctx} form={form} name="outcome" />
            <Field ctx={ctx} form={form} name="answer" />
          </FormFrame>
        </Section>
      )}
    </Page>
  )
}

function Now({ ctx, thing, now, mayMend }: Props) {
  const { t } = ctx
  if (!thing || now.length === 0) return null
  return (
    <Section title={t('Che cosa dice oggi la scheda')}>
      <DescriptionList
        entries={now.map(({ group, says, mend }) => [
          t(thing.of.groups[group]!.words),
          <span key={group}>
            {says} {mayMend && <a href={ctx.href(mend)}>{t('Correggi')}</a>}
          </span>,
        ])}
      />
    </Section>
  )
}
