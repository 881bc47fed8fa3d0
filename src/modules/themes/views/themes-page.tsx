// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import type { Theme } from '../queries.ts'
import { ThemeCards } from './theme-cards.tsx'

export interface ThemesData {
  themes: readonly Theme[]
  /** What each theme holds, as source texts with their number. */
  counts: ReadonlyMap<string, readonly { words: string; count: number }[]>
  /** Whether this person looks after them. */
  mayWrite?: boolean
}

/** All themes of the network, and the topics that cross them. */
export function ThemesPage({ ctx, themes, counts, mayWrite }: ThemesData & { ctx: ViewContext }) {
  const main = themes.filter((theme) => theme.kind === 'theme')
  const crossing = themes.filter((theme) => theme.kind === 'cross_cutting')
  return (
    <Page
      ctx={ctx}
      title={ctx.t('Tematiche')}
      description={ctx.t(
        'Le tematiche su cui lavora la rete: per ognuna la domanda, le norme, i materiali e i corsi.',
      )}
      crumbs={[]}
      actions={
        mayWrite && (
          <LinkButton ctx={ctx} to={paths.register.list} tone="outline">
            {ctx.t('Gestisci le tematiche')}
          </LinkButton>
        )
      }
      lead={ctx.t(
        'Ogni tematica parte da una domanda che arriva allo sportello. Scegline una: trovi le norme, i materiali e i corsi.',
      )}
    >
      {themes.length === 0 && (
        <EmptyState ctx={ctx} title={ctx.t('Non ci sono ancora tematiche')}>
          <p>{ctx.t('Le tematiche compaiono quando la rete sceglie su che cosa lavorare.')}</p>
        </EmptyState>
      )}
      {main.length > 0 && (
        <Section title={ctx.t('Le tematiche della rete')}>
          <ThemeCards ctx={ctx} themes={main} counts={counts} />
        </Section>
      )}
      {crossing.length > 0 && (
        <Section
          title={ctx.t('Argomenti trasversali')}
          lead={ctx.t('Attraversano tutte le tematiche: servono a chiunque lavori con il pubblico.')}
        >
          <ThemeCards ctx={ctx} themes={crossing} counts={counts} />
        </Section>
      )}
    </Page>
  )
}
