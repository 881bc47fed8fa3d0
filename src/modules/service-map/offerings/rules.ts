// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who says where a service is offered: whoever writes its sheet, of any office; whoever keeps an office, of that one. */
import { type Actor, may, maySomewhere } from '#kernel/access.ts'
import { placeOf } from '../../review/index.ts'
import type { OfferedService } from '../reading/queries.ts'

type Placed = Pick<OfferedService, 'organization_id' | 'theme_id'>

/** Whether the actor writes the sheet. */
export const mayWriteSheet = (actor: Actor | null, { organization_id, theme_id }: Placed): boolean =>
  may(actor, 'service.write', placeOf({ organizationId: organization_id, themeId: theme_id }))

/** Whether there is any office or sheet for which the actor may say so: enough for the door of the page. */
export const mayOffer = (actor: Actor | null): boolean =>
  maySomewhere(actor, 'office.write') || maySomewhere(actor, 'service.write')

/** Of one office: `kept` says whether the actor keeps it. */
export const mayOfferAt = (actor: Actor | null, service: Placed, kept: boolean): boolean =>
  kept || mayWriteSheet(actor, service)
