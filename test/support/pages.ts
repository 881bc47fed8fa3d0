// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every page of the register that somebody may see, with who: for guards that look at all of them. */
import { admission } from '#kernel/http/admit.ts'
import type { TestApp } from './app.ts'
import { allRoutes, fill, findPlaces, roomPlaces, type ShownPage, type Watcher } from './places.ts'

/** A page and the room that it belongs to. */
export interface RoomPage extends ShownPage {
  room: string
}

/** Visitors first: a page that anyone may see is looked at as anyone. */
const LOOKING: readonly Watcher[] = ['visitor', 'operatore', 'redattore', 'coordinatore', 'admin']

export async function listPages(world: TestApp): Promise<RoomPage[]> {
  const placesOf = await findPlaces(world)
  const actors = new Map<Watcher, Awaited<ReturnType<TestApp['actor']>> | null>()
  for (const watcher of LOOKING)
    actors.set(watcher, watcher === 'visitor' ? null : await world.actor(watcher))
  const pages: RoomPage[] = []
  for (const { module: room, route } of allRoutes()) {
    if (route.kind !== 'page' && route.kind !== 'form') continue
    for (const { label, params } of placesOf(route)) {
      if (label === 'unknown') continue
      for (const [watcher, actor] of actors) {
        const { verdict } = await admission(route, {
          db: world.app.database.db,
          params,
          actor,
          services: world.app.services,
        })
        if (verdict !== 'admitted') continue
        pages.push({ room, path: fill(route.path, params), route: route.path, watcher })
        break
      }
    }
  }
  for (const [room, { more = [] }] of await roomPlaces())
    pages.push(...more.map((page) => ({ room, ...page })))
  pages.push({ room: 'none', path: '/non-esiste', route: '404', watcher: 'visitor' })
  return pages
}
