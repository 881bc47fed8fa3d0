// SPDX-License-Identifier: AGPL-3.0-or-later
/** When a notification goes by e-mail. */
import { DELIVERIES, type Delivery, type NotificationKind } from '#contracts/notifications.ts'
import { dayIn } from '#kernel/clock.ts'
import {
  addDays,
  mondayAfter,
  officeTimeFrom,
  opening,
  openingAfter,
  workingDayFrom,
} from '#kernel/working-days.ts'

type Timing = Pick<NotificationKind, 'urgent'> & ({ service: true } | { service?: false; first: Delivery })

/** A kind whose room is gone: what was told under it still reaches its reader. */
const OF_NO_ROOM: Timing = { first: 'at_once' }

const isDelivery = (text: string | null): text is Delivery => DELIVERIES.includes(text as Delivery)

/** How a kind is delivered to somebody who chose so, or chose nothing (null). Nobody chooses for a service. */
export function deliveryOf(kind: Timing | undefined, chosen: string | null): Delivery {
  const known = kind ?? OF_NO_ROOM
  if (known.service) return 'at_once'
  return isDelivery(chosen) ? chosen : known.first
}

/** When a notification made at an instant goes by e-mail; null: never. */
export function mailDue(
  kind: Timing | undefined,
  chosen: string | null,
  madeAt: Date,
  zone: string,
): Date | null {
  const delivery = deliveryOf(kind, chosen)
  if (delivery === 'here_only') return null
  if (delivery === 'at_once') return kind?.urgent ? madeAt : officeTimeFrom(zone, madeAt)
  if (delivery === 'daily') return openingAfter(zone, madeAt)
  return weeklyAfter(zone, madeAt)
}

/** Opening of the first working day of a week, the week that comes next unless it is still to begin. */
function weeklyAfter(zone: string, madeAt: Date): Date {
  const today = dayIn(zone, madeAt)
  const ofThisWeek = opening(zone, workingDayFrom(mondayAfter(addDays(today, -7))))
  return ofThisWeek > madeAt ? ofThisWeek : opening(zone, workingDayFrom(mondayAfter(today)))
}

/** Where a name of a field can stand in an address and in CSS: kinds have dots. */
export const fieldOf = (kind: string): string => kind.replaceAll('.', '_')

/** The kinds that a letter's address names and that can be stopped; of the others, and of unknown ones, it says nothing. */
export const stoppable = (
  kinds: ReadonlyMap<string, NotificationKind>,
  named = '',
): { name: string; kind: NotificationKind }[] =>
  [...new Set(named.split(','))].flatMap((name) => {
    const kind = kinds.get(name)
    return kind && !kind.service ? [{ name, kind }] : []
  })
