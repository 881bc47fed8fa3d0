// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { ListedResearch } from '../queries.ts'
import { ResearchCards } from './list.tsx'

/** The latest research on a theme, and the way to all of it. */
export function ThemePanel({ ctx, research }: { ctx: ViewContext; research: readonly ListedResearch[] }) {
  return (
    <Section
      title={<a href={ctx.href(paths.researchOf(research[0]!.theme_slug))}>{ctx.t('Ricerca')}</a>}
      id="ricerca"
      lead={ctx.t('Da qui parte il lavoro sulla tematica: le domande, il metodo e che cosa si è trovato.')}
    >
      <ResearchCards ctx={ctx} research={research} />
    </Section>
  )
}
