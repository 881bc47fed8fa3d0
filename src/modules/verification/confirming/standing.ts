// SPDX-License-Identifier: AGPL-3.0-or-later
/** How each group of a thing stands: when it was looked at, until when that holds, what it says today. */
import type { FieldGroup } from '#contracts/confirmable.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { sayings, type Thing } from '../things.ts'
import { type Look, listLastLooks } from './queries.ts'
import { type Age, ageOf, itemWritten, markOf } from './rules.ts'

export interface GroupStanding {
  readonly group: string
  readonly words: FieldGroup
  readonly last: Look | null
  /** Somebody tried after that, and found nobody. */
  readonly tried: Look | null
  readonly age: Age
}

export interface ThingStanding {
  readonly thing: Thing
  readonly groups: readonly GroupStanding[]
}

export const todayIn = ({ zone, clock }: Pick<Services, 'zone' | 'clock'>): string => dayIn(zone, clock.now())

export async function standingsOf(
  db: Db,
  things: readonly Thing[],
  services: Services,
): Promise<ThingStanding[]> {
  const looks = await listLastLooks(
    db,
    things.map(({ id }) => id),
  )
  const byGroup = Map.groupBy(looks, (look) => `${look.entity_id} ${look.field_group}`)
  const today = todayIn(services)
  return things.map((thing) => ({
    thing,
    groups: Object.entries(thing.of.groups).map(([group, words]) => {
      const own = byGroup.get(`${thing.id} ${group}`) ?? []
      const last = own.find(({ outcome }) => outcome !== 'unreachable') ?? null
      const tried = own.find(({ outcome }) => outcome === 'unreachable') ?? null
      return {
        group,
        words,
        last,
        tried: tried && (!last || tried.at > last.at) ? tried : null,
        age: ageOf(last?.next_due ?? null, today),
      }
    }),
  }))
}

export interface ToConfirm extends GroupStanding {
  /** Null: nothing is written yet, and there is nothing to confirm. */
  readonly says: string | null
  readonly mend: string
  /** What the button sends; null where there is none. */
  readonly item: string | null
}

export interface ThingToConfirm {
  readonly thing: Thing
  readonly groups: readonly ToConfirm[]
}

/** Those of these groups that the thing has today, with what they say. */
export async function withSayings(
  db: Db,
  standings: readonly ThingStanding[],
  asked: { locale: Locale; services: Services },
): Promise<ThingToConfirm[]> {
  const said = await sayings(
    db,
    standings.map(({ thing }) => thing),
    asked,
  )
  return standings.map(({ thing, groups }) => ({
    thing,
    groups: groups.flatMap((each) => {
      const now = said.get(thing.id)?.find(({ group }) => group === each.group)
      if (!now) return []
      const item =
        now.says === null
          ? null
          : itemWritten({ thingId: thing.id, group: each.group, mark: markOf(now.says) })
      return [{ ...each, says: now.says, mend: now.mend, item }]
    }),
  }))
}
