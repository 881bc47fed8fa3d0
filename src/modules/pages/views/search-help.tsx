// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import { type Theme, themePath } from '../../themes/index.ts'

interface HelpProps {
  ctx: ViewContext
  themes: readonly Theme[]
}

/** Before a search: where else to begin. */
export const NoWords = ({ ctx, themes }: HelpProps) => (
  <>
    <p class="form-text">{ctx.t('Le parole che cerchi non vengono registrate.')}</p>
    <FromThemes ctx={ctx} themes={themes} title={ctx.t('Oppure parti da una tematica')} />
  </>
)

/** After a search that found nothing: what to try. */
export const NothingFound = ({ ctx, themes, words }: HelpProps & { words: string }) => (
  <>
    <EmptyState ctx={ctx} icon="it-search" title={ctx.t('Nessun risultato per «{words}»', { words })}>
      <p>{ctx.t('Controlla come sono scritte le parole.')}</p>
      <p>
        {ctx.t('Usa meno parole, o parole più semplici: «medico» invece di «medico di medicina generale».')}
      </p>
      <p>
        {ctx.t('Scrivi le sigle per esteso, o il contrario: «STP» e «straniero temporaneamente presente».')}
      </p>
    </EmptyState>
    <FromThemes ctx={ctx} themes={themes} title={ctx.t('Oppure parti da una tematica')} />
  </>
)

function FromThemes({ ctx, themes, title }: HelpProps & { title: string }) {
  if (themes.length === 0) return null
  return (
    <Section title={title}>
      <LinkList
        ctx={ctx}
        links={themes.map(({ slug, name }) => ({
          to: themePath(slug),
          label: <Localized ctx={ctx} text={name} />,
        }))}
      />
    </Section>
  )
}
