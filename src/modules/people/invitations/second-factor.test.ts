// SPDX-License-Identifier: AGPL-3.0-or-later
/** An invitation is a door like the others: a role that must have a second factor is not entered by its link alone. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newToken } from '#kernel/ids.ts'
import { testApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { hashToken } from '../actions.ts'
import { insertInvitation } from './queries.ts'

it('whoever follows an invitation to a role that must have a second factor sets it up first', async () => {
  const world = await testApp()
  try {
    const { pool, transaction } = world.app.database
    const by = await world.actor('admin')
    const at = world.clock.now()
    await pool.query(`insert into role_second_factor (role, required_since) values ('coordinator', $1)`, [at])
    const { rows } = await pool.query(`select id from organization where slug = 'comune-di-bologna'`)
    const token = newToken()
    await transaction((tx) =>
      insertInvitation(handAt(tx, at, by).tx, {
        id: '01900000-0000-7000-8000-00000000b001',
        tokenHash: hashToken(token),
        email: 'chi-coordina@prova.example',
        givenName: '',
        familyName: '',
        role: 'coordinator',
        organizationId: rows[0].id,
        limits: [],
        roleEndsAt: null,
        mostUses: 1,
        by: by.id,
        at,
        expiresAt: new Date(at.getTime() + 3_600_000),
      }),
    )
    const browser = world.visitor()
    const page = await browser.get(`/invito/${token}`)
    const button = [...page.document.querySelectorAll('main button')].at(-1)!.textContent!.trim()
    const joined = await browser.press(page, button, {
      givenName: 'Chi',
      familyName: 'Coordina',
      newPassword: 'una frase tutta per me',
    })
    assert.match(joined.path, /^\/accedi\/secondo-fattore\?ritorno=/)
    const sessions = await pool.query(
      `select 1 from session s join person p on p.id = s.person_id where p.email = 'chi-coordina@prova.example'`,
    )
    assert.equal(sessions.rowCount, 0)
    assert.match((await browser.get('/i-miei-ruoli')).path, /^\/accedi\?/)
  } finally {
    await world.close()
  }
})
