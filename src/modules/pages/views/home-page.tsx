// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { type Network, whereToGo } from '../../network/index.ts'
import type { Theme } from '../../themes/index.ts'
import { Opening } from './opening.tsx'

export interface HomeData {
  network: Network | null
  themes: readonly Theme[]
  /** What the instance still needs, and what the signed-in person left half done. */
  resume: readonly FilledPanel[]
  panels: readonly FilledPanel[]
}

/**
 * The network in one screen: what it is, its themes, a search; then what the modules have that is new. Whoever was interrupted
 * finds first the way back to what they were doing.
 */
export function HomePage({ ctx, network, themes, resume, panels }: HomeData & { ctx: ViewContext }) {
  return (
    <Page
      ctx={ctx}
      title={ctx.frame.networkName}
      heading={null}
      description={ctx.t(
        'Materiali, corsi e norme per chi lavora negli uffici pubblici con i cittadini stranieri.',
      )}
    >
      {resume.map((show) => show(ctx))}
      <Opening ctx={ctx} network={network} themes={themes} />
      {panels.map((show) => show(ctx))}
      <ForResidents ctx={ctx} />
    </Page>
  )
}

/** Whoever lands here in need of an office, not of training. */
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
