// SPDX-License-Identifier: AGPL-3.0-or-later
/** Somebody has looked, and says so. */
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { NotFound, Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import { settleNotified } from '../../notifications/index.ts'
import type { VerificationHand } from '../phrases.ts'
import { sayings, type Thing } from '../things.ts'
import { insertLooks } from './queries.ts'
import { type Item, isAsked, type Method, markOf, nextDue, type Outcome } from './rules.ts'
import { standingsOf } from './standing.ts'

export interface Found {
  readonly method: Method
  readonly outcome: Outcome
  readonly note: string
}

export interface Confirming {
  readonly items: readonly Item[]
  /** The things that the items are of: whoever calls has asked whether they are theirs to confirm. */
  readonly things: readonly Thing[]
  /** For which body somebody confirms a thing. */
  readonly bodyOf: (thing: Thing) => string
  readonly found: Found
  readonly locale: Locale
  readonly services: Services
  /** By the link of a letter, without a session. */
  readonly byLetter?: boolean
}

/** All of the items or, when one of them says something else by now, none. */
export async function confirmGroups(hand: VerificationHand, confirming: Confirming): Promise<void> {
  const { items, things, bodyOf, found, services, byLetter } = confirming
  const { tx, at } = hand
  await refuseChanged(tx as Db, confirming)
  const today = dayIn(services.zone, at)
  const by = doerOf(hand).id
  for (const thing of things) {
    const groups = items.filter(({ thingId }) => thingId === thing.id).map(({ group }) => group)
    if (groups.length === 0) continue
    await insertLooks(
      tx,
      groups.map((group) => ({
        id: newId(at.getTime()),
        entity_id: thing.id,
        field_group: group,
        at,
        ...found,
        next_due: nextDue(today, thing.of.groups[group]!.days, found.outcome),
        organization_id: bodyOf(thing),
        by_id: by,
      })),
    )
    const { method, outcome } = found
    const detail = { groups, method, outcome }
    if (byLetter) await hand.note('verification.recorded_by_letter', thing.id, detail)
    else await hand.note('verification.recorded', thing.id, detail)
  }
  for (const { thing, groups } of await standingsOf(tx as Db, things, services))
    if (!groups.some(({ age }) => isAsked(age))) await settleNotified(hand, 'verification.due', thing.id)
}

async function refuseChanged(db: Db, { items, things, locale, services }: Confirming): Promise<void> {
  const said = await sayings(db, things, { locale, services })
  for (const { thingId, group, mark } of items) {
    const thing = things.find(({ id }) => id === thingId)
    const now = said.get(thingId)?.find((each) => each.group === group)
    if (!thing || now?.says == null) throw new NotFound()
    if (markOf(now.says) !== mark)
      throw new Refused(msg('Intanto qualcuno ha cambiato una voce: {thing}. Rileggi, poi conferma.'), {
        thing: inLocale(thing.title, locale).text,
      })
  }
}
