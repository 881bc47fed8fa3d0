// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { forgetEverything } from '../../../forget.ts'
import { modules } from '../../../modules.ts'

describe('the report of the nights', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())

  it('says how many rows of each table the nightly job let go of, and of nobody', async () => {
    const admin = await world.as('admin')
    assert.match((await admin.get('/amministrazione/conservazione')).text, /Nessuna notte ancora/)
    const { pool } = world.app.database
    for (const key of ['a', 'b'])
      await pool.query(`insert into rate_limit (bucket, window_start, count) values ($1, $2, 1)`, [
        key,
        new Date(world.clock.now().getTime() - 3 * 24 * 3600 * 1000),
      ])
    await world.app.database.transaction((tx) => forgetEverything(modules, tx, world.clock.now()))
    const page = await admin.get('/amministrazione/conservazione')
    assert.match(page.text, /rate_limit: 2 cancellate/)
    assert.match(page.text, /23 novembre 2026/)
    assert.equal(
      (await (await world.as('coordinatore')).send('GET', '/amministrazione/conservazione')).status,
      403,
    )
  })
})
