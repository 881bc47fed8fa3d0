// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '../../../kernel/render/context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { Hero } from '../../../ui/section.tsx'
import { type Network, projectsPath } from '../../network/index.ts'
import { themesPath } from '../../themes/index.ts'
import * as paths from '../paths.ts'

/** What the network is, and the ways in. Before it is founded: who can found it. */
export function Opening({ ctx, network }: { ctx: ViewContext; network: Network | null }) {
  const tagline = network && ctx.local(network.tagline)
  const text = network && ctx.local(network.introduction)
  return (
    <Hero
      title={tagline?.text ? <span lang={tagline.lang}>{tagline.text}</span> : ctx.frame.networkName}
      above={tagline?.text ? ctx.frame.networkName : undefined}
      actions={
        <>
          <LinkButton ctx={ctx} to={themesPath()}>
            {ctx.t('Scegli una tematica')}
          </LinkButton>
          <LinkButton ctx={ctx} to={projectsPath()} tone="outline">
            {ctx.t('Conosci il progetto')}
          </LinkButton>
        </>
      }
      beside={
        <SearchBox
          ctx={ctx}
          to={paths.search()}
          label={ctx.t('Che cosa ti serve?')}
          help={ctx.t('Per esempio: tessera STP, residenza, permesso per studio.')}
        />
      }
    >
      {network ? (
        text?.text && <p lang={text.lang}>{text.text}</p>
      ) : (
        <p>
          {ctx.t(
            'Questa piattaforma è pronta ma la sua rete non è ancora stata avviata. Chi la amministra trova che cosa fare nella finestra da cui l’ha fatta partire.',
          )}
        </p>
      )}
    </Hero>
  )
}
