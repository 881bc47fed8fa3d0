// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '../../../contracts/panels.ts'
import type { ViewContext } from '../../../kernel/render/context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Localized } from '../../../ui/prose.tsx'
import { LinkList, Section } from '../../../ui/section.tsx'
import { type Network, whereToGo } from '../../network/index.ts'
import { type Theme, ThemeCards, themePath, themesPath } from '../../themes/index.ts'
import { Opening } from './opening.tsx'

export interface HomeData {
  network: Network | null
  themes: readonly Theme[]
  panels: readonly FilledPanel[]
}

/** The network in one screen: what it is, its themes, a search, and what the modules have that is new. */
export function HomePage({ ctx, network, themes, panels }: HomeData & { ctx: ViewContext }) {
  const main = themes.filter((theme) => theme.kind === 'theme')
  const crossing = themes.filter((theme) => theme.kind === 'cross_cutting')
  return (
    <Page
      ctx={ctx}
      title={ctx.frame.networkName}
      heading={null}
      description={ctx.t(
        'Materiali, corsi e norme per chi lavora negli uffici pubblici con i cittadini stranieri.',
      )}
    >
      <Opening ctx={ctx} network={network} />
      {ctx.actor && panels.map((show) => show(ctx))}
      {main.length > 0 && (
        <Section
          title={ctx.t('Le tematiche')}
          action={<a href={ctx.href(themesPath())}>{ctx.t('Tutte le tematiche')}</a>}
        >
          <ThemeCards ctx={ctx} themes={main} />
          {crossing.length > 0 && (
            <>
              <h3>{ctx.t('Argomenti che le attraversano')}</h3>
              <LinkList
                ctx={ctx}
                links={crossing.map(({ slug, name }) => ({
                  to: themePath(slug),
                  label: <Localized ctx={ctx} text={name} />,
                }))}
              />
            </>
          )}
        </Section>
      )}
      {!ctx.actor && panels.map((show) => show(ctx))}
      <ForResidents ctx={ctx} />
    </Page>
  )
}

const ForResidents = ({ ctx }: { ctx: ViewContext }) => (
  <Section title={ctx.t('Cerchi un ufficio per te o per la tua famiglia?')} tinted>
    <p>
      {ctx.t(
        'Questo sito è per chi lavora negli uffici. Se sei un cittadino straniero e ti serve aiuto, qui trovi a quale ufficio chiedere, in otto lingue.',
      )}
    </p>
    <p>
      <LinkButton ctx={ctx} to={whereToGo()} tone="outline">
        {ctx.t('Dove andare')}
      </LinkButton>
    </p>
  </Section>
)
