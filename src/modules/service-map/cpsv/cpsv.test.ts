// SPDX-License-Identifier: AGPL-3.0-or-later
/** CPSV-AP as a catalogue elsewhere reads it, through the real application. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Quad } from 'n3'
import { Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { fromJsonLd, fromTurtle, linesOf } from '../../../../test/support/rdf.ts'
import { SECRET } from '../../offices/fixture.ts'

/** The shapes of CPSV-AP 3.2.0, where somebody has put them (`CPSV_SHAPES`). */
const SHAPES = process.env.CPSV_SHAPES ?? ''
const SHEET = 'iscrivere-un-minore-a-scuola'

let world: TestApp
let id: string
before(async () => {
  world = await testApp()
  const { rows } = await world.app.database.pool.query(`select id from work where slug = '${SHEET}'`)
  id = rows[0].id
})
after(() => world.close())

const ask = async (path: string, type: RegExp, status = 200): Promise<string> => {
  const answer = await world.visitor().send('GET', `/api/cpsv/${path}`)
  assert.equal(answer.status, status, answer.body.slice(0, 300))
  assert.match(String(answer.headers['content-type']), type)
  return answer.body
}
const turtle = async (path: string): Promise<Quad[]> => fromTurtle(await ask(`${path}.ttl`, /^text\/turtle/))
const graph = async (path: string): Promise<Quad[]> =>
  fromJsonLd(JSON.parse(await ask(`${path}.jsonld`, /^application\/ld\+json/)))

/** Without what each says of itself: where it lies, and where it goes on. */
const common = (quads: readonly Quad[]): string[] =>
  linesOf(
    quads.filter(
      ({ subject, object }) =>
        !/\.(ttl|jsonld)$/.test(subject.value) && !/servizi\/[\w-]+\.(ttl|jsonld)$/.test(object.value),
    ),
  )

const valuesOf = (quads: readonly Quad[], subject: RegExp, predicate: string): string[] =>
  quads
    .filter((quad) => subject.test(quad.subject.value) && quad.predicate.value.endsWith(predicate))
    .map(({ object }) => object.value)

describe('CPSV-AP', () => {
  it('says the same of a service in Turtle and in JSON-LD', async () => {
    const read = await turtle(`servizi/${id}`)
    assert.ok(read.length > 100)
    assert.deepEqual(common(read), common(await graph(`servizi/${id}`)))
    assert.ok(valuesOf(read, /\.ttl$/, 'comment').includes('Dimostrazione: dati inventati, senza valore'))
  })

  it('says of a service what its page says', async () => {
    const page = await world.visitor().get(`/servizi/${SHEET}`)
    const read = await turtle(`servizi/${id}`)
    const told = (predicate: string) => valuesOf(read, /#servizio$/, predicate)
    assert.ok(told('title').some((title) => page.text.includes(title)))
    assert.equal(told('title').length, 2)
    for (const predicate of [
      'hasCompetentAuthority',
      'hasInput',
      'hasLegalResource',
      'contactPoint',
      'hasChannel',
      'isGroupedBy',
      'spatial',
    ])
      assert.ok(told(predicate).length > 0, predicate)
    assert.ok(told('hasLegalResource').some((act) => act.startsWith('urn:nir:') && act.includes('~art')))
    const evidence = valuesOf(read, /#serve-/, 'title')
    assert.ok(evidence.some((name) => page.text.includes(name)))
    assert.ok(valuesOf(read, /#orario-/, 'description').length > 0)
    assert.ok(!SECRET.words.some((word) => read.some(({ object }) => object.value.includes(word))))
    const links = [...page.document.querySelectorAll('link[rel=alternate][type]')]
    assert.deepEqual(
      links.map((link) => new URL(link.getAttribute('href')!).pathname),
      [`/api/cpsv/servizi/${id}.ttl`, `/api/cpsv/servizi/${id}.jsonld`],
    )
  })

  it('has every service in its catalogue, with the way to each', async () => {
    const read = await turtle('catalogo')
    assert.deepEqual(common(read), common(await graph('catalogo')))
    const parts = valuesOf(read, /#catalogo$/, 'hasPart')
    const { total_items: total } = JSON.parse((await world.visitor().send('GET', '/api/hsds/services')).body)
    assert.equal(parts.length, total)
    const ways = valuesOf(read, /#servizio$/, 'seeAlso')
    assert.equal(new Set(ways).size, total)
    const first = new URL(ways[0]!).pathname.replace('/api/cpsv/', '').replace('.ttl', '')
    assert.ok((await turtle(first)).length > 20)
    const open = await world.visitor().get('/dati-aperti')
    assert.ok(open.document.querySelector('a[href="/api/cpsv/catalogo.ttl"]'))
  })

  it('stands beside what pages say to search engines, which of a secret address is nothing', async () => {
    const dataOf = async (path: string) => {
      const { document } = await world.visitor().get(path)
      return JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!)
    }
    const service = await dataOf(`/servizi/${SHEET}`)
    assert.equal(service['@type'], 'GovernmentService')
    assert.ok(
      service.availableChannel.some(({ serviceLocation }: { serviceLocation?: object }) => serviceLocation),
    )
    const { rows } = await world.app.database.pool.query(
      'select f.slug from office f join location l on l.id = f.location_id where not l.confidential order by f.slug limit 1',
    )
    const open = await dataOf(`/uffici/${rows[0].slug}`)
    assert.equal(open.address['@type'], 'PostalAddress')
    assert.ok(open.openingHoursSpecification)
    const secret = await dataOf(`/uffici/${SECRET.office}`)
    assert.equal(secret['@type'], 'LocalBusiness')
    assert.deepEqual([secret.address, secret.geo], [undefined, undefined])
    for (const word of SECRET.words) assert.ok(!JSON.stringify(secret).includes(word), word)
  })

  it('has neither drafts nor what is not there', async () => {
    const { rows } = await world.app.database.pool.query(
      "select id from work where kind = 'service' and id not in (select work_id from catalogue_entry) limit 1",
    )
    for (const one of [...rows.map((row) => row.id), '01900000-0000-7000-8000-0000000000ff', 'altro'])
      await ask(`servizi/${one}.ttl`, /^application\/problem\+json/, 404)
  })

  it('fits the shapes of the profile', { skip: !existsSync(SHAPES) }, async () => {
    const validator = new SHACLValidator(new Store(fromTurtle(readFileSync(SHAPES, 'utf8'))) as never)
    const catalogue = await turtle('catalogo')
    const ways = valuesOf(catalogue, /#servizio$/, 'seeAlso').map((way) =>
      new URL(way).pathname.slice('/api/cpsv/'.length, -'.ttl'.length),
    )
    for (const path of ['catalogo', ...ways]) {
      const report = await validator.validate(new Store(await turtle(path)) as never)
      assert.deepEqual(
        report.results.map(
          ({ focusNode, path: at, message }) =>
            `${focusNode?.value} ${JSON.stringify(at)} ${message.map((one) => one.value)}`,
        ),
        [],
        path,
      )
    }
  })
})
