// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import { type Theme, themePath } from '../../themes/index.ts'
import * as paths from '../paths.ts'

/** Every way into the site on one page, for those whom menus do not help. */
export function SiteMapPage({ ctx, themes }: { ctx: ViewContext; themes: readonly Theme[] }) {
  const { t, frame } = ctx
  const linked = (items: readonly { label: string; path: string }[]) =>
    items.map(({ label, path }) => ({ to: path, label }))
  return (
    <Page
      ctx={ctx}
      title={t('Mappa del sito')}
      description={t('Tutte le parti del sito in una pagina sola.')}
      crumbs={[]}
    >
      <Section title={t('Il sito')}>
        <LinkList
          ctx={ctx}
          links={[
            { to: paths.home(), label: t('Pagina iniziale') },
            ...linked(frame.nav),
            { to: paths.search(), label: t('Cerca') },
          ]}
        />
      </Section>
      {themes.length > 0 && (
        <Section title={t('Tematiche')}>
          <LinkList
            ctx={ctx}
            links={themes.map(({ slug, name }) => ({
              to: themePath(slug),
              label: <Localized ctx={ctx} text={name} />,
            }))}
          />
        </Section>
      )}
      {ctx.actor && frame.personal.length > 0 && (
        <Section title={t('Le tue pagine')}>
          <LinkList ctx={ctx} links={linked(frame.personal)} />
        </Section>
      )}
      <Section title={t('Informazioni')}>
        <LinkList ctx={ctx} links={linked(frame.footer)} />
      </Section>
    </Page>
  )
}
