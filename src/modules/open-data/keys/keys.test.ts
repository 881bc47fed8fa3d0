// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body gets a key, a program reads with it, and it ends. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { handOf } from '#kernel/hand.ts'
import { LIMITS } from '#kernel/http/api/answer.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { makeTestKey } from '../fixture.ts'
import room from '../index.ts'

const DAY_MS = 24 * 3_600_000

describe('keys of the API', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const read = async (key: string) => {
    const answer = await world
      .visitor()
      .send('GET', '/api/status', undefined, { authorization: `Bearer ${key}` })
    return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.body) }
  }
  const make = async (name: string, more: Record<string, string> = {}) => {
    const manager = await world.as('responsabile')
    return manager.press(await manager.get('/dati-aperti/chiavi/nuova'), 'Crea la chiave', { name, ...more })
  }
  const keyOn = (text: string) => /Chiave creata: (\S+)/.exec(text)?.[1] ?? ''
  const onDay = async (day: string, work: () => Promise<void>) => {
    const now = world.clock.now()
    world.clock.set(new Date(`${day}T09:00:00Z`))
    try {
      await work()
    } finally {
      world.clock.set(now)
    }
  }

  it('is shown once to the manager of the body, kept as a hash, and lets its program read more often', async () => {
    const page = await make('Mappa del sito')
    assert.equal(page.path, '/dati-aperti/chiavi')
    const key = keyOn(page.text)
    assert.match(key, /^referpa_[\w-]{43}$/)
    const manager = await world.as('responsabile')
    const again = await manager.get('/dati-aperti/chiavi')
    assert.match(again.text, /Mappa del sito/)
    assert.ok(!again.body.includes(key))
    const [stored] = await rows('select * from api_key where name = $1', 'Mappa del sito')
    assert.ok(!JSON.stringify(stored).includes(key))
    assert.equal((await rows('select 1 from once_key where flash::text like $1', `%${key}%`)).length, 0)
    const answer = await read(key)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers['ratelimit-limit'], String(LIMITS.key.max))
    const [trace] = await rows(
      "select detail from audit_entry where verb = 'api_key.made' order by at desc limit 1",
    )
    assert.equal(trace.detail.key, stored.id)
  })

  it('has a day of its own, a year from now at most, and a name that is not taken', async () => {
    const late = await make('Troppo a lungo', { expires: '2027-11-24' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Scrivi un giorno da oggi a un anno da oggi/)
    assert.equal((await make('Ieri', { expires: '2026-11-22' })).status, 422)
    assert.match((await make('mappa DEL sito')).text, /ha già una chiave con questo nome/)
    const [{ id }] = await rows("select id from organization where slug = 'comune-di-ferrara'")
    const others = await make('Di altri', { organization: id })
    assert.match(others.text, /Scegli uno degli enti della pagina/)
  })

  it('is kept of it on which day it was used last, once a day', async () => {
    const key = keyOn((await make('Uso')).text)
    await Promise.all([read(key), read(key)])
    const used = async () => {
      for (let tries = 0; tries < 50; tries++) {
        const [row] = await rows(
          "select last_used_on::text as day, xmin::text as version from api_key where name = 'Uso'",
        )
        if (row.day) return row
        await new Promise((done) => setTimeout(done, 20))
      }
      return null
    }
    const first = await used()
    assert.equal(first.day, '2026-11-23')
    await read(key)
    assert.deepEqual(await used(), first)
  })

  it('opens nothing once it is revoked or over: 401 with what to do', async () => {
    const key = await makeTestKey(world, 'Da revocare')
    const manager = await world.as('responsabile')
    const [{ id }] = await rows("select id from api_key where name = 'Da revocare'")
    const gone = await manager.press(await manager.get(`/dati-aperti/chiavi/${id}`), 'Revoca la chiave')
    assert.match(gone.text, /Chiave revocata/)
    const refused = await read(key)
    assert.equal(refused.status, 401)
    assert.match(String(refused.headers['content-type']), /problem\+json/)
    assert.match(refused.body.detail, /chiedine una nuova/)
    assert.doesNotMatch((await manager.get(`/dati-aperti/chiavi/${id}`)).text, /Revoca la chiave/)
    const short = await makeTestKey(world, 'Corta')
    await onDay('2026-12-23', async () => assert.equal((await read(short)).status, 200))
    await onDay('2026-12-24', async () => assert.equal((await read(short)).status, 401))
  })

  it('is not for others to see: operators none, managers those of their body, coordinators all', async () => {
    const [{ id }] = await rows("select id from api_key where name = 'Corta'")
    const path = `/dati-aperti/chiavi/${id}`
    assert.equal((await (await world.as('operatore')).get('/dati-aperti/chiavi')).status, 403)
    assert.equal((await (await world.as('coordinatore')).get(path)).status, 200)
    assert.match((await (await world.as('responsabile')).get('/dati-aperti')).text, /Chiavi dei programmi/)
    assert.doesNotMatch((await world.visitor().get('/dati-aperti')).text, /Chiavi dei programmi/)
  })

  it('is told of a month and a week before its end, once each, to who looks after it', async () => {
    await makeTestKey(world, 'In scadenza')
    const told = () =>
      rows(
        "select p.email, n.subject ->> 'it' as subject from notification n join person p on p.id = n.person_id where n.subject ->> 'it' like '%In scadenza%'",
      )
    const remind = (day: string) =>
      onDay(day, () =>
        world.app.database.transaction((tx) =>
          room.deadlines!(handOf({ tx, by: null, at: world.clock.now(), baseUrl: 'http://localhost:3000' }), {
            today: day,
            house: world.app.services.house,
          }),
        ),
      )
    await remind('2026-11-23')
    await remind('2026-11-24')
    const first = await told()
    assert.ok(first.some(({ email }) => email === 'responsabile@demo.referpa.example'))
    assert.match(first[0].subject, /vale fino al 23\/12\/2026/)
    await remind('2026-12-17')
    assert.equal((await told()).length, first.length * 2)
  })

  it('is forgotten a year after it ended, and its person when they ask', async () => {
    await makeTestKey(world, 'Di chi')
    const [{ created_by: personId }] = await rows("select created_by from api_key where name = 'Di chi'")
    const said = await room.personalData!.export(world.app.database.db, personId)
    assert.ok(JSON.stringify(said).includes('Di chi'))
    await world.app.database.transaction((tx) => room.personalData!.erase!(tx, personId))
    assert.deepEqual(await rows("select created_by from api_key where name = 'Di chi'"), [
      { created_by: null },
    ])
    const end = Date.parse('2026-12-23T12:00:00Z')
    const forget = (at: number) => world.app.database.transaction((tx) => room.retention!(tx, new Date(at)))
    await forget(end + 365 * DAY_MS)
    assert.equal((await rows("select 1 from api_key where name = 'Di chi'")).length, 1)
    await forget(end + 366 * DAY_MS)
    assert.equal((await rows("select 1 from api_key where name = 'Di chi'")).length, 0)
  })
})
