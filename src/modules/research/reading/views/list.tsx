// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Card, CardGrid, type HeadingLevel } from '#ui/card.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { ListedResearch } from '../queries.ts'

/** Research side by side: what it found, where, and how much there is to read. */
export function ResearchCards({
  ctx,
  research,
  level,
}: {
  ctx: ViewContext
  research: readonly ListedResearch[]
  level?: HeadingLevel
}) {
  return (
    <CardGrid wide>
      {research.map((one) => (
        <Card
          ctx={ctx}
          key={one.id}
          to={paths.research(one.theme_slug, one.slug)}
          level={level}
          above={[one.organization, one.territory].filter(Boolean).join(' · ')}
          title={<Localized ctx={ctx} text={one.title} />}
          below={[
            ctx.t('{count, plural, one {# risultato} other {# risultati}}', { count: one.findings }),
            ctx.t('aggiornata al {date}', { date: ctx.date(one.updated_on) }),
          ].join(' · ')}
        >
          <p>
            <Localized ctx={ctx} text={one.summary} />
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}
