// SPDX-License-Identifier: AGPL-3.0-or-later
import { isLocale, LOCALES, localePath } from '#kernel/i18n/locale.ts'
import type { NavItem, ViewContext } from '#kernel/render/context.ts'
import { Icon } from './icon.tsx'
import { LANGUAGE_NAMES, ownNameOf } from './languages.ts'
import { linkTo } from './link-to.ts'

interface HeaderProps {
  ctx: ViewContext
  quiet?: boolean
}

/** Everything above the page's content: skip links, demonstration mark, body, languages, person, name, search, menu. */
export function PageHeader({ ctx, quiet }: HeaderProps) {
  const { t, frame } = ctx
  return (
    <>
      <div class="skiplinks">
        <a href="#contenuto">{t('Vai al contenuto')}</a>
        <a href="#piede">{t('Vai al piè di pagina')}</a>
      </div>
      <header class={quiet ? 'it-header-wrapper header-quiet' : 'it-header-wrapper'}>
        {ctx.demo && <DemonstrationMark ctx={ctx} />}
        <div class="it-header-slim-wrapper">
          <div class="container">
            <span class="slim-body">{frame.parentBody}</span>
            {!quiet && residentsHint(ctx)}
            <ul class="slim-links">
              {languageLinks(ctx)}
              {personLinks(ctx)}
            </ul>
          </div>
        </div>
        <div class="it-header-center-wrapper">
          <div class="container">
            <a class="brand" href={ctx.href('/')}>
              <img src={ctx.asset('mark.svg')} alt="" width="48" height="48" />
              <span class="brand-words">
                <span class="brand-name">{frame.networkName}</span>
                <span class="brand-tagline">{frame.tagline}</span>
              </span>
            </a>
            {!quiet && siteSearch(ctx)}
          </div>
        </div>
        {!quiet && mainMenu(ctx)}
      </header>
    </>
  )
}

/** Required of every output in demonstration mode (DESIGN 8). Other languages say it in Italian too. */
function DemonstrationMark({ ctx }: HeaderProps) {
  const source = 'Dimostrazione: dati inventati, senza valore'
  const words = ctx.t('Dimostrazione: dati inventati, senza valore')
  return (
    <p class="demonstration">
      <span class="container">
        {words}
        {words !== source && (
          <>
            {' · '}
            <span lang="it">{source}</span>
          </>
        )}
      </span>
    </p>
  )
}

const languageLinks = (ctx: ViewContext) =>
  LOCALES.filter((locale) => locale !== ctx.locale).map((locale) => (
    <li key={locale}>
      <a href={localePath(locale, ctx.path)} lang={locale} hreflang={locale}>
        {LANGUAGE_NAMES[locale]}
      </a>
    </li>
  ))

/** The way in, or the person's own pages and the way out, which stays in sight for those at a shared desk. */
function personLinks(ctx: ViewContext) {
  const { t, actor, frame } = ctx
  if (!actor)
    return (
      <li>
        <a class="slim-sign-in" href={ctx.href(signInPath(ctx.path))}>
          {t('Accedi')}
        </a>
      </li>
    )
  return (
    <>
      <li class="slim-person">
        <details>
          <summary>
            <Icon ctx={ctx} name="it-user" size="sm" />
            <span class="visually-hidden">{t('Le tue pagine:')} </span>
            <span class="slim-name">{actor.name}</span>
          </summary>
          <ul class="person-menu">
            {frame.personal.map((item) => (
              <li key={item.path}>
                <a href={linkTo(ctx, item.path)} aria-current={currentOf(ctx, item)}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </li>
      <li>
        <form method="post" action={ctx.href('/esci')}>
          <button type="submit" class="slim-button">
            {t('Esci')}
          </button>
        </form>
      </li>
    </>
  )
}

/** Sign-in leads back to where it was asked for, but never to itself. */
const signInPath = (path: string): string =>
  path === '/' || path.startsWith('/accedi') ? '/accedi' : `/accedi?ritorno=${encodeURIComponent(path)}`

const siteSearch = (ctx: ViewContext) => (
  // biome-ignore lint/a11y/useSemanticElements: Chrome 109 does not know the element <search>
  <form role="search" method="get" action={ctx.href('/cerca')} class="site-search">
    <label for="cerca" class="visually-hidden">
      {ctx.t('Cerca nel sito')}
    </label>
    <input
      type="search"
      id="cerca"
      name="q"
      class="form-control"
      maxLength={200}
      placeholder={ctx.t('Cerca nel sito')}
    />
    <button type="submit">
      <Icon ctx={ctx} name="it-search" size="sm" />
      <span class="visually-hidden">{ctx.t('Cerca')}</span>
    </button>
  </form>
)

/**
 * The main menu. On phones an empty `<details>` is the switch: the list that follows shows while it is open, which
 * works without JavaScript and by keyboard. On wide windows the switch is gone and the list is always there.
 */
function mainMenu(ctx: ViewContext) {
  const { t, frame } = ctx
  if (frame.nav.length === 0) return null
  return (
    <div class="it-header-navbar-wrapper">
      <div class="container">
        <details class="menu-switch">
          <summary>
            <Icon ctx={ctx} name="it-burger" size="sm" />
            {t('Menu')}
          </summary>
        </details>
        <nav class="main-menu" aria-label={t('Menu principale')}>
          <ul>
            {frame.nav.map((item) => (
              <li key={item.path}>
                <a href={linkTo(ctx, item.path)} aria-current={currentOf(ctx, item)}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}

/** 'page' on the page itself, 'true' on those below it. */
function currentOf(ctx: ViewContext, item: NavItem): 'page' | 'true' | undefined {
  const path = ctx.path.split('?')[0]!
  if (path === item.path) return 'page'
  return item.path !== '/' && path.startsWith(`${item.path}/`) ? 'true' : undefined
}

/** A line of language names that leads those who read none of ours to their sentence at the end of the page. */
function residentsHint(ctx: ViewContext) {
  const others = ctx.frame.residents.filter(({ lang }) => !isLocale(lang))
  if (ctx.actor || others.length === 0) return null
  return (
    <a class="residents-hint" href="#altre-lingue">
      <span class="visually-hidden">{ctx.t('In altre lingue:')} </span>
      {others.map(({ lang, dir }) => (
        <span lang={lang} dir={dir} key={lang}>
          {ownNameOf(lang)}
        </span>
      ))}
    </a>
  )
}
