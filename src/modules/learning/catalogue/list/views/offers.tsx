// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Card, CardGrid, type HeadingLevel } from '#ui/card.tsx'
import { emblemNamed } from '#ui/emblem.tsx'
import { Localized, When } from '#ui/prose.tsx'
import { materialPath } from '../../../../material/index.ts'
import * as paths from '../../../paths.ts'
import type { Offer } from '../queries.ts'

/** Material and courses side by side. */
export function Offers({
  ctx,
  offers,
  level = 3,
}: {
  ctx: ViewContext
  offers: readonly Offer[]
  level?: HeadingLevel
}) {
  return (
    <CardGrid>
      {offers.map((offer) => (
        <Card
          ctx={ctx}
          key={offer.id}
          level={level}
          to={offer.kind === 'course' ? paths.course(offer.slug) : materialPath(offer.slug)}
          emblem={emblemNamed(offer.theme_emblem)}
          above={
            <>
              {offer.kind === 'course' ? ctx.t('Corso') : ctx.t('Materiale')}
              {' · '}
              <Localized ctx={ctx} text={offer.theme_name} />
            </>
          }
          title={<Localized ctx={ctx} text={offer.title} />}
          below={
            <span>
              {sizeOf(ctx, offer)}
              {offer.organization} · <When ctx={ctx} value={offer.published_at} short />
            </span>
          }
        >
          <p>
            <Localized ctx={ctx} text={offer.summary} />
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}

function sizeOf({ t }: ViewContext, offer: Offer): string {
  if (offer.kind === 'course')
    return `${t('{count, plural, one {# unità} other {# unità}}', { count: offer.units ?? 0 })} · `
  return offer.film ? `${t('con un video')} · ` : ''
}
