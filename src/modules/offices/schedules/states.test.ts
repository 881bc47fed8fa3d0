// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sql, type Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { newId } from '#kernel/ids.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { stateAt } from '../hours/evaluate.ts'
import { EVERY_DAY, exception, patron, patrons, schedule, schedules, slot } from '../hours/made.fixture.ts'
import type { PatronDay, Ranked, Schedule } from '../hours/schedule.ts'
import { insertException, insertSlots } from './queries.ts'
import { momentOf, stateIn } from './state-queries.ts'

const ROME = 'Europe/Rome'
const AT = new Date('2026-11-29T10:00:00Z')
const OWN = 'sportello-stranieri-di-ferrara-inventato'

/** Undoes what was written, having told what was read. */
class Enough extends Error {}

interface Given {
  readonly office: Schedule | null
  readonly place: Schedule | null
  readonly patron: PatronDay | null
}

describe('whether an office is open, asked in SQL', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())

  async function putSchedule(tx: Tx, made: Schedule): Promise<string> {
    const id = await newEntity(tx, 'schedule', AT)
    await sql`
      insert into schedule (id, slug, organization_id, name, valid_from, valid_to, closed_on_holidays, closed_on_patron, created_at)
      select ${id}, ${id}, id, 'prova', ${made.validFrom}, ${made.validTo}, ${made.closedOnHolidays}, ${made.closedOnPatron}, ${AT}
      from organization limit 1`.execute(tx)
    await insertSlots(tx, { scheduleId: id, exceptionId: null, slots: made.slots, at: AT })
    for (const one of made.exceptions) {
      const exceptionId = newId(AT.getTime())
      await insertException(tx, { id: exceptionId, scheduleId: id, exception: one })
      await insertSlots(tx, { scheduleId: id, exceptionId, slots: one.slots, at: AT })
    }
    return id
  }

  /** What SQL says of the office of the demonstration at each instant, had it these hours. */
  async function asked(
    { office, place, patron: feast }: Given,
    instants: readonly Date[],
  ): Promise<string[]> {
    const said: string[] = []
    await world.app.database
      .transaction(async (tx) => {
        const own = office && (await putSchedule(tx, office))
        const there = place && (await putSchedule(tx, place))
        await sql`update office set schedule_id = ${own} where slug = ${OWN}`.execute(tx)
        await sql`update location set schedule_id = ${there} where id = (select location_id from office where slug = ${OWN})`.execute(
          tx,
        )
        await sql`delete from patron_day`.execute(tx)
        if (feast)
          await sql`insert into patron_day (istat_code, month, day, name)
            select l.istat_code, ${feast.month}, ${feast.day}, 'x' from location l join office f on f.location_id = l.id where f.slug = ${OWN}`.execute(
            tx,
          )
        for (const at of instants) {
          const { rows } = await sql<{ state: string }>`
            select ${stateIn(momentOf(ROME, at))} as state
            from office f left join location l on l.id = f.location_id where f.slug = ${OWN}`.execute(tx)
          said.push(rows[0]!.state)
        }
        throw new Enough()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Enough)) throw error
      })
    return said
  }

  async function assertSame(given: Given, instants: readonly Date[]): Promise<void> {
    const ranked: Ranked[] = []
    if (given.office) ranked.push({ level: 'office', schedule: given.office })
    if (given.place) ranked.push({ level: 'place', schedule: given.place })
    const expected = instants.map((at) => stateAt(ranked, at, ROME, given.patron).state)
    const said = await asked(given, instants)
    assert.deepEqual(
      instants.map((at, index) => `${at.toISOString()} ${said[index]}`),
      instants.map((at, index) => `${at.toISOString()} ${expected[index]}`),
    )
  }

  it('says what the engine says, of any hours and instants', async () => {
    const instants = fc.array(
      fc
        .integer({ min: 0, max: 140 * 24 * 4 })
        .map((quarters) => new Date(Date.UTC(2026, 9, 14) + quarters * 900_000)),
      { minLength: 12, maxLength: 12 },
    )
    const maybe = fc.option(schedules(), { freq: 4 })
    await fc.assert(
      fc.asyncProperty(maybe, maybe, patrons, instants, (office, place, feast, at) =>
        assertSame({ office, place, patron: feast }, at),
      ),
      { numRuns: 60 },
    )
  })

  it('says it on the nights of both clock changes, at every quarter', async () => {
    const night = schedule([
      slot(20, 26.5, { weekdays: EVERY_DAY }),
      slot(1.5, 2.25, { weekdays: [7], mode: 'phone' }),
    ])
    for (const from of ['2026-10-24T20:00:00Z', '2027-03-27T20:00:00Z'])
      await assertSame(
        { office: night, place: null, patron: null },
        Array.from({ length: 40 }, (_, index) => new Date(Date.parse(from) + index * 900_000)),
      )
  })

  it('says it of exceptions of every year, seasons, feasts and levels', async () => {
    const noon = (day: string) => new Date(`${day}T11:00:00Z`)
    const days = [
      '2026-12-08',
      '2026-12-24',
      '2027-01-03',
      '2027-01-06',
      '2027-02-28',
      '2027-03-01',
      '2028-02-29',
      '2028-03-01',
    ]
    const week = [slot(9, 13, { weekdays: EVERY_DAY })]
    const given = [
      schedule(week, { exceptions: [exception('2026-12-24', { to: '2027-01-06', everyYear: true })] }),
      schedule(week, { exceptions: [exception('2024-02-29', { to: '2024-02-29', everyYear: true })] }),
      schedule(week, {
        exceptions: [exception('2024-02-29', { to: '2025-01-15', everyYear: true, slots: week })],
      }),
      schedule(week, { exceptions: [exception('2026-12-01', { to: '2026-12-31', slots: week })] }),
      schedule([], { exceptions: [exception('2026-12-24')] }),
      schedule([]),
    ]
    for (const office of given) {
      await assertSame({ office, place: null, patron: patron(12, 24) }, days.map(noon))
      await assertSame({ office, place: schedule(week), patron: patron(1, 3) }, days.map(noon))
    }
  })
})
