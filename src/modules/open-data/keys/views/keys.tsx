// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { KeyRow } from '../queries.ts'
import { type KeyState, keyState, STATE_WORDS } from '../rules.ts'

const TONES: Readonly<Record<KeyState, Tone>> = { good: 'success', expired: 'warning', revoked: 'danger' }

const StateChip = ({ ctx, state }: { ctx: ViewContext; state: KeyState }) => (
  <StatusChip ctx={ctx} tone={TONES[state]}>
    {ctx.t(STATE_WORDS[state])}
  </StatusChip>
)

const crumbsOf = ({ t }: ViewContext) => [
  { label: t('Dati aperti'), to: paths.openData() },
  { label: t('Chiavi dei programmi'), to: paths.keys() },
]

export function KeysPage({
  ctx,
  shown,
  today,
}: {
  ctx: ViewContext
  shown: ListShown<KeyRow>
  today: string
}) {
  const { t } = ctx
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Chiavi dei programmi')}
      lead={t('Con una chiave il programma di un ente legge i dati aperti più spesso.')}
      crumbs={crumbsOf(ctx).slice(0, 1)}
      noindex
      actions={
        <LinkButton ctx={ctx} to={paths.newKey()}>
          {t('Nuova chiave')}
        </LinkButton>
      }
      things={msg('{count, plural, one {# chiave} other {# chiavi}}')}
      cells={{
        nome: (row) => (
          <>
            <a href={ctx.href(paths.key(row.id))}>{row.name}</a>{' '}
            <StateChip ctx={ctx} state={keyState(row, today)} />
          </>
        ),
      }}
      empty={{
        title: t('Nessuna chiave'),
        text: (
          <p>
            {t(
              'Creane una quando un programma dell’ente deve leggere molto. Senza chiave si legge lo stesso.',
            )}
          </p>
        ),
      }}
    />
  )
}

interface NewKeyProps {
  ctx: ViewContext
  form: BoundForm
  bodies: readonly { id: string; name: string }[]
}

export function NewKeyPage({ ctx, form, bodies }: NewKeyProps) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Nuova chiave')} crumbs={crumbsOf(ctx)} noindex>
      <p>
        {t(
          'La chiave si legge una volta sola, subito dopo. Chi la perde ne crea un’altra e revoca la prima.',
        )}
      </p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Crea la chiave')} cancel={paths.keys()}>
          <Field
            ctx={ctx}
            form={form}
            name="organization"
            choices={bodies.map(({ id, name }) => ({ value: id, label: name, literal: true }))}
          />
          {['name', 'scopes', 'expires'].map((name) => (
            <Field key={name} ctx={ctx} form={form} name={name} />
          ))}
        </FormFrame>
      </div>
    </Page>
  )
}

interface KeyProps {
  ctx: ViewContext
  form: BoundForm
  apiKey: KeyRow
  state: KeyState
  /** What each scope is, in words (source texts). */
  words: Readonly<Record<string, string>>
}

export function KeyPage({ ctx, form, apiKey: key, state, words }: KeyProps) {
  const { t, date } = ctx
  return (
    <Page ctx={ctx} title={key.name} crumbs={crumbsOf(ctx)} noindex>
      <DescriptionList
        entries={[
          [t('Stato'), <StateChip ctx={ctx} state={state} />],
          [t('Ente'), key.organization],
          [t('Che cosa permette'), key.scopes.map((scope) => t(words[scope] ?? scope)).join('; ')],
          [t('Creata il'), date(key.created_at)],
          [t('Ultimo giorno'), date(key.expires_on)],
          [t('Usata il'), key.last_used_on ? date(key.last_used_on) : t('Mai')],
          [t('Revocata il'), key.revoked_at && date(key.revoked_at)],
        ]}
      />
      {state === 'good' && (
        <>
          <p>{t('Se la revochi, il programma che la usa riceve un errore. Non si torna indietro.')}</p>
          <FormFrame ctx={ctx} form={form} submit={t('Revoca la chiave')} cancel={paths.keys()}>
            {null}
          </FormFrame>
        </>
      )}
    </Page>
  )
}
