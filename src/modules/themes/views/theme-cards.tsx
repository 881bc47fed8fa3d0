// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Card, CardGrid, type HeadingLevel } from '#ui/card.tsx'
import { emblemNamed } from '#ui/emblem.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../paths.ts'
import type { Theme } from '../queries.ts'

interface ThemeCardsProps {
  ctx: ViewContext
  themes: readonly Theme[]
  counts?: ReadonlyMap<string, readonly { words: string; count: number }[]>
  level?: HeadingLevel
}

/** Themes side by side: emblem, name, question, and how much there is to read. */
export function ThemeCards({ ctx, themes, counts, level = 3 }: ThemeCardsProps) {
  return (
    <CardGrid>
      {themes.map((theme) => (
        <Card
          ctx={ctx}
          key={theme.id}
          to={paths.theme(theme.slug)}
          level={level}
          emblem={emblemNamed(theme.emblem)}
          title={<Localized ctx={ctx} text={theme.name} />}
          below={counts
            ?.get(theme.id)
            ?.map(({ words, count }) => ctx.t(words, { count }))
            .join(' · ')}
        >
          <p>
            <Localized ctx={ctx} text={theme.question} />
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}
