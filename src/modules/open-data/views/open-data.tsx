// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may be taken away, in plain words, for whoever makes a map, a guide or a search of their own. */
import { LICENCE } from '#contracts/licence.ts'
import type { OpenTable } from '#contracts/module.ts'
import type { Api } from '#kernel/http/route.ts'
import { csvPath, workbookPath } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { keys, openApi, status } from '../paths.ts'

export interface OpenDataShown {
  readonly network: string
  readonly tables: readonly OpenTable[]
  /** Addresses without parameters: those that one begins with. */
  readonly api: readonly Api[]
  readonly baseUrl: string
  readonly limit: MostAsked
  /** What a key may ask. */
  readonly keyLimit: MostAsked
  /** Whether the reader looks after keys. */
  readonly keepsKeys: boolean
}

interface MostAsked {
  readonly max: number
  readonly windowSeconds: number
}

export function OpenDataPage({ ctx, ...shown }: OpenDataShown & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Dati aperti')}
      description={t('Che cosa puoi prendere da questo sito, come e con quale licenza.')}
      crumbs={[]}
    >
      <Prose>
        <h2>{t('Tabelle')}</h2>
        <p>{t('Ogni tabella ha le stesse righe della sua pagina. Si apre con un foglio di calcolo.')}</p>
        <ul>
          {shown.tables.map((table) => (
            <TableLinks ctx={ctx} table={table} />
          ))}
        </ul>
        <h2>{t('Per i programmi')}</h2>
        <p>{t('Un programma legge gli stessi dati in JSON. Non serve una chiave.')}</p>
        <Addresses ctx={ctx} api={shown.api} />
        <p>
          {t('Tutti gli indirizzi, con i parametri e le risposte, sono scritti secondo OpenAPI:')}{' '}
          <a href={openApi()}>openapi.json</a>. {t('Se il servizio risponde, lo dice questo indirizzo:')}{' '}
          <a href={status()}>status</a>.
        </p>
        <Example ctx={ctx} baseUrl={shown.baseUrl} />
        <Rules ctx={ctx} {...shown} />
      </Prose>
    </Page>
  )
}

function TableLinks({ ctx, table: { label, path } }: { ctx: ViewContext; table: OpenTable }) {
  const name = ctx.t(label)
  return (
    <li>
      <a href={ctx.href(path)}>{name}</a>:{' '}
      <a href={ctx.href(csvPath(path))} aria-label={ctx.t('{name} in CSV', { name })}>
        CSV
      </a>
      ,{' '}
      <a href={ctx.href(workbookPath(path))} aria-label={ctx.t('{name} in un foglio Excel', { name })}>
        Excel
      </a>
    </li>
  )
}

const Addresses = ({ ctx, api }: { ctx: ViewContext; api: readonly Api[] }) => (
  <ul>
    {api
      .filter(({ path }) => path !== openApi() && path !== status())
      .map(({ path, summary }) => (
        <li>
          <a href={path}>{path}</a>: {ctx.t(summary)}
        </li>
      ))}
  </ul>
)

const Example = ({ ctx: { t }, baseUrl }: { ctx: ViewContext; baseUrl: string }) => (
  <>
    <h3>{t('Un esempio')}</h3>
    <p>{t('Gli uffici della provincia di Ferrara dove si va senza appuntamento, dieci alla volta:')}</p>
    <p>
      <code>{`${baseUrl}/api/v1/uffici?provincia=fe&accesso=walk_in&quanti=10`}</code>
    </p>
    <p>{t('Le righe che seguono sono all’indirizzo scritto in «successiva», finché ce n’è uno.')}</p>
  </>
)

const Rules = ({
  ctx,
  network,
  limit,
  ...more
}: Pick<OpenDataShown, 'network' | 'limit' | 'keyLimit' | 'keepsKeys'> & { ctx: ViewContext }) => (
  <>
    <Licence ctx={ctx} network={network} />
    <h2>{ctx.t('Limiti')}</h2>
    <p>
      {ctx.t(
        'Un indirizzo di rete può fare {most} richieste in {minutes} minuti. Ogni risposta dice quante ne restano.',
        {
          most: limit.max,
          minutes: limit.windowSeconds / 60,
        },
      )}
    </p>
    <Keys ctx={ctx} {...more} />
    <p>{ctx.t('Gli indirizzi riservati non ci sono: di quegli uffici si dice solo che ci sono.')}</p>
    <p>{ctx.t('Di chi prende i dati senza chiave non teniamo traccia.')}</p>
  </>
)

const Keys = ({
  ctx: { t, href },
  keyLimit,
  keepsKeys,
}: Pick<OpenDataShown, 'keyLimit' | 'keepsKeys'> & { ctx: ViewContext }) => (
  <>
    <p>
      {t(
        'Un ente della rete può avere una chiave, e con quella fare {most} richieste in {minutes} minuti. La crea il suo responsabile d’ufficio.',
        { most: keyLimit.max, minutes: keyLimit.windowSeconds / 60 },
      )}{' '}
      {t('Di una chiave teniamo solo l’ultimo giorno in cui è stata usata.')}
    </p>
    {keepsKeys && (
      <p>
        <a href={href(keys())}>{t('Chiavi dei programmi')}</a>
      </p>
    )}
  </>
)

const Licence = ({ ctx: { t }, network }: Pick<OpenDataShown, 'network'> & { ctx: ViewContext }) => (
  <>
    <h2>{t('Licenza')}</h2>
    <p>
      {t('Puoi usare i dati come vuoi, anche per guadagnare. Devi dire da dove vengono. La licenza è:')}{' '}
      <a href={LICENCE.url}>{LICENCE.name}</a>.
    </p>
    <p>{t('Per esempio scrivi: dati di {network}, con il giorno in cui li hai presi.', { network })}</p>
  </>
)
