// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a thing of this room lies: in its body, and in the municipality, province and region where it stands. */
import type { Place } from '#kernel/access.ts'

export interface Lying {
  organization_id: string
  municipality_id: string | null
  province_id: string | null
  region_id: string | null
}

export const placeOf = ({ organization_id, municipality_id, province_id, region_id }: Lying): Place => ({
  within: [organization_id, municipality_id, province_id, region_id].filter((id) => id !== null),
})
