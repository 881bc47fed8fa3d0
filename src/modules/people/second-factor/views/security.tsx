// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Page } from '#ui/page.tsx'
import { When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { changePassword, sessions } from '../../paths.ts'
import type { PasskeyRow } from '../passkeys/queries.ts'
import * as paths from '../paths.ts'
import type { Standing } from '../queries.ts'
import { hasFactor } from '../rules.ts'

interface SecurityData {
  standing: Standing
  passkeys: readonly PasskeyRow[]
}

interface Props {
  ctx: ViewContext
  data: SecurityData
}

export function SecurityPage({ ctx, data }: Props) {
  const { t } = ctx
  const { standing } = data
  const isProtected = hasFactor({ app: standing.app_since !== null, passkeys: standing.passkeys })
  return (
    <Page
      ctx={ctx}
      title={t('Sicurezza')}
      crumbs={[]}
      lead={
        isProtected
          ? t('Il tuo account è protetto da due fattori: quello che sai e quello che hai.')
          : t('Il tuo account è protetto dalla sola password. Con un secondo fattore è più sicuro.')
      }
    >
      {standing.demo && (
        <Alert ctx={ctx} tone="info">
          <p>{t('Nella dimostrazione l’account è di tutti: qui si guarda, e non si cambia nulla.')}</p>
        </Alert>
      )}
      {standing.required && (
        <Alert ctx={ctx} tone={isProtected ? 'info' : 'warning'}>
          <p>
            {isProtected
              ? t('Il tuo ruolo chiede un secondo fattore.')
              : t('Il tuo ruolo chiede un secondo fattore: impostalo adesso, o al prossimo accesso.')}
          </p>
        </Alert>
      )}
      <Section title={t('La password')}>
        <p>
          <a href={ctx.href(changePassword())}>{t('Cambia la password')}</a>
        </p>
      </Section>
      <App ctx={ctx} since={standing.app_since} />
      <Passkeys ctx={ctx} passkeys={data.passkeys} />
      {isProtected && <Codes ctx={ctx} left={standing.codes_left} />}
      <Section title={t('Dove sei dentro')}>
        <p>
          <a href={ctx.href(sessions())}>{t('Le tue sessioni')}</a>
        </p>
      </Section>
    </Page>
  )
}

function App({ ctx, since }: { ctx: ViewContext; since: Date | null }) {
  const { t } = ctx
  return (
    <Section title={t('L’app dei codici')}>
      {since ? (
        <>
          <p>
            {t('Attiva dal')} <When ctx={ctx} value={since} />.{' '}
            {t('Dopo la password ti chiediamo il suo codice.')}
          </p>
          <ul>
            <li>
              <a href={ctx.href(paths.beginApp())}>{t('Ho cambiato telefono')}</a>
            </li>
            <li>
              <a href={ctx.href(paths.removeApp())}>{t('Togli l’app dei codici')}</a>
            </li>
          </ul>
        </>
      ) : (
        <>
          <p>{t('Non ce l’hai. Un’app sul telefono mostra un codice da scrivere dopo la password.')}</p>
          <p>
            <a href={ctx.href(paths.beginApp())}>{t('Imposta un’app per i codici')}</a>
          </p>
        </>
      )}
    </Section>
  )
}

function Passkeys({ ctx, passkeys }: { ctx: ViewContext; passkeys: readonly PasskeyRow[] }) {
  const { t } = ctx
  return (
    <Section title={t('Le passkey')}>
      {passkeys.length === 0 ? (
        <p>{t('Non ne hai. Con una passkey entri con l’impronta, il volto o un PIN, senza password.')}</p>
      ) : (
        <Table
          ctx={ctx}
          caption={t('Le tue passkey')}
          hideCaption
          columns={[
            { header: t('Nome'), cell: ({ name }) => name },
            { header: t('Aggiunta'), cell: ({ created_at }) => <When ctx={ctx} value={created_at} /> },
            {
              header: t('Ultimo uso'),
              cell: ({ used_at }) => (used_at ? <When ctx={ctx} value={used_at} /> : t('Mai')),
            },
            {
              header: t('Che cosa puoi fare'),
              cell: ({ id, name }) => (
                <a href={ctx.href(paths.removePasskey(id))} aria-label={`${t('Togli')} ${name}`}>
                  {t('Togli')}
                </a>
              ),
            },
          ]}
          rows={passkeys}
        />
      )}
      <p>
        <a href={ctx.href(paths.addPasskey())}>{t('Aggiungi una passkey')}</a>
      </p>
    </Section>
  )
}

function Codes({ ctx, left }: { ctx: ViewContext; left: number }) {
  const { t } = ctx
  return (
    <Section title={t('I codici di riserva')}>
      <p>
        {t(
          '{left, plural, =0 {Non te ne restano.} one {Te ne resta uno.} other {Te ne restano #.}} Servono se perdi il telefono o la chiave.',
          { left },
        )}
      </p>
      <p>
        <a href={ctx.href(paths.newCodes())}>{t('Nuovi codici di riserva')}</a>
      </p>
    </Section>
  )
}
