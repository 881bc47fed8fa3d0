// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import { LEVELS } from '../act-words.ts'
import * as paths from '../paths.ts'
import type { Citation } from '../queries.ts'
import { Citations } from './citations.tsx'

interface ThemePanelProps {
  ctx: ViewContext
  citations: readonly Citation[]
  /** The theme, whose acts the register shows too. */
  slug: string
}

/** The acts that a theme rests on, from the Union down to the Region. */
export function ThemePanel({ ctx, citations, slug }: ThemePanelProps) {
  return (
    <Section
      title={ctx.t('Le norme di riferimento')}
      id="norme"
      lead={ctx.t('I testi da cui partire. Ogni collegamento porta al testo ufficiale, su un altro sito.')}
      action={<a href={ctx.href(`${paths.acts.list}?tematica=${slug}`)}>{ctx.t('Cerca fra questi atti')}</a>}
    >
      <div class="acts-by-level">
        {LEVELS.map(({ value: level, label }) => {
          const ofLevel = citations.filter((citation) => citation.reference.level === level)
          return (
            ofLevel.length > 0 && (
              <div key={level}>
                <h3>{ctx.t(label)}</h3>
                <Citations ctx={ctx} citations={ofLevel} titles />
              </div>
            )
          )
        })}
      </div>
    </Section>
  )
}
