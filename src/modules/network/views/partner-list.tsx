// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { PeriodShown } from '#ui/values.tsx'
import type { Partner } from '../queries.ts'

/** Bodies by name, with the department that takes part where the papers name one. */
export function PartnerList({ ctx, partners }: { ctx: ViewContext; partners: readonly Partner[] }) {
  return (
    <ul class="plain-list">
      {partners.map((partner) => (
        <li key={partner.organization_id}>
          {partner.website ? (
            <a href={partner.website} rel="noopener external" hreflang="it">
              {partner.name}
              <span class="visually-hidden"> ({ctx.t('sito esterno')})</span>
            </a>
          ) : (
            partner.name
          )}
          {partner.department && <span class="list-note">{partner.department}</span>}
          <Dates ctx={ctx} partner={partner} />
        </li>
      ))}
    </ul>
  )
}

/** Only what is worth saying: that a body came later, or left before the end. */
function Dates({ ctx, partner: { joined_on, left_on } }: { ctx: ViewContext; partner: Partner }) {
  if (!joined_on && !left_on) return null
  return (
    <span class="list-note">
      <PeriodShown ctx={ctx} value={{ from: joined_on, to: left_on }} />
    </span>
  )
}
