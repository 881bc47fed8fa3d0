// SPDX-License-Identifier: AGPL-3.0-or-later
/** The letter of the month: its link shows what it would confirm, confirms by a button, once, and does nothing else. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { writeLetters } from '../../notifications/fixture.ts'
import { lettersTo } from '../../people/letters.fixture.ts'
import { openLetter, writeMonthly } from '../fixture.ts'
import verification from '../index.ts'

const BRUNO = 'responsabile@demo.referpa.example'
const LEA = 'lea.esempio@demo.referpa.example'
const DAY_MS = 24 * 3_600_000

describe('the letter of the month', () => {
  let world: TestApp
  let office = { id: '', slug: '' }
  before(async () => {
    world = await testApp({ smtpUrl: 'smtp://localhost:1' })
    const [found] = await rows(
      `select f.id, f.slug from office f join role_grant g on g.organization_id = f.organization_id and g.role = 'office_manager'
       join person p on p.id = g.person_id where p.email = $1 and not exists (select from verification v where v.entity_id = f.id) order by f.name limit 1`,
      [BRUNO],
    )
    office = found
  })
  after(() => world.close())
  beforeEach(() => world.clock.advance(60_000))

  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const looks = async () =>
    rows(
      'select field_group, method, by_id, at from verification where entity_id = $1 order by field_group, at',
      [office.id],
    )

  it('goes to those who keep an office, once a month however often the night comes', async () => {
    const job = verification.jobs!({ database: world.app.database, services: world.app.services })
    await job['verification:letters']!({})
    const first = await rows('select count(*)::int as n from verification_link')
    assert.ok(first[0].n > 0)
    await job['verification:letters']!({})
    assert.deepEqual(await rows('select count(*)::int as n from verification_link'), first)
    await writeLetters(world)
    const [letter] = await lettersTo(world, BRUNO)
    assert.match(letter!.body_text, /È ancora tutto vero\?/i)
    assert.match(letter!.body_text, /http:\/\/localhost:3000\/conferma\/[\w-]{43}/)
    const operators = await rows(
      `select 1 from verification_link l join person p on p.id = l.person_id where p.email = 'operatore@demo.referpa.example'`,
    )
    assert.equal(operators.length, 0)
    world.clock.advance(27 * DAY_MS)
    assert.equal(await writeMonthly(world), 0)
    world.clock.advance(2 * DAY_MS)
    assert.ok((await writeMonthly(world)) > 0)
  })

  it('confirms nothing by being looked at, and by its button once', async () => {
    const path = `/conferma/${await openLetter(world, office.id, BRUNO)}`
    const before = await looks()
    const visitor = world.visitor()
    for (let times = 0; times < 3; times++) assert.equal((await visitor.send('GET', path)).status, 200)
    assert.deepEqual(await looks(), before)
    const page = await visitor.get(path)
    assert.match(page.text, /Togli il segno da ciò che non è giusto/)
    assert.match(String(page.headers['cache-control']), /no-store/)
    const voci = [...page.document.querySelectorAll('input[name="voci"]')].map(
      (input) => input.getAttribute('value')!,
    )
    assert.ok(voci.length >= 2)
    const done = await visitor.press(page, 'Confermo', { voci: voci.slice(1) })
    assert.equal(done.path, `/uffici/${office.slug}`)
    assert.match(done.text, /voc[ei] confermat[ae]/)
    const now = await looks()
    assert.equal(now.length, before.length + voci.length - 1, 'what was not marked is not confirmed')
    const [{ id }] = await rows('select id from person where email = $1', [BRUNO])
    assert.ok(now.some(({ by_id, method }) => by_id === id && method === 'owner'))
    assert.equal((await visitor.get('/verifiche')).path.startsWith('/accedi'), true, 'it opens no session')
    assert.equal((await visitor.get(path)).path, '/collegamento-non-valido')
    const again = await visitor.press(page, 'Confermo', { voci })
    assert.equal(again.path, '/collegamento-non-valido')
    assert.equal((await looks()).length, now.length)
    const [trace] = await rows(
      "select actor_id from audit_entry where entity_id = $1 and verb = 'verification.recorded_by_letter'",
      [office.id],
    )
    assert.equal(trace.actor_id, id)
  })

  it('confirms one office and no other', async () => {
    world.clock.advance(30 * DAY_MS)
    const path = `/conferma/${await openLetter(world, office.id, BRUNO)}`
    const [other] = await rows("select id from office where slug = 'anagrafe-di-ferrara-inventata'")
    const before = await rows('select count(*)::int as n from verification')
    const visitor = world.visitor()
    const sent = await visitor.press(await visitor.get(path), 'Confermo', {
      voci: `${other.id}:hours:0123456789ab`,
    })
    assert.equal(sent.status, 422)
    assert.deepEqual(await rows('select count(*)::int as n from verification'), before)
  })

  it('ends after thirty days, and with the role of whoever was written to', async () => {
    world.clock.advance(30 * DAY_MS)
    const path = `/conferma/${await openLetter(world, office.id, BRUNO)}`
    assert.equal((await world.visitor().get(path)).path, path)
    world.clock.advance(30 * DAY_MS)
    assert.equal((await world.visitor().get(path)).path, '/collegamento-non-valido')
    const next = `/conferma/${await openLetter(world, office.id, BRUNO)}`
    await rows(
      `insert into role_grant_end (grant_id, ended_at, reason)
       select g.id, $2, 'Prova' from role_grant g join person p on p.id = g.person_id where p.email = $1`,
      [BRUNO, world.clock.now()],
    )
    world.clock.advance(1000)
    assert.equal((await world.visitor().get(next)).path, '/collegamento-non-valido')
  })

  it('goes to a deputy as well, who sees the same list', async () => {
    await rows(`delete from role_grant_end where reason = 'Prova'`)
    const now = world.clock.now()
    const [{ id, grant_id, organization_id }] = await rows(
      `select p.id, g.id as grant_id, g.organization_id from role_grant g, person p
       where p.email = $1 and g.role = 'office_manager' and g.person_id = (select id from person where email = $2)`,
      [LEA, BRUNO],
    )
    await rows(
      `insert into role_grant (id, person_id, role, organization_id, granted_at, begins_at, ends_at, deputy_of, reason)
       values ('01890a5d-ac96-774b-bcce-b302099a8099', $1, 'office_manager', $2, $3, $3, $4, $5, 'Ferie')`,
      [id, organization_id, now, new Date(now.getTime() + 60 * DAY_MS), grant_id],
    )
    world.clock.advance(30 * DAY_MS)
    const path = `/conferma/${await openLetter(world, office.id, LEA)}`
    assert.equal((await world.visitor().get(path)).path, path)
    const rowsOf = async (login: string) =>
      [...(await (await world.as(login)).get('/verifiche')).document.querySelectorAll('input[name="voci"]')]
        .length
    assert.ok((await rowsOf(LEA)) > 0)
    assert.equal(await rowsOf(LEA), await rowsOf(BRUNO))
  })
})
