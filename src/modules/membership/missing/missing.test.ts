// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { openOrganization } from '../../network/index.ts'
import { lettersTo } from '../../people/letters.fixture.ts'
import { whyNotInvite } from './rules.ts'

const DAY_MS = 24 * 3_600_000
const GREETING = 'Buongiorno, con voi la rete sarebbe più forte.'

it('a body is written to once in thirty days, where it has an address and wants it', () => {
  const at = new Date('2026-11-23T09:00:00Z')
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS)
  const body = { address: 'urp@ente.example', refused: false, asked: false, invited_at: null }
  assert.equal(whyNotInvite(body, at), null)
  assert.equal(whyNotInvite({ ...body, invited_at: daysAgo(29) }, at), 'invited')
  assert.equal(whyNotInvite({ ...body, invited_at: daysAgo(30) }, at), null)
  assert.equal(whyNotInvite({ ...body, address: null }, at), 'no address')
  assert.equal(whyNotInvite({ ...body, asked: true }, at), 'asked')
  assert.equal(whyNotInvite({ ...body, refused: true, address: null }, at), 'refused')
})

describe('bodies that are missing', () => {
  let world: TestApp
  const ids: string[] = []
  const emailOf = (index: number) => `ente${index}@manca.example`
  before(async () => {
    world = await testApp()
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      for (let index = 0; index < 130; index++)
        ids.push(
          await openOrganization(hand, {
            name: `Ente che manca ${String(index).padStart(3, '0')}`,
            kind: 'association',
            place: 'Comacchio',
            province: 'FE',
            email: emailOf(index),
          }),
        )
    })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const choose = async (chosen: readonly string[]) => {
    const coordinator = await world.as('coordinatore')
    const page = await coordinator.post('/adesioni/da-invitare/scegli', {
      enti: [...chosen],
      _key: crypto.randomUUID(),
    })
    return { coordinator, page }
  }
  const invite = async (chosen: readonly string[], greeting = GREETING) => {
    const { coordinator, page } = await choose(chosen)
    return coordinator.press(page, 'Manda gli inviti', { greeting })
  }
  const linksOf = async (email: string) =>
    [...(await lettersTo(world, email))[0]!.body_text.matchAll(/https?:\/\/[^/\s]+(\/\S+)/g)].map(
      ([, path]) => path!,
    )

  it('are listed with what they lack, and narrowed', async () => {
    const coordinator = await world.as('coordinatore')
    const page = await coordinator.follow(await coordinator.get('/adesioni'), 'Enti da invitare')
    assert.match(page.text, /Senza indirizzo Aggiungilo/)
    const invited = await coordinator.get('/adesioni/da-invitare?invito=gia')
    assert.match(invited.text, /Invitato da meno di trenta giorni/, 'the one of the demonstration')
    const narrow = await coordinator.get('/adesioni/da-invitare?tipo=association&provincia=fe&invito=mai')
    assert.match(narrow.text, /Mostra 25 di 130 enti/)
    assert.equal(narrow.document.querySelectorAll('input[name=enti][form=scelta]').length, 25)
    // The health authority has people and takes part: it is missing in nothing.
    const health = await coordinator.get('/adesioni/da-invitare?tipo=health_authority')
    assert.match(health.text, /Nessun risultato con questi filtri/)
    assert.match((await coordinator.get('/adesioni/da-invitare/elenco.csv')).body, /ente0@manca\.example/)
  })

  it('get the letter that was shown, with words and a link of their own', async () => {
    const { coordinator, page } = await choose(ids.slice(0, 2))
    assert.match(page.text, /Ente che manca 000, ente0@manca\.example/)
    assert.match(page.text, /Alla cortese attenzione di: \[nome dell’ente\]/)
    const short = await coordinator.press(page, 'Manda gli inviti', { greeting: 'Ciao.' })
    assert.match(short.text, /almeno 20/)
    const sent = await coordinator.press(page, 'Manda gli inviti', { greeting: GREETING })
    assert.match(sent.text, /2 inviti mandati/)
    const [letter] = await lettersTo(world, emailOf(0))
    assert.match(
      letter!.body_text,
      /attenzione di: Ente che manca 000[\s\S]*più forte[\s\S]*\/aderire\/invito\/[\s\S]*Elsa Fantasia/,
    )
    assert.notDeepEqual(await linksOf(emailOf(0)), await linksOf(emailOf(1)))
    const traces = await rows('select verb from audit_entry where entity_id = $1 order by id', ids[0])
    assert.ok(traces.some(({ verb }) => verb === 'membership.invited'))
  })

  it('are not written to again within thirty days', async () => {
    const { page } = await choose([ids[0]!])
    assert.equal(page.path, '/adesioni/da-invitare')
    world.clock.advance(31 * DAY_MS)
    assert.match((await invite([ids[0]!])).text, /1 invito mandato/)
  })

  it('find what is known of them in the form, and ask as that body', async () => {
    const [join] = await linksOf(emailOf(1))
    const visitor = world.visitor()
    const page = await visitor.get(join!)
    assert.equal(
      (page.document.querySelector('#campo-name') as Element).getAttribute('value'),
      'Ente che manca 001',
    )
    const answer = await visitor.press(page, 'Invia la richiesta', {
      givenName: 'Nora',
      familyName: 'Nuova',
      email: 'nora@manca.example',
      job: 'segreteria',
      words: 'Abbiamo ricevuto il vostro invito, eccoci.',
      informed: '1',
    })
    assert.equal(answer.path, '/aderire/inviata')
    const [request] = await rows(
      'select organization_id from join_request order by asked_at desc, id desc limit 1',
    )
    assert.equal(request.organization_id, ids[1])
    assert.equal((await visitor.get('/aderire/invito/nessuno')).path, '/collegamento-non-valido')
  })

  it('are left alone when they say so, which a link alone does not', async () => {
    const [, stop] = await linksOf(emailOf(0))
    const visitor = world.visitor()
    const page = await visitor.get(stop!)
    assert.equal((await rows('select 1 from join_refusal')).length, 0)
    const done = await visitor.press(page, 'Non scriveteci più')
    assert.match(done.text, /non ne mandiamo più/)
    world.clock.advance(31 * DAY_MS)
    assert.equal((await choose([ids[0]!])).page.path, '/adesioni/da-invitare')
    assert.match(
      (await (await world.as('coordinatore')).get('/adesioni/da-invitare')).text,
      /Ha chiesto di non scrivergli/,
    )
  })

  it('are a hundred a day at most, and none that the page did not show', async () => {
    world.clock.advance(2 * DAY_MS)
    for (let from = 2; from < 102; from += 25)
      assert.match((await invite(ids.slice(from, from + 25))).text, /25 inviti mandati/)
    const more = await invite([ids[110]!])
    assert.equal(more.status, 422)
    assert.match(more.text, /al massimo 100 inviti: oggi ne restano 0/)
    world.clock.advance(2 * DAY_MS)
    const { coordinator, page } = await choose([ids[110]!])
    const smuggled = await coordinator.press(page, 'Manda gli inviti', {
      organizations: [ids[110]!, ids[111]!],
      greeting: GREETING,
    })
    assert.match(smuggled.text, /Scegli fra gli enti della pagina/)
    const none = await choose([])
    assert.match(none.page.text, /Scegli almeno un ente/)
  })

  it('are nobody else’s to invite', async () => {
    for (const login of ['operatore', 'responsabile', 'redattore', 'decisore'])
      for (const path of ['/adesioni/da-invitare', '/adesioni/da-invitare/lettera'])
        assert.equal((await (await world.as(login)).send('GET', path)).status, 403)
  })
})
