// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sentences of the page "what we never record": each test looks at every row of every table of ours. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'

const ADDRESS = '203.0.113.77'

describe('what is never recorded', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())

  /** Every row of every table as text, by table; the queue of jobs too. */
  async function everything(): Promise<Map<string, string[]>> {
    const { pool } = world.app.database
    const tables = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found = new Map<string, string[]>()
    for (const { name } of tables.rows) {
      const rows = await pool.query<{ row: string }>(`select x::text as row from ${name} x`)
      found.set(
        name,
        rows.rows.map(({ row }) => row),
      )
    }
    return found
  }
  const tablesWith = (all: Map<string, string[]>, words: string) =>
    [...all].filter(([, rows]) => rows.some((row) => row.includes(words))).map(([name]) => name)

  it('keeps neither the words that a person looks for nor the pages that they read', async () => {
    const ada = await world.as('operatore')
    // What a first visit leaves (a prolonged session) is there before.
    await ada.get('/')
    const before = await everything()
    for (const path of [
      '/cerca?q=parolararissima',
      '/formazione',
      '/tematiche',
      '/normativa?q=parolararissima',
      '/avvisi',
    ])
      assert.equal((await ada.get(path)).status, 200, path)
    const after = await everything()
    assert.deepEqual(after, before, 'reading writes nothing')
    assert.deepEqual(tablesWith(after, 'parolararissima'), [])
  })

  it('keeps nowhere, by name, who looked at the data of somebody else', async () => {
    const looker = await world.actor('responsabile')
    const browser = await world.as('responsabile')
    await browser.get('/')
    const seen = await world.actor('operatore')
    const before = await everything()
    assert.match((await browser.get(`/persone/${seen.id}`)).text, /operatore@demo/)
    assert.equal((await browser.send('GET', '/persone/elenco.csv')).status, 200)
    const after = await everything()
    const changed = [...after].filter(([name, rows]) => rows.join() !== before.get(name)!.join())
    assert.deepEqual(
      changed.map(([name]) => name),
      ['public.person_look'],
    )
    const rows = after.get('public.person_look')!
    assert.ok(rows.some((row) => row.includes(seen.id) && row.includes('office_manager')))
    for (const words of [looker.id, looker.name, looker.email])
      assert.ok(!rows.some((row) => row.includes(words)), words)
    // Nor an hour, from which a session would lead to them.
    for (const row of rows) assert.doesNotMatch(row, /\d\d:\d\d/)
  })

  it('keeps no address of the computer from which a person signs in', async () => {
    const guest = world.visitor(ADDRESS)
    const wrong = await guest.press(await guest.get('/accedi'), 'Accedi', {
      email: 'operatore@demo.referpa.example',
      password: 'sbagliata davvero',
    })
    assert.equal(wrong.status, 422)
    await guest.press(await guest.get('/accedi'), 'Accedi', {
      email: 'operatore@demo.referpa.example',
      password: 'referpa-demo',
    })
    assert.match((await guest.get('/i-miei-dati')).text, /I miei dati/)
    const all = await everything()
    assert.deepEqual(tablesWith(all, ADDRESS), [])
    assert.ok(all.get('public.session')!.length > 0, 'the tables are read')
    assert.deepEqual(tablesWith(all, 'sbagliata davvero'), [])
  })
})
