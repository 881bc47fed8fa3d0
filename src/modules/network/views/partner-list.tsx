// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
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
        </li>
      ))}
    </ul>
  )
}
