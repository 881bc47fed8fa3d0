// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Who may do what: every route of the register, on every kind of place, for every role. What is found is compared with
 * access-matrix.txt, which people review: `UPDATE=1 npm test -- test/guards/access-matrix.test.ts` writes it anew.
 */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type Actor, everyone, signedIn } from '#kernel/access.ts'
import { admission } from '#kernel/http/admit.ts'
import { page, type Route } from '#kernel/http/route.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { allRoutes, fill, findPlaces, type Place, WATCHERS } from '../support/places.ts'

/** Who meets each page in a browser too. */
const BROWSING = ['visitor', 'operatore', 'redattore', 'coordinatore'] as const

const FILE = join(import.meta.dirname, 'access-matrix.txt')

describe('access matrix', () => {
  let world: TestApp
  let placesOf: (route: Route) => Place[]
  const actors = new Map<string, Actor | null>()
  /** One session for each of those who look in a browser. */
  const browsers = new Map<(typeof BROWSING)[number], Client>()
  before(async () => {
    world = await testApp()
    placesOf = await findPlaces(world)
    for (const watcher of WATCHERS)
      actors.set(watcher, watcher === 'visitor' ? null : await world.actor(watcher))
    for (const watcher of BROWSING)
      browsers.set(watcher, watcher === 'visitor' ? world.visitor() : await world.as(watcher))
  })
  after(() => world.close())

  const verdict = async (route: Route, place: Place, actor: Actor | null): Promise<string> => {
    const { db } = world.app.database
    const result = await admission(route, { db, params: place.params, actor, services: world.app.services })
    return { admitted: 'yes', 'sign-in': 'sign-in', 'not-found': '404', 'not-allowed': '403' }[result.verdict]
  }
  const line = async (route: Route, place: Place): Promise<string> => {
    const cells = await Promise.all(
      [...actors].map(
        async ([watcher, actor]) => `${watcher.split('@')[0]}=${await verdict(route, place, actor)}`,
      ),
    )
    return `    ${place.label.padEnd(18)} ${cells.join(' ')}`
  }

  it('is the one that was reviewed', async () => {
    const lines: string[] = []
    for (const { module, route } of allRoutes()) {
      const { access } = route
      lines.push(
        `${route.kind} ${route.path}  [${module}, ${access.kind === 'permission' ? access.permission : access.kind}]`,
      )
      for (const place of placesOf(route)) lines.push(await line(route, place))
    }
    const found = `${lines.join('\n')}\n`
    if (process.env.UPDATE) await writeFile(FILE, found)
    assert.equal(found, await readFile(FILE, 'utf8'))
  })

  it('is what a browser meets', async () => {
    const expected: Record<string, number[]> = {
      yes: [200, 303, 301, 404, 410, 422],
      'sign-in': [303],
      '404': [404],
      '403': [403],
    }
    const look = async (route: Route, place: Place, watcher: (typeof BROWSING)[number]) => {
      const { status } = await browsers.get(watcher)!.send('GET', fill(route.path, place.params))
      const met = await verdict(route, place, actors.get(watcher)!)
      assert.ok(
        expected[met]!.includes(status),
        `${watcher} GET ${route.path} (${place.label}): ${met}, answered ${status}`,
      )
    }
    for (const { route } of allRoutes()) {
      if (route.kind === 'verb' || route.kind === 'exchange') continue
      await Promise.all(
        placesOf(route).flatMap((place) => BROWSING.map((watcher) => look(route, place, watcher))),
      )
    }
  })

  it('sees a route that lets in too many', async () => {
    const load = async () => ({})
    const view = () => null as never
    const [closed, opened] = [
      page({ path: '/x', access: signedIn, load, view }),
      page({ path: '/x', access: everyone, load, view }),
    ]
    const nowhere = { label: '-', params: {} }
    assert.notEqual(await line(closed as Route, nowhere), await line(opened as Route, nowhere))
  })

  it('wants a place for every route', () =>
    assert.throws(() => placesOf({ path: '/nuova/:cosa' } as Route), /has no place/))
})
