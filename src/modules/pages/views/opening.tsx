// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { SearchBox } from '#ui/search-box.tsx'
import { Hero } from '#ui/section.tsx'
import { type Network, projectsPath } from '../../network/index.ts'
import { type Theme, ThemeTiles, themesPath } from '../../themes/index.ts'
import * as paths from '../paths.ts'

interface OpeningProps {
  ctx: ViewContext
  network: Network | null
  themes: readonly Theme[]
}

/** What the network is, its themes and a search: the first screen. */
export function Opening({ ctx, network, themes }: OpeningProps) {
  const tagline = network && ctx.local(network.tagline)
  return (
    <Hero
      title={tagline?.text ? <span lang={tagline.lang}>{tagline.text}</span> : ctx.frame.networkName}
      above={tagline?.text ? ctx.frame.networkName : undefined}
      actions={
        <SearchBox
          ctx={ctx}
          to={paths.search()}
          label={ctx.t('Che cosa ti serve?')}
          help={ctx.t('Per esempio: codice STP, residenza, permesso per studio.')}
        />
      }
      beside={themes.length > 0 && <ThemesBeside ctx={ctx} themes={themes} />}
    >
      <Introduction ctx={ctx} network={network} />
    </Hero>
  )
}

/** The words of the network; before it is founded, who can found it. */
function Introduction({ ctx, network }: { ctx: ViewContext; network: Network | null }) {
  if (!network)
    return (
      <p>
        {ctx.t(
          'Questa piattaforma è pronta ma la sua rete non è ancora stata avviata. Chi la amministra trova che cosa fare nella finestra da cui l’ha fatta partire.',
        )}
      </p>
    )
  const text = ctx.local(network.introduction)
  return (
    <p>
      {text.text && <span lang={text.lang}>{text.text}</span>}{' '}
      <a href={ctx.href(projectsPath())}>{ctx.t('Conosci il progetto')}</a>
    </p>
  )
}

const ThemesBeside = ({ ctx, themes }: { ctx: ViewContext; themes: readonly Theme[] }) => (
  <>
    <h2 class="tiles-title">{ctx.t('Le tematiche')}</h2>
    <ThemeTiles ctx={ctx} themes={themes.filter((theme) => theme.kind === 'theme')} />
    <p class="tiles-more">
      <a href={ctx.href(themesPath())}>{ctx.t('Tutte le tematiche e gli argomenti trasversali')}</a>
    </p>
  </>
)
