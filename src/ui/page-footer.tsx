// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { linkTo } from './link-to.ts'

/** Marks by which the official checker of public sites finds the links that every site must have. */
const HOOKS: Readonly<Record<string, string>> = {
  '/accessibilita': 'accessibility-link',
  '/privacy': 'privacy-policy-link',
  '/note-legali': 'legal-notes',
  '/faq': 'faq',
  '/segnala': 'report-inefficiency',
}

/** A declaration of accessibility stands on AgID's own site. */
const hookOf = (path: string): string | undefined =>
  path.startsWith('https://form.agid.gov.it/') ? 'accessibility-link' : HOOKS[path]

/** Everything below the page's content: a word for residents, who takes part and who pays, contacts, duties. */
export function PageFooter({ ctx, quiet }: { ctx: ViewContext; quiet?: boolean }) {
  const { t, frame } = ctx
  return (
    <>
      {!quiet && !ctx.actor && residents(ctx)}
      <footer class="it-footer" id="piede" tabIndex={-1}>
        {frame.band && institutions(ctx)}
        <div class="footer-main">
          <div class="container">
            <div>
              <p class="footer-name">{frame.networkName}</p>
              <p>{frame.tagline}</p>
            </div>
            {frame.contact && (
              <div class="footer-contact">
                <h2 class="footer-title">{t('Contatti')}</h2>
                <address>
                  <strong>{frame.contact.name}</strong>
                  {frame.contact.lines.map((line) => (
                    <span key={line}>{line}</span>
                  ))}
                </address>
              </div>
            )}
            <nav class="footer-links" aria-label={t('Informazioni sul sito')}>
              <ul>
                {frame.footer.map((item) => (
                  <li key={item.path}>
                    <a href={linkTo(ctx, item.path)} data-element={hookOf(item.path)}>
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
      </footer>
    </>
  )
}

/** For visitors: one sentence per language, each marked with its language and direction, that leads where a resident is helped. */
function residents(ctx: ViewContext) {
  const { frame } = ctx
  if (frame.residents.length === 0) return null
  return (
    <aside class="residents" id="altre-lingue" aria-label={ctx.t('In altre lingue')} tabIndex={-1}>
      <div class="container">
        <ul>
          {frame.residents.map(({ lang, dir, text, path }) => (
            <li key={lang} lang={lang} dir={dir}>
              <a href={linkTo(ctx, path)}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}

/** The institutional band, in words: logos would weigh more than the page. */
function institutions({ frame, t }: ViewContext) {
  const band = frame.band!
  return (
    <div class="band">
      <div class="container">
        <p class="band-statement">{band.statement}</p>
        {band.partners.length > 0 && (
          <>
            <h2 class="band-title">{t('Chi ne fa parte')}</h2>
            <ul>
              {band.partners.map((partner) => (
                <li key={partner}>{partner}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
