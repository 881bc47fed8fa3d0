// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import { lastDay } from '../../roles/days.ts'
import type { GiftChoices } from '../../roles/gift-choices.ts'
import { LimitNames, type Limits } from '../../roles/views/held-roles.tsx'
import { GiftFields } from '../../roles/views/role-forms.tsx'
import { roleWords } from '../../roles/words.ts'
import type { DraftLine } from '../lines.ts'
import type { Draft } from '../queries.ts'

const crumbsOf = ({ t }: ViewContext) => [
  { label: t('Persone'), to: paths.people() },
  { label: t('Inviti'), to: paths.invitations() },
]

interface InvitingProps {
  ctx: ViewContext
  form: BoundForm
  choices: GiftChoices
}

export function NewInvitationsPage({
  ctx,
  form,
  choices,
  sendsMail,
}: InvitingProps & { sendsMail: boolean }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Invita persone')}
      lead={t('Tutte ricevono lo stesso ruolo. Prima di mandare gli inviti vedi l’elenco, con gli errori.')}
      crumbs={crumbsOf(ctx)}
      actions={
        <LinkButton ctx={ctx} to={paths.invitationFile()} tone="outline">
          {t('Da un file')}
        </LinkButton>
      }
      noindex
    >
      {!sendsMail && <NoMail ctx={ctx} />}
      <FormFrame ctx={ctx} form={form} submit={t('Controlla l’elenco')} cancel={paths.invitations()}>
        <Field ctx={ctx} form={form} name="addresses" />
        <GiftFields ctx={ctx} form={form} choices={choices} />
        <Field ctx={ctx} form={form} name="until" />
      </FormFrame>
    </Page>
  )
}

const NoMail = ({ ctx }: { ctx: ViewContext }) => (
  <Alert ctx={ctx} tone="info">
    <p>{ctx.t('Non c’è un server di posta: vedi ogni link una volta, e lo consegni di persona.')}</p>
  </Alert>
)

interface DraftProps {
  ctx: ViewContext
  draft: Draft
  organization: string
  limits: Limits
  sendsMail: boolean
}

export function DraftPage({ ctx, draft, organization, limits, sendsMail }: DraftProps) {
  const { t } = ctx
  const { role, roleEndsAt, lines, limits: ids } = draft.content
  const count = lines.filter(({ problem }) => problem === null).length
  const wrong = lines.filter(({ problem }) => problem !== null)
  return (
    <Page ctx={ctx} title={t('Controlla gli inviti')} crumbs={crumbsOf(ctx)} noindex>
      {!sendsMail && <NoMail ctx={ctx} />}
      <DescriptionList
        entries={[
          [t('Ruolo'), t(roleWords(role))],
          [t('Ente'), organization],
          [t('Solo per'), ids.length > 0 && <LimitNames ctx={ctx} ids={ids} limits={limits} />],
          [
            t('Il ruolo vale fino al'),
            roleEndsAt ? ctx.date(lastDay(new Date(roleEndsAt))) : t('senza fine'),
          ],
          [t('Da invitare'), ctx.number(count)],
          [t('Da correggere'), wrong.length > 0 && ctx.number(wrong.length)],
        ]}
      />
      <div class="actions">
        {count > 0 && (
          <PostButton ctx={ctx} to={paths.sending(draft.id)}>
            {t('{count, plural, one {Invita # persona} other {Invita # persone}}', { count })}
          </PostButton>
        )}
        <LinkButton ctx={ctx} to={paths.newInvitations()} tone="outline">
          {t('Ricomincia')}
        </LinkButton>
      </div>
      {wrong.length > 0 && (
        <>
          <p class="draft-note">
            {t('Le righe da correggere restano fuori: correggile, poi invitale a parte.')}
          </p>
          <Lines ctx={ctx} caption={t('Da correggere')} lines={wrong} />
        </>
      )}
      {count > 0 && (
        <Lines ctx={ctx} caption={t('Da invitare')} lines={lines.filter(({ problem }) => problem === null)} />
      )}
    </Page>
  )
}

function Lines({ ctx, caption, lines }: { ctx: ViewContext; caption: string; lines: readonly DraftLine[] }) {
  const { t } = ctx
  const wrong = lines.some(({ problem }) => problem !== null)
  return (
    <Table
      ctx={ctx}
      caption={caption}
      columns={[
        { header: t('Indirizzo'), cell: ({ email }) => email },
        { header: t('Nome'), cell: ({ givenName, familyName }) => `${givenName} ${familyName}`.trim() },
        { header: t('Riga'), cell: ({ line }) => ctx.number(line), numeric: true },
        ...(wrong
          ? [{ header: t('Che cosa non va'), cell: ({ problem }: DraftLine) => t(problem ?? '') }]
          : []),
      ]}
      rows={lines}
    />
  )
}

export function NewRoomPage({ ctx, form, choices }: InvitingProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Link per un’aula')}
      lead={t('Un indirizzo breve da proiettare: chi è in aula lo apre e riceve il ruolo. Vale poche ore.')}
      crumbs={crumbsOf(ctx)}
      noindex
    >
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Apri il link')} cancel={paths.invitations()}>
          <GiftFields ctx={ctx} form={form} choices={choices} />
          <Field ctx={ctx} form={form} name="until" />
          <Field ctx={ctx} form={form} name="uses" />
          <Field ctx={ctx} form={form} name="hours" />
        </FormFrame>
      </div>
    </Page>
  )
}
