// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { type Theme, themePath, themesPath } from '../../../themes/index.ts'
import type { ListedResearch } from '../queries.ts'
import { ResearchCards } from './list.tsx'

interface Props {
  ctx: ViewContext
  theme: Theme
  research: readonly ListedResearch[]
}

/** All the research on a theme. */
export function ResearchOfThemePage({ ctx, theme, research }: Props) {
  const { t } = ctx
  const name = ctx.local(theme.name).text
  return (
    <Page
      ctx={ctx}
      title={t('Ricerca: {name}', { name })}
      lead={t('Che cosa si è chiesto chi segue la tematica, come l’ha cercato e che cosa ha trovato.')}
      crumbs={[
        { label: t('Tematiche'), to: themesPath() },
        { label: name, to: themePath(theme.slug) },
      ]}
      crumb={t('Ricerca')}
    >
      {research.length > 0 ? (
        <ResearchCards ctx={ctx} research={research} level={2} />
      ) : (
        <EmptyState ctx={ctx} title={t('Non c’è ancora nessuna ricerca')}>
          <p>{t('Le ricerche compaiono qui quando chi segue la tematica le pubblica.')}</p>
        </EmptyState>
      )}
    </Page>
  )
}
