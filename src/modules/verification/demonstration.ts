// SPDX-License-Identifier: AGPL-3.0-or-later
/** Looks of several ages at the offices and services of the demonstration, and two reports, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { type Doer, type Hand, handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { findPersonByEmail, hashToken } from '../people/index.ts'
import { confirmGroups } from './confirming/actions.ts'
import { type Item, itemFrom, type Method, type Outcome } from './confirming/rules.ts'
import { standingsOf, withSayings } from './confirming/standing.ts'
import { AGES, looks, reports } from './demonstration/content/looks.ts'
import { closeReport, reportError } from './reports/actions.ts'
import { findByToken } from './reports/queries.ts'
import type { Thing } from './things.ts'

const DAY_MS = 24 * 3_600_000
const BY = 'coordinatore@demo.referpa.example'
const MOST = 500

export const demonstration: Demonstration = async (tx, services) => {
  const person = found(await findPersonByEmail(tx as Db, BY))
  const by = { id: person.id, name: `${person.given_name} ${person.family_name}` }
  const { clock, baseUrl } = services
  const handAt: HandAt = (daysAgo, doer) =>
    handOf({ tx, by: doer, at: new Date(clock.now().getTime() - daysAgo * DAY_MS), baseUrl })
  const things = await listAll(tx as Db, services)
  await putLooks({ tx, services, handAt, by }, things)
  await putReports({ tx, services, handAt, by }, things)
}

type HandAt = (daysAgo: number, doer: Doer | null) => Hand

interface Stage {
  readonly tx: Tx
  readonly services: Services
  readonly handAt: HandAt
  readonly by: Doer
}

async function listAll(db: Db, services: Services): Promise<Thing[]> {
  const all = await Promise.all(
    services.house.confirmables.map(async (of) =>
      (await of.listAfter(db, null, { limit: MOST, services })).map((thing) => ({ ...thing, of })),
    ),
  )
  return all.flat()
}

const named = (things: readonly Thing[], title: string): Thing => {
  const thing = things.find((one) => one.title.it === title)
  if (!thing) throw new Error(`the demonstration has no «${title}»`)
  return thing
}

async function putLooks({ tx, services, handAt, by }: Stage, things: readonly Thing[]): Promise<void> {
  const shown = await withSayings(tx as Db, await standingsOf(tx as Db, things, services), {
    locale: 'it',
    services,
  })
  const itemOf = (thing: Thing, group: string): Item => {
    const { groups } = shown.find((one) => one.thing.id === thing.id)!
    const item = itemFrom(groups.find((each) => each.group === group)?.item ?? '')
    if (!item) throw new Error(`${thing.path} says nothing of ${group}`)
    return item
  }
  const look = (thing: Thing, groups: readonly string[], daysAgo: number, method: Method, outcome: Outcome) =>
    confirmGroups(handAt(daysAgo, by), {
      items: groups.map((group) => itemOf(thing, group)),
      things: [thing],
      bodyOf: ({ organizationId }) => organizationId,
      found: { method, outcome, note: '' },
      locale: 'it',
      services,
    })
  for (const { thing, group, daysAgo, method, outcome = 'ok' } of looks)
    await look(named(things, thing), [group], daysAgo, method, outcome)
  const told = new Set(looks.map(({ thing }) => thing))
  // By name: ids are other ones in each instance.
  const others = things
    .filter(({ of, title }) => of.kind === 'office' && !told.has(title.it ?? ''))
    .toSorted((a, b) => ((a.title.it ?? '') < (b.title.it ?? '') ? -1 : 1))
  for (const [index, thing] of others.entries())
    if (index % 2 === 0)
      await look(thing, ['contacts', 'place'], AGES[(index / 2) % AGES.length]!, 'phone', 'ok')
}

async function putReports({ tx, services, handAt, by }: Stage, things: readonly Thing[]): Promise<void> {
  for (const { thing, group, words, daysAgo, answer } of reports) {
    const input = { group, words, email: '' }
    const token = await reportError(handAt(daysAgo, null), {
      thing: named(things, thing),
      input,
      locale: 'it',
    })
    if (!answer) continue
    const report = found(await findByToken(tx as Db, hashToken(token), services.house.confirmables))
    await closeReport(handAt(answer.daysAgo, by), report, { outcome: answer.outcome, answer: answer.words })
  }
}
