// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every page of the register that somebody may see, with who: for guards that look at all of them. */
import { admission } from '#kernel/http/admit.ts'
import type { TestApp } from './app.ts'
import { allRoutes, fill, findPlaces, type Watcher } from './places.ts'

export interface ShownPage {
  /** Italian path, filled in. */
  path: string
  route: string
  watcher: Watcher
}

/** Visitors first: a page that anyone may see is looked at as anyone. */
const LOOKING: readonly Watcher[] = ['visitor', 'operatore', 'redattore', 'coordinatore', 'admin']

export async function listPages(world: TestApp): Promise<ShownPage[]> {
  const placesOf = await findPlaces(world)
  const actors = new Map<Watcher, Awaited<ReturnType<TestApp['actor']>> | null>()
  for (const watcher of LOOKING)
    actors.set(watcher, watcher === 'visitor' ? null : await world.actor(watcher))
  const pages: ShownPage[] = []
  for (const { route } of allRoutes()) {
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
        pages.push({ path: fill(route.path, params), route: route.path, watcher })
        break
      }
    }
  }
  // What the register does not name: pages with something in them.
  pages.push({ path: '/cerca?q=salute', route: '/cerca', watcher: 'visitor' })
  pages.push({ path: '/cerca?q=parolachenonesiste', route: '/cerca', watcher: 'visitor' })
  pages.push({ path: '/attestati?codice=ABC', route: '/attestati', watcher: 'visitor' })
  pages.push({ path: '/', route: '/', watcher: 'operatore' })
  pages.push({ path: '/attestati', route: '/attestati', watcher: 'operatore' })
  pages.push({ path: '/non-esiste', route: '404', watcher: 'visitor' })
  return pages
}
