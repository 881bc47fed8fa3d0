// SPDX-License-Identifier: AGPL-3.0-or-later
/** One office that was written twice: found, told apart, or united without losing anything. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { proposedOn, SECRET } from '../fixture.ts'
import { toChoose } from './rules.ts'

const SLUG = 'sportello-stranieri-di-ferrara-inventato'
const DOUBLE = 'sportello-per-stranieri-ferrara-inventato'

describe('an office that was written twice', () => {
  let world: TestApp
  let keeper: Client
  before(async () => {
    world = await testApp()
    keeper = await world.as('coordinatore')
    // As an import would: another address, another name, the same place and telephone.
    await rows(
      `with made as (select gen_random_uuid() as id), e as (insert into entity (id, kind) select id, 'office' from made),
       l as (insert into office_language (id, office_id, language, level, note, position)
         select gen_random_uuid(), id, 'tlh', 'operator', '{"it": ""}', 1 from made)
       insert into office (id, slug, organization_id, name, kind_id, reach, purpose, location_id, access, phone, pec, external_id, created_at)
       select made.id, $2, f.organization_id, 'Sportello per stranieri di Ferrara (inventato)', f.kind_id, f.reach, '{"it": ""}',
         f.location_id, f.access, f.phone, 'doppio@pec.example', 'X-1', f.created_at from office f, made where f.slug = $1`,
      [SLUG, DOUBLE],
    )
    await rows(
      `insert into service_offering (id, work_id, office_id, note, created_at)
       select gen_random_uuid(), w.work_id, f.id, '{"it": ""}', f.created_at
       from (select distinct work_id from service_offering limit 50) w, office f where f.slug = $1`,
      [DOUBLE],
    )
  })
  after(() => world.close())
  beforeEach(() => world.clock.advance(60_000))

  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const office = async (slug: string) => (await rows('select * from office where slug = $1', [slug]))[0]
  const sectionOf = (page: Answer, words: string) =>
    [...page.document.querySelectorAll('section')].find(({ textContent }) => textContent?.includes(words))

  it('is shown with its reasons to whoever keeps both, and to nobody else', async () => {
    const page = await keeper.get('/uffici/doppioni')
    const section = sectionOf(page, 'Sportello per stranieri di Ferrara')
    assert.match(section?.textContent ?? '', /Stesso ente, nomi molto simili|stesso ente, nomi molto simili/)
    assert.match(section?.textContent ?? '', /stesso telefono/)
    assert.equal((await (await world.as('operatore')).get('/uffici/doppioni')).status, 403)
    const elsewhere = await world.as('responsabile')
    assert.doesNotMatch((await elsewhere.get('/uffici/doppioni')).text, /Sportello per stranieri di Ferrara/)
    assert.equal((await elsewhere.get(`/uffici/doppioni/${SLUG}/${DOUBLE}`)).status, 403)
  })

  it('says of a confidential one neither where it is nor that it is near', async () => {
    await rows(
      `with made as (select gen_random_uuid() as id), e as (insert into entity (id, kind) select id, 'office' from made)
       insert into office (id, slug, organization_id, name, kind_id, reach, purpose, location_id, access, phone, created_at)
       select made.id, 'casa-doppia', f.organization_id, f.name, f.kind_id, f.reach, f.purpose, f.location_id, '{}', null, f.created_at
       from office f, made where f.slug = $1`,
      [SECRET.office],
    )
    for (const login of ['coordinatore', 'responsabile', 'admin'] as const) {
      const client = await world.as(login)
      const pages = [
        await client.get('/uffici/doppioni'),
        await client.get(`/uffici/doppioni/${SECRET.office}/casa-doppia`),
      ]
      for (const { text } of pages)
        for (const word of SECRET.words) assert.ok(!text.includes(word), `${login}: ${word}`)
      const section = pages[0]!.document.querySelector('[id*="casa-doppia"]')?.closest('section')
      // Whoever sees confidential addresses learns why the two look like one, and not that they stand together.
      assert.equal(Boolean(section), login !== 'responsabile', login)
      assert.doesNotMatch(section?.textContent ?? '', /trenta metri/)
    }
  })

  it('is united field by field, with all that hangs on it, and its address leads on', async () => {
    await proposedOn(world, DOUBLE)
    const [stays, goes] = [await office(SLUG), await office(DOUBLE)]
    const offered = async (id: string) =>
      (await rows('select work_id from service_offering where office_id = $1', [id])).map(
        ({ work_id }) => work_id,
      )
    const both = new Set([...(await offered(stays.id)), ...(await offered(goes.id))])
    const page = await keeper.get(`/uffici/doppioni/${SLUG}/${DOUBLE}`)
    assert.match(page.text, /1 riga sulle lingue/)
    assert.match(page.text, /1 modifica proposta/)
    assert.match(page.text, /servizi offerti/)
    const old = await keeper.get(`/uffici/doppioni/${SLUG}/${DOUBLE}`)
    const done = await keeper.press(page, 'Unisci i due uffici', { name: 'goes' })
    assert.match(done.text, /adesso è un ufficio solo/)
    assert.equal(done.path, `/uffici/${SLUG}`)
    const now = await office(SLUG)
    assert.deepEqual(
      [now.name, now.pec, now.external_id, now.phone],
      [goes.name, 'doppio@pec.example', 'X-1', stays.phone],
    )
    assert.deepEqual(new Set(await offered(stays.id)), both)
    assert.equal((await offered(goes.id)).length, 0)
    assert.equal(
      (await rows("select 1 from office_language where office_id = $1 and language = 'tlh'", [stays.id]))
        .length,
      1,
    )
    assert.equal((await rows('select 1 from office_proposal where office_id = $1', [stays.id])).length, 1)
    const { statusCode, headers } = await world.app.server.inject({ url: `/en/uffici/${DOUBLE}` })
    assert.deepEqual([statusCode, headers.location], [301, `/en/uffici/${SLUG}`])
    assert.equal((await keeper.get(`/uffici/${DOUBLE}/modifica`)).status, 404)
    assert.equal((await rows('select 1 from search_entry where entity_id = $1', [goes.id])).length, 0)
    assert.match(done.text, /Ha preso il posto di un ufficio doppio/)
    assert.doesNotMatch((await keeper.get('/uffici/doppioni')).text, /Sportello per stranieri di Ferrara/)
    assert.equal((await keeper.post(`/uffici/doppioni/${SLUG}/${DOUBLE}`, { seen: '1.1' })).status, 404)
    assert.equal((await keeper.press(old, 'Unisci i due uffici')).status, 404)
  })

  it('that is two is remembered', async () => {
    await rows(
      "update office set phone = '000 909090' where slug in ($1, 'sportello-sociale-di-modena-inventato')",
      [SLUG],
    )
    const page = await keeper.get('/uffici/doppioni')
    const section = sectionOf(page, 'Sportello sociale di Modena')
    assert.ok(section)
    const action = [...section.querySelectorAll('form')][0]!.getAttribute('action')!
    const key = section.querySelector('input[name=_key]')!.getAttribute('value')!
    const done = await keeper.post(action, { _key: key })
    assert.match(done.text, /non li vedi più/)
    assert.equal(sectionOf(done, 'Sportello sociale di Modena'), undefined)
    assert.equal((await rows('select 1 from office_apart')).length, 1)
  })
})

it('what the one says and the other does not is chosen beforehand; what only the one that stays says is not asked', () => {
  const stays = { name: 'A', phone: null, email: 'a@b.example', access: ['phone'], purpose: { it: '' } }
  const goes = { name: 'B', phone: '1', email: null, access: [], purpose: { it: 'Aiuta' } }
  assert.deepEqual(toChoose(stays as never, goes as never), [
    { field: 'name', lacking: false },
    { field: 'purpose', lacking: true },
    { field: 'phone', lacking: true },
  ])
})
