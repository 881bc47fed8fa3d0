// SPDX-License-Identifier: AGPL-3.0-or-later
/** A visitor reports an error without an account; whoever keeps the page mends it and answers; time takes it away. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { lettersTo, linkTo } from '../../people/letters.fixture.ts'
import verification from '../index.ts'

const FERRARA = '/uffici/sportello-stranieri-di-ferrara-inventato'
const WORDS = 'Il martedì pomeriggio ho trovato chiuso: <b>provate</b> anche voi.'
const DAY_MS = 24 * 3_600_000
const START = new Date('2026-11-23T09:00:00Z')

describe('an error that a visitor finds', () => {
  let world: TestApp
  let elsa: Client
  let bruno: Client
  before(async () => {
    world = await testApp({ smtpUrl: 'smtp://localhost:1' })
    elsa = await world.as('coordinatore')
    bruno = await world.as('responsabile')
  })
  after(() => world.close())
  beforeEach(() => world.clock.advance(60_000))

  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const tell = async (fields: Record<string, string>, address?: string) => {
    const visitor = world.visitor(address)
    const page = await visitor.follow(await visitor.get(FERRARA), 'Segnala un errore')
    return visitor.press(page, 'Invia la segnalazione', { group: 'hours', words: WORDS, ...fields })
  }
  const last = async () => (await rows('select * from error_report order by id desc limit 1'))[0]

  it('is reported from the page, in words, and read by a code', async () => {
    const done = await tell({})
    assert.match(done.path, /^\/segnala\/stato\/[\w-]{43}$/)
    assert.match(done.text, /Grazie: la segnalazione è arrivata/)
    assert.match(done.text, /Nessuno ha ancora risposto/)
    assert.match(done.text, /<b>provate<\/b>/, 'as it was typed, and not as markup')
    assert.equal((await last()).email, null)
    assert.equal((await world.visitor().get(done.path.replace(/.$/, '~'))).status, 404)
    assert.match(String(done.headers['cache-control']), /no-store/)
    const traces = await rows('select 1 from audit_entry where entity_id = $1', [(await last()).id])
    assert.equal(traces.length, 0, 'a stranger writes nothing into the audit')
  })

  it('is refused without words, with a wrong address and from what fills every field', async () => {
    const before = (await last()).id
    assert.match((await tell({ words: 'ahi' })).text, /C’è un campo da correggere/)
    assert.equal((await tell({ email: 'nessuno' })).status, 422)
    assert.match((await tell({ altro: 'https://spam.example' })).text, /va lasciato vuoto/)
    assert.equal((await tell({ group: 'prezzi' })).status, 422)
    assert.equal((await last()).id, before)
    const nothing = '01890a5d-ac96-774b-bcce-b302099a8057'
    assert.equal((await world.visitor().get(`/segnala/${nothing}`)).status, 404)
  })

  it('waits for those who keep the page, and for nobody else', async () => {
    const { id } = await last()
    const told = await rows(
      "select p.email, n.body ->> 'it' as body from notification n join person p on p.id = n.person_id where n.about = $1 order by 1",
      [id],
    )
    assert.ok(told.some(({ email }) => email === 'coordinatore@demo.referpa.example'))
    assert.ok(
      told.every(
        ({ email, body }) => email !== 'responsabile@demo.referpa.example' && !body.includes('martedì'),
      ),
    )
    assert.match((await elsa.get('/scrivania?tutto=1')).text, /Guarda l’errore segnalato/)
    assert.match((await elsa.get('/verifiche/segnalazioni')).text, /Sportello stranieri di Ferrara/)
    assert.match((await elsa.get('/verifiche/segnalazioni?stato=mended')).text, /Anagrafe di Ferrara/)
    assert.doesNotMatch((await bruno.get('/verifiche/segnalazioni')).text, /Sportello stranieri di Ferrara/)
    assert.equal((await bruno.get(`/verifiche/segnalazioni/${id}`)).status, 404)
    assert.equal((await world.visitor().send('GET', `/verifiche/segnalazioni/${id}`)).status, 303)
  })

  it('is answered once, and whoever left an address is told', async () => {
    const email = 'cittadina@posta.example'
    const code = (await tell({ email })).path
    const arrived = (await lettersTo(world, email))[0]!
    assert.match(arrived.body_text, /ha segnalato un errore nella scheda «Sportello stranieri di Ferrara/)
    assert.doesNotMatch(
      arrived.body_text,
      /martedì/,
      'nothing that was typed goes to an address that anybody may type',
    )
    assert.equal(await linkTo(world, email), code)
    const { id } = await last()
    const page = await elsa.get(`/verifiche/segnalazioni/${id}`)
    assert.match(page.text, /Che cosa dice oggi la scheda.*Orari/)
    assert.doesNotMatch(page.text, /posta\.example/, 'who reported is nobody’s to know')
    const gaia = await world.as('admin')
    const theirs = await gaia.get(`/verifiche/segnalazioni/${id}`)
    const done = await elsa.press(page, 'Chiudi la segnalazione', {
      outcome: 'mended',
      answer: 'Il martedì pomeriggio ora è scritto chiuso.',
    })
    assert.match(done.text, /Risposta mandata a chi ha segnalato/)
    const again = await gaia.press(theirs, 'Chiudi la segnalazione', { outcome: 'unknown', answer: 'Boh.' })
    assert.match(again.text, /Un’altra persona ha già risposto/)
    const letters = await lettersTo(world, email)
    assert.equal(letters.length, 2)
    assert.match(
      letters[0]!.body_text,
      /L’errore è corretto.*\n\nIl martedì pomeriggio ora è scritto chiuso\./,
    )
    assert.match((await world.visitor().get(code)).text, /Corretto.*ora è scritto chiuso/)
    const [trace] = await rows('select verb, detail from audit_entry where entity_id = $1', [id])
    assert.deepEqual(trace, { verb: 'error_report.closed', detail: { outcome: 'mended' } })
  })

  it('is not reported without end from one place', async () => {
    const answers: number[] = []
    for (let n = 0; n < 21; n++) answers.push((await tell({}, '198.51.100.7')).status)
    assert.deepEqual([answers[0], answers.at(-1)], [200, 429])
  })

  it('is forgotten ninety days after the answer, and after a year without one', async () => {
    const forget = (days: number) =>
      world.app.database.transaction((tx) =>
        verification.retention!(tx, new Date(START.getTime() + days * DAY_MS)),
      )
    const left = async () => (await rows('select outcome from error_report')).map(({ outcome }) => outcome)
    await forget(89)
    assert.ok((await left()).includes('mended'))
    await forget(92)
    assert.ok(!(await left()).includes('mended'))
    assert.ok((await left()).includes(null))
    await forget(367)
    assert.deepEqual(await left(), [])
    assert.equal((await rows("select 1 from entity where kind = 'error_report'")).length, 0)
  })
})
