// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section } from '#ui/section.tsx'
import type { Offer } from '../queries.ts'
import { addressOf } from '../rules.ts'
import { Offers } from './offers.tsx'

interface Props {
  ctx: ViewContext
  offers: readonly Offer[]
  /** There are more than those shown. */
  more: boolean
}

/** Courses and material of a theme. */
export function ThemeOffers({ ctx, offers, more }: Props) {
  const { t } = ctx
  const all = addressOf({ theme: offers[0]?.theme_slug ?? null, kind: null, page: 1 })
  return (
    <Section
      title={t('Corsi e materiali')}
      id="formazione"
      action={more && <a href={ctx.href(all)}>{t('Tutti i corsi e i materiali')}</a>}
    >
      {offers.length > 0 ? (
        <Offers ctx={ctx} offers={offers} />
      ) : (
        <EmptyState ctx={ctx} title={t('Ancora niente su questa tematica')}>
          <p>
            {t(
              'Gli enti che la seguono stanno preparando i materiali. Intanto puoi guardare tutta la formazione.',
            )}
          </p>
        </EmptyState>
      )}
    </Section>
  )
}
