// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Where a shelter is may cost lives: every address of the register is opened by everybody, and no answer says a word of the confidential
 * location of the demonstration but to those who may know it.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Actor, everyone, may } from '#kernel/access.ts'
import { download, type Route } from '#kernel/http/route.ts'
import { SECRET } from '../../src/modules/offices/fixture.ts'
import { OTHER_EDITOR } from '../../src/modules/people/fixture.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { allRoutes, fill, findPlaces, type Place, type Watcher } from '../support/places.ts'

/** Whoever reads what is public, and those whose roles show them more: of the body of the location, of others, of the network. */
const LOOKING: readonly Watcher[] = [
  'visitor',
  'operatore',
  'responsabile',
  'redattore',
  OTHER_EDITOR,
  'coordinatore',
  'admin',
]

/** What a person would try beside the addresses of the register. */
const TRIED = [
  '/cerca?q=protetta',
  '/cerca?q=riservato',
  '/cerca?q=44123',
  '/cerca?q=casa',
  '/uffici?q=protetta',
  '/uffici?q=44123',
  '/uffici?chiusi=1',
  '/uffici?provincia=fe',
  '/uffici?ordine=comune',
  '/uffici/elenco.csv?chiusi=1&tipo=sportello-sociale',
  '/uffici/mappa?tipo=sportello-sociale',
  '/uffici/mappa/038?tipo=sportello-sociale',
  '/uffici/sedi?riservate=1',
  '/uffici/sedi/elenco.csv?riservate=1',
  `/uffici/${SECRET.office}`,
  `/uffici/sedi/${SECRET.slug}`,
  '/partner/comune-di-ferrara',
]

const isRead = ({ kind }: Pick<Route, 'kind'>) => ['page', 'form', 'download', 'api'].includes(kind)

/** The words of the secret that an answer says and its address does not. */
const saidIn = (body: string, path: string): string[] =>
  SECRET.words.filter((word) => body.includes(word) && !decodeURIComponent(path).includes(word))

describe('a confidential address', () => {
  let world: TestApp
  let placesOf: (route: Route) => Place[]
  let within: string[]
  const watchers: { name: Watcher; client: Client; actor: Actor | null }[] = []
  before(async () => {
    world = await testApp()
    placesOf = await findPlaces(world)
    const place = `select l.organization_id, t.id, t.province_id, t.region_id from location l
      left join territory_label t on t.code = l.istat_code where l.slug = '${SECRET.slug}'`
    within = Object.values((await world.app.database.pool.query(place)).rows[0])
    for (const name of LOOKING) {
      const visits = name === 'visitor'
      const client = visits ? world.visitor() : await world.as(name)
      watchers.push({ name, client, actor: visits ? null : await world.actor(name) })
    }
  })
  after(() => world.close())

  const mayKnow = (actor: Actor | null) => may(actor, 'location.confidential', { within })
  const addresses = () => [
    ...allRoutes()
      .filter(({ route }) => isRead(route))
      .flatMap(({ route }) =>
        placesOf(route)
          .filter(({ label }) => label !== 'unknown')
          .map(({ params }) => fill(route.path, params)),
      ),
    ...TRIED,
  ]

  it('is said to nobody who may not know it, on no page, in no file and by no search', async () => {
    const outside = watchers.filter(({ actor }) => !mayKnow(actor))
    assert.ok(outside.length >= 5)
    const told: string[] = []
    const look = async (path: string, { name, client }: (typeof watchers)[number]) => {
      const { body } = await client.send('GET', path)
      for (const word of saidIn(body, path)) told.push(`${path} tells ${name}: ${word}`)
    }
    for (const path of new Set(addresses())) await Promise.all(outside.map((one) => look(path, one)))
    assert.deepEqual(told, [])
  })

  it('is said to those who may, so that these words are the right ones', async () => {
    const inside = watchers.filter(({ actor }) => mayKnow(actor))
    assert.ok(inside.length > 0)
    for (const { client } of inside) {
      const { body } = await client.send('GET', `/uffici/sedi/${SECRET.slug}`)
      for (const word of ['Casa protetta', 'Via che non si dice', '44123'])
        assert.ok(body.includes(word), word)
    }
  })

  it('sees a file that says it', () => {
    const planted = download({
      path: '/uffici/tutti.csv',
      access: everyone,
      send: async () => 'Casa per donne;Via che non si dice 1;44123\r\n',
    })
    assert.ok(isRead(planted as Route))
    assert.deepEqual(saidIn('Casa per donne;Via che non si dice 1;44123\r\n', '/uffici/tutti.csv'), [
      'Via che non si dice',
      '44123',
    ])
    assert.deepEqual(saidIn('Nessun risultato per 44123', '/cerca?q=44123'), [])
  })
})
