// SPDX-License-Identifier: AGPL-3.0-or-later
/** The answer for somebody at a desk: the offices that are open then, near, with the language, before the others. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { SECRET } from '../../offices/fixture.ts'

const URGENT = '/servizi/cure-urgenti-stp'
const HEALTH = '/servizi/iscriversi-al-servizio-sanitario'

const offices = (page: Answer): string[] =>
  [...page.document.querySelectorAll('.service-offices > li')].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' '),
  )

describe('the answer at a desk', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
  })
  after(() => world.close())

  it('puts first the office that is open on the day, near, with the language', async () => {
    const asked = 'comune=modena&giorno=2026-12-01&parte=pomeriggio&lingua=ar'
    const [first = '', second = ''] = offices(await visitor.get(`${URGENT}?${asked}`))
    assert.match(first, /^Ambulatorio per chi non ha il permesso/)
    assert.match(first, /martedì 1 dicembre: 14:30–18/)
    assert.match(first, /arabo: un mediatore, in giorni fissi \(c’è quando chiedi\)/)
    assert.match(first, /Viale della Prova 3, 41121 Modena \(a circa [12] km\)/)
    assert.match(first, /000 4505/)
    assert.match(second, /^Consultorio di Bologna.*Orario non noto.*a circa 3\d km/)
  })

  it('says what is open now when nobody says when', async () => {
    // Monday 23 November, ten o'clock: the clinic answers the phone.
    const [first = ''] = offices(await visitor.get(URGENT))
    assert.match(first, /Solo al telefono/)
    world.clock.set(new Date('2026-11-24T14:00:00Z'))
    assert.match(offices(await visitor.get(URGENT))[0]!, /Aperto adesso, chiude alle 18/)
  })

  it('turns with the place from which one asks, and keeps the question in its fields', async () => {
    const page = await visitor.get(`${URGENT}?comune=bologna`)
    assert.match(offices(page).find((one) => one.includes('Bologna'))!, /a circa 1 km/)
    const chosen = page.document.querySelector('select[name=comune] option[selected]')
    assert.equal(chosen?.textContent, 'Bologna')
    assert.equal(page.document.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex')
    // What does not hold is as if it were not there.
    const wrong = await visitor.get(`${URGENT}?comune=atlantide&giorno=ieri&lingua=%00`)
    assert.equal(wrong.status, 200)
    assert.equal(offices(wrong).length, 2)
  })

  it('tells no distance of a shelter', async () => {
    for (const place of ['ferrara', 'modena', 'ravenna']) {
      const page = await visitor.get(`${HEALTH}?comune=${place}`)
      const shelter = offices(page).find((one) => one.startsWith('Casa per donne'))!
      assert.match(shelter, /Indirizzo riservato/)
      assert.doesNotMatch(shelter, /km/)
      for (const word of SECRET.words) assert.ok(!page.body.includes(word), word)
    }
  })
})
