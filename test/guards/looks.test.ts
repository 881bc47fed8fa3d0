// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Whatever shows somebody else to whoever asks says what it leaves behind for them (`leaves` of a route, decision 0053), or stands here
 * with the reason why not. Who is somebody else is not left to memory: every address is opened by those who see most, and an answer in
 * which the name or the address of another person stands is about them.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { everyone } from '#kernel/access.ts'
import { page, type Route } from '#kernel/http/route.ts'
import { modules } from '../../src/modules.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { allRoutes, fill, findPlaces, type Place } from '../support/places.ts'

/** Those whose roles show them other people. */
const LOOKERS = ['responsabile', 'coordinatore', 'admin'] as const

const A_LIST = 'a list on screen: the notice says that it leaves nothing'
const WHO_WORKED = 'colleagues as those who wrote, asked or did something: of their work, not about them'
const OWN = 'of the asker: what they wrote, or were told'

/** What shows somebody else and leaves nothing, by its path, with the reason. */
const LEAVES_NOTHING: Readonly<Record<string, string>> = {
  '/amministrazione/dati-personali': A_LIST,
  '/amministrazione/posta': A_LIST,
  '/attestati/registro': A_LIST,
  '/persone': A_LIST,
  '/ruoli/:role': A_LIST,
  '/scrivania': A_LIST,
  '/avvisi': OWN,
  '/i-miei-dati': OWN,
  '/i-miei-dati/copia.html': OWN,
  '/i-miei-dati/copia.json': OWN,
  '/enti/:slug': WHO_WORKED,
  '/enti/importa': WHO_WORKED,
  '/enti/importa/:runId': WHO_WORKED,
  '/redazione': WHO_WORKED,
  '/redazione/corsi/:id/anteprima': WHO_WORKED,
  '/redazione/corsi/:id/edizioni': WHO_WORKED,
  '/redazione/materiali/:id/anteprima': WHO_WORKED,
  '/redazione/materiali/:id/edizioni': WHO_WORKED,
  '/redazione/ricerche/:id/anteprima': WHO_WORKED,
  '/redazione/servizi/:id/anteprima': WHO_WORKED,
  '/uffici/:slug': WHO_WORKED,
  '/uffici/proposte/:id': WHO_WORKED,
}

/** A page for an id below these is about that person. */
const ABOUT_SOMEBODY = [/^\/persone\/:/, /^\/persone\/ruoli\/:/, /^\/amministrazione\/dati-personali\/:/]

const isAsked = ({ kind }: Route) => ['page', 'form', 'download', 'api'].includes(kind)
const isAboutSomebody = ({ path }: Route) => ABOUT_SOMEBODY.some((pattern) => pattern.test(path))

describe('what shows somebody else', () => {
  let world: TestApp
  let placesOf: (route: Route) => Place[]
  let people: readonly { id: string; email: string; name: string }[]
  const lookers: { own: string; browser: Client }[] = []
  before(async () => {
    world = await testApp()
    placesOf = await findPlaces(world)
    const all = `select id, email, given_name || ' ' || family_name as name from person`
    people = (await world.app.database.pool.query(all)).rows
    for (const login of LOOKERS)
      lookers.push({ own: (await world.actor(login)).id, browser: await world.as(login) })
  })
  after(() => world.close())

  async function showsSomebody(route: Route): Promise<boolean> {
    for (const { own, browser } of lookers)
      for (const { params, label } of placesOf(route)) {
        if (label === 'unknown') continue
        const { body, status } = await browser.send('GET', fill(route.path, params))
        const isShown = ({ id, email, name }: (typeof people)[number]) =>
          id !== own && (body.includes(email) || body.includes(name))
        if (status === 200 && people.some(isShown)) return true
      }
    return false
  }

  it('says what it leaves, or why it leaves nothing', async () => {
    const found: string[] = []
    for (const { route } of allRoutes().filter(({ route }) => isAsked(route) && !route.leaves))
      if (isAboutSomebody(route) || (await showsSomebody(route))) found.push(route.path)
    assert.deepEqual(found.toSorted(), Object.keys(LEAVES_NOTHING).toSorted())
  })

  it('says it in words of some room', () => {
    const words: Record<string, string> = Object.assign({}, ...modules.map(({ looks }) => looks ?? {}))
    for (const { route } of allRoutes())
      if (route.leaves) assert.ok(words[route.leaves.what], `${route.path} leaves ${route.leaves.what}`)
    assert.equal(modules.filter(({ keepLooks }) => keepLooks).length, 1)
  })

  it('sees a page that shows somebody and leaves nothing', () => {
    const planted = page({
      path: '/persone/:id/corsi',
      access: everyone,
      load: async () => ({}),
      view: () => null as never,
    })
    assert.ok(isAboutSomebody(planted as Route))
  })
})
