// SPDX-License-Identifier: AGPL-3.0-or-later
/** HSDS 3 as a directory of services elsewhere reads it. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { SECRET } from '../../offices/fixture.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what is tested
type Any = any

/** The schemas of the standard, where somebody has put them (`HSDS_SCHEMAS`): our own stand in schemas.ts, and open-data tests them. */
const FOLDER = process.env.HSDS_SCHEMAS ?? ''

let world: TestApp
before(async () => {
  world = await testApp()
})
after(() => world.close())

const ask = async (path: string, status = 200): Promise<Any> => {
  const answer = await world.visitor().send('GET', `/api/hsds${path}`)
  assert.equal(answer.status, status, `${path}: ${answer.body.slice(0, 300)}`)
  return JSON.parse(answer.body)
}

const SHEET = 'iscrivere-un-minore-a-scuola'
const sheet = async (): Promise<Any> =>
  (await ask('/services?per_page=100')).contents.find((one: Any) => one.url.endsWith(`/${SHEET}`))

describe('HSDS services', () => {
  it('come in pages that hold each of them once, and say how many there are', async () => {
    const whole = await ask('/services?per_page=100')
    assert.ok(whole.total_items >= 5 && whole.contents.length === whole.total_items)
    const [first, second] = [await ask('/services?per_page=3'), await ask('/services?per_page=3&page=2')]
    assert.deepEqual(
      [...first.contents, ...second.contents].map(({ id }: Any) => id),
      whole.contents.slice(0, 6).map(({ id }: Any) => id),
    )
    assert.deepEqual([first.first_page, first.last_page, first.size, first.page_number], [true, false, 3, 1])
    assert.equal(first.total_pages, Math.ceil(whole.total_items / 3))
    assert.deepEqual([(await ask('/services?page=999')).empty, whole.last_page], [true, true])
    assert.equal((await ask('/services?per_page=101', 400)).invalid_params[0].name, 'per_page')
  })

  it('are narrowed by words, body, theme, event of life and day, all together', async () => {
    const one = await sheet()
    const full = await ask(`/services/${one.id}`)
    const titles = async (query: string) =>
      (await ask(`/services?per_page=100&${query}`)).contents.map(({ name }: Any) => name)
    assert.ok((await titles('search=minore+scuol')).includes(one.name))
    assert.deepEqual(await titles('search=parolachenonesiste'), [])
    for (const { taxonomy_term_id: term, taxonomy_term: told } of full.attributes) {
      const found = await titles(`taxonomy_term_id=${term}`)
      assert.ok(found.includes(one.name), told.name)
      assert.ok((await titles(`taxonomy_id=${told.taxonomy_detail.id}`)).length >= found.length)
      assert.deepEqual(await ask(`/taxonomy_terms/${term}`).then(({ name }) => name), told.name)
    }
    assert.ok((await titles(`organization_id=${one.organization_id}&search=minore`)).includes(one.name))
    const other = '01900000-0000-7000-8000-0000000000ff'
    assert.deepEqual(await titles(`organization_id=${other}`), [])
    assert.deepEqual(await titles(`taxonomy_term_id=${other}`), [])
    assert.deepEqual(await titles('modified_after=2099-01-01'), [])
    assert.ok((await titles('modified_after=2020-01-01T00:00:00%2B02:00')).length > 0)
    assert.equal((await ask(`/services?taxonomy_id=${other}`, 400)).invalid_params[0].name, 'taxonomy_id')
    const minimal = (await ask('/services?minimal=true')).contents[0]
    assert.deepEqual(Object.keys(minimal).sort(), ['id', 'last_modified'])
  })

  it('say in full what the sheet says: papers, costs, who looks after it, where to go, when and in which languages', async () => {
    const { id, name } = await sheet()
    const full = await ask(`/services/${id}`)
    const page = await world.visitor().get(`/servizi/${SHEET}`)
    assert.ok(page.text.includes(name))
    assert.ok(full.required_documents.length > 0 && full.service_at_locations.length > 0)
    for (const { document } of full.required_documents)
      assert.ok(page.text.includes(document.split(' (')[0]), document)
    const offices = full.service_at_locations.map(({ location }: Any) => location)
    for (const { name: office, addresses } of offices) {
      assert.ok(page.text.includes(office), office)
      for (const { address_1: street, country } of addresses) {
        assert.ok(page.text.includes(street), street)
        assert.equal(country, 'IT')
      }
    }
    assert.ok(offices.some(({ schedules }: Any) => schedules.some(({ byday }: Any) => byday)))
    assert.ok(offices.some(({ languages }: Any) => languages.length > 0))
    assert.ok(full.service_areas.some(({ name: area }: Any) => area === 'Ferrara'))
    const listed = (await ask('/services?full=true&per_page=100')).contents.find((one: Any) => one.id === id)
    assert.deepEqual(listed.cost_options, full.cost_options)
    const english = await ask(`/services/${id}?lang=en`)
    assert.notEqual(english.name, full.name)
  })

  it('are not there while they are drafts', async () => {
    const { rows } = await world.app.database.pool.query(
      "select id from work where kind = 'service' and id not in (select work_id from catalogue_entry) limit 1",
    )
    if (rows[0]) await ask(`/services/${rows[0].id}`, 404)
    await ask('/services/01900000-0000-7000-8000-0000000000ff', 404)
    await ask('/services/non-un-id', 404)
  })
})

describe('HSDS offerings, bodies and words', () => {
  it('lead from one to the other', async () => {
    const { contents, total_items: total } = await ask('/service_at_locations?per_page=100')
    assert.ok(total > 5)
    const one = await ask(`/service_at_locations/${contents[0].id}`)
    assert.deepEqual(one.service.name, contents[0].service.name)
    assert.ok(Array.isArray(one.location.schedules) && contents[0].location.schedules === undefined)
    const body = await ask(`/organizations/${one.service.organization_id}`)
    assert.ok(body.services.some(({ id }: Any) => id === one.service_id))
    const inFull = await ask(`/organizations/${body.id}?full_service=true`)
    assert.ok(inFull.services[0].required_documents)
    assert.ok((await ask(`/organizations?search=${encodeURIComponent(body.name)}`)).total_items >= 1)
    const { contents: taxonomies } = await ask('/taxonomies')
    assert.equal(taxonomies.length, 2)
    const terms = await ask(`/taxonomy_terms?taxonomy_id=${taxonomies[0].id}`)
    assert.ok(terms.contents.length > 0)
    assert.equal((await ask('')).version, '3.0')
    assert.equal((await ask('/')).version, '3.0')
  })

  it('tell a closed office no more, and of a confidential one nothing of where it is', async () => {
    const before = await ask('/service_at_locations?full=true&per_page=100')
    const closing = before.contents.find(({ location }: Any) => !location.url.endsWith(SECRET.office))
    const { id: officeId } = closing.location
    await world.app.database.pool.query(
      `insert into office_standing (id, office_id, kind, from_day, reason, recorded_by, recorded_at)
       select gen_random_uuid(), $1, 'closed', '2026-11-01', '{"it": "Chiuso"}', id, now() from person limit 1`,
      [officeId],
    )
    const later = await ask('/service_at_locations?full=true&per_page=100')
    assert.ok(later.total_items < before.total_items)
    assert.ok(later.contents.every(({ location }: Any) => location.id !== officeId))
    await ask(`/service_at_locations/${closing.id}`, 404)
    await offerAtSecret()
    const { id } = await sheet()
    const secret = (await ask(`/services/${id}`)).service_at_locations
      .map(({ location }: Any) => location)
      .find(({ url }: Any) => url.endsWith(SECRET.office))
    assert.deepEqual([secret.location_type, secret.addresses, secret.latitude], ['virtual', [], undefined])
    assert.match(secret.description, /Indirizzo riservato/)
    const service = (await ask('/services?full=true&per_page=100')).contents
    for (const word of SECRET.words) assert.ok(!JSON.stringify(service).includes(word), word)
  })

  async function offerAtSecret(): Promise<void> {
    await world.app.database.pool.query(
      `insert into service_offering (id, work_id, office_id, note, created_at)
       select gen_random_uuid(), w.id, f.id, '{"it": ""}', now() from work w, office f
       where w.slug = $1 and f.slug = $2 on conflict do nothing`,
      [SHEET, SECRET.office],
    )
  }
})

describe('HSDS answers', { skip: !existsSync(join(FOLDER, 'service.json')) }, () => {
  const validators = new Map<string, ValidateFunction>()
  before(() => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    ;(addFormats as unknown as (of: Ajv2020) => void)(ajv)
    for (const name of ['service', 'organization', 'service_at_location'])
      validators.set(name, ajv.compile(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'))))
  })
  const assertValid = (name: string, value: unknown) => {
    const validate = validators.get(name)!
    assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors?.slice(0, 4))}`)
  }

  it('are what the schemas of the standard want', async () => {
    for (const [path, name] of [
      ['services', 'service'],
      ['organizations', 'organization'],
      ['service_at_locations', 'service_at_location'],
    ] as const) {
      for (const query of ['?full=true', '', '?lang=en'])
        for (const one of (await ask(`/${path}${query}`)).contents) assertValid(name, one)
      const first = (await ask(`/${path}`)).contents[0]
      assertValid(name, await ask(`/${path}/${first.id}`))
    }
    assert.ok(!validators.get('service')!({ id: 'x', name: 'x', status: 'open' }))
  })
})
