// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The copy that people read: one page that asks nothing of anybody, opens in every browser and prints. HTML and not PDF: names in every
 * script are drawn by the machine that reads it, and whoever enlarges letters or listens finds headings and tables as on our pages.
 */
import type { ViewContext } from '#kernel/render/context.ts'
import type { Fact } from '../readable.ts'
import { HeldData } from './held-data.tsx'

export interface CopyOfData {
  readonly person: { readonly name: string; readonly email: string }
  readonly controller: { readonly name: string; readonly email: string } | null
  readonly site: string
  readonly takenAt: Date
  readonly parts: readonly { readonly room: string; readonly what: string; readonly facts: readonly Fact[] }[]
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #17324d; max-inline-size: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
h1, h2 { line-height: 1.25; color: #0b3d91 }
h2 { margin-block-start: 2.5rem; border-block-start: 2px solid; padding-block-start: .5rem }
a { color: #0b3d91 }
.demonstration { border: 2px solid #7a5a00; background: #fff3cd; color: #4a3700; padding: .5rem 1rem; font-weight: 700 }
dl { margin: 0 }
dt { font-weight: 700 }
dd { margin: 0 0 .5rem }
.held .held { border-inline-start: 3px solid #c5d2e5; padding-inline-start: .75rem }
.held-text { white-space: pre-line }
.held-items { list-style: none; padding: 0 }
.held-items li { margin-block: .5rem; break-inside: avoid }
table { border-collapse: collapse; inline-size: 100% }
th, td { border: 1px solid #c5d2e5; padding: .25rem .5rem; text-align: start; vertical-align: top }
tr { break-inside: avoid }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
@media (max-width: 30rem) { thead { display: none } tr, th, td { display: block } tr { margin-block-end: .75rem }
  td::before { content: attr(data-label) ' '; font-weight: 700 } }
@media print { body { font-size: 10pt; max-inline-size: none; padding: 0 } }
`

export function CopyDocument({ ctx, copy }: { ctx: ViewContext; copy: CopyOfData }) {
  const { t } = ctx
  const { person, controller, parts } = copy
  return (
    <html lang={ctx.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t('Copia dei dati di {name}', { name: person.name })}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          {ctx.demo && <p class="demonstration">{t('Dimostrazione: dati inventati, senza valore')}</p>}
          <h1>{t('Copia dei dati di {name}', { name: person.name })}</h1>
          <dl>
            <dt>{t('E-mail')}</dt>
            <dd>{person.email}</dd>
            <dt>{t('Copia presa il')}</dt>
            <dd>{ctx.dateTime(copy.takenAt)}</dd>
            <dt>{t('Piattaforma')}</dt>
            <dd>{copy.site}</dd>
            {controller && (
              <>
                <dt>{t('Titolare dei dati')}</dt>
                <dd>
                  {controller.name}
                  {controller.email && ` (${controller.email})`}
                </dd>
              </>
            )}
          </dl>
          <p>
            {t(
              'Qui c’è tutto quello che la piattaforma sa di te (GDPR, articolo 15). Password e chiavi di accesso non ci sono.',
            )}
          </p>
          <nav aria-label={t('Contenuti')}>
            <ol>
              {parts.map(({ room, what }) => (
                <li key={room}>
                  <a href={`#${room}`}>{t(what)}</a>
                </li>
              ))}
            </ol>
          </nav>
          {parts.map(({ room, what, facts }) => (
            <section key={room} aria-labelledby={room}>
              <h2 id={room}>{t(what)}</h2>
              <HeldData ctx={ctx} facts={facts} />
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
