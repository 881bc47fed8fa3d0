// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether a sheet was right: counted by day, once a page, and nobody behind the number. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'

const SHEET = '/servizi/cure-urgenti-stp'
const section = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ')

describe('the question after a sheet', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
  })
  after(() => world.close())

  const rows = async () =>
    (
      await world.app.database.pool.query(
        'select day::text, was_right, reason, count from service_reply order by was_right, reason',
      )
    ).rows
  const tokenOf = async (): Promise<string> =>
    (await visitor.get(SHEET)).document.querySelector('#era-giusto input[name=token]')!.getAttribute('value')!

  it('is counted by day, once a page', async () => {
    const token = await tokenOf()
    const sent = { answer: 'no', reason: 'documents', token }
    for (const _twice of [1, 2]) await visitor.post(`${SHEET}/era-giusto`, sent)
    await visitor.post(`${SHEET}/era-giusto`, { answer: 'yes', reason: 'hours', token: await tokenOf() })
    assert.deepEqual(await rows(), [
      { day: '2026-11-23', was_right: false, reason: 'documents', count: 1 },
      { day: '2026-11-23', was_right: true, reason: '', count: 1 },
    ])
  })

  it('takes no words of its own, and needs an answer', async () => {
    await visitor.post(`${SHEET}/era-giusto`, { answer: 'no', reason: 'Mario Rossi', token: await tokenOf() })
    assert.ok((await rows()).every(({ reason }) => ['', 'documents'].includes(reason)))
    const none = await visitor.post(`${SHEET}/era-giusto`, { token: await tokenOf() })
    assert.equal(none.status, 422)
  })

  it('is told to whoever writes the sheet, and to nobody else', async () => {
    const told = async (client: Client) =>
      section((await client.get(SHEET)).document.getElementById('era-giusto')?.textContent)
    assert.match(
      await told(await world.as('coordinatore')),
      /1 sì, 2 no\. Che cosa non andava: i documenti \(1\)/,
    )
    assert.doesNotMatch(await told(visitor), /novanta/)
    assert.doesNotMatch(await told(await world.as('operatore')), /novanta/)
  })

  it('ends when one address answers too often', async () => {
    const many = world.visitor('198.51.100.7')
    const statuses = new Set<number>()
    for (let count = 0; count < 62; count += 1)
      statuses.add((await many.post(`${SHEET}/era-giusto`, { answer: 'yes', token: `t${count}` })).status)
    assert.ok(statuses.has(429))
  })
})
