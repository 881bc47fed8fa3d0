// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import type { Citation, Level } from '../queries.ts'
import { Citations } from './citations.tsx'

const LEVELS: readonly Level[] = ['eu', 'national', 'regional']

/** The acts that a theme rests on, from the Union down to the Region. */
export function ThemePanel({ ctx, citations }: { ctx: ViewContext; citations: readonly Citation[] }) {
  const names: Record<Level, string> = {
    eu: ctx.t('Unione europea'),
    national: ctx.t('Stato'),
    regional: ctx.t('Regione'),
  }
  return (
    <Section
      title={ctx.t('Le norme di riferimento')}
      id="norme"
      lead={ctx.t('I testi da cui partire. Ogni collegamento porta al testo ufficiale, su un altro sito.')}
    >
      <div class="acts-by-level">
        {LEVELS.map((level) => {
          const ofLevel = citations.filter((citation) => citation.reference.level === level)
          return (
            ofLevel.length > 0 && (
              <div key={level}>
                <h3>{names[level]}</h3>
                <Citations ctx={ctx} citations={ofLevel} titles />
              </div>
            )
          )
        })}
      </div>
    </Section>
  )
}
