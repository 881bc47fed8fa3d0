// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { Offer } from '../queries.ts'
import { Offers } from './offers.tsx'

export function LatestPanel({ ctx, offers }: { ctx: ViewContext; offers: readonly Offer[] }) {
  return (
    <Section
      title={ctx.t('Ultimi materiali e corsi')}
      id="formazione"
      action={<a href={ctx.href(paths.catalogue())}>{ctx.t('Tutta la formazione')}</a>}
    >
      <Offers ctx={ctx} offers={offers} />
    </Section>
  )
}
