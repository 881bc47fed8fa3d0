// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Addresses of the world for every route of the register: whose the thing is, and in which state. Each room brings its own in
 * `src/modules/<room>/places.ts`. A route nobody gave a place fails.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from '#kernel/http/route.ts'
import { OTHER_EDITOR, openOtherEditor } from '../../src/modules/people/fixture.ts'
import { modules } from '../../src/modules.ts'
import type { TestApp } from './app.ts'

export interface Place {
  /** Such as 'own draft', seen from the editor of the demonstration. */
  label: string
  params: Record<string, string>
}

/** Who looks at every route: a visitor, the seven logins, and an editor of another body. */
export const WATCHERS = [
  'visitor',
  'operatore',
  'responsabile',
  'redattore',
  'tutor',
  'coordinatore',
  'decisore',
  'admin',
  OTHER_EDITOR,
] as const
export type Watcher = (typeof WATCHERS)[number]

export interface ShownPage {
  /** Italian path, filled in. */
  path: string
  route: string
  watcher: Watcher
}

/** What a room gives to the guards: `export const places: RoomPlaces`, in its `places.ts`. */
export interface RoomPlaces {
  /** Places by the beginning of a route's path, of which the longest that fits counts. May write what the world lacks. */
  find?(world: TestApp): Promise<Record<string, Place[]>>
  /** Values of parameters for a thing that is not there, where an id or a name of nobody would not do. */
  unknown?: Record<string, string>
  /** Pages that the register does not name: with a query, or the same one for somebody else. */
  more?: readonly ShownPage[]
}

const ROOMS = join(import.meta.dirname, '../../src/modules')

/**
 * What each room gives, by its folder; a room whose routes have no parameter may give nothing. The path of the import is a pattern, so
 * that a bundle holds all of them.
 */
export async function roomPlaces(): Promise<Map<string, RoomPlaces>> {
  const found = new Map<string, RoomPlaces>()
  for (const { name } of modules.filter((module) => existsSync(join(ROOMS, module.name, 'places.ts')))) {
    const room = (await import(`../../src/modules/${name}/places.ts`)) as { places: RoomPlaces }
    found.set(name, room.places)
  }
  return found
}

export async function findPlaces(
  world: TestApp,
  rooms?: Iterable<RoomPlaces>,
): Promise<(route: Route) => Place[]> {
  await openOtherEditor(world)
  const prefixes: [prefix: string, places: Place[]][] = []
  const unknown: Record<string, string> = {}
  for (const room of rooms ?? (await roomPlaces()).values()) {
    prefixes.push(...Object.entries((await room.find?.(world)) ?? {}))
    Object.assign(unknown, room.unknown)
  }
  prefixes.sort(([a], [b]) => b.length - a.length)
  return (route) => {
    if (!route.path.includes(':')) return [{ label: '-', params: {} }]
    const found = prefixes.find(([prefix]) => route.path.startsWith(prefix))
    if (!found)
      throw new Error(`${route.path} has no place in the access matrix: add one in the places.ts of the room`)
    return [...found[1], { label: 'unknown', params: nothingOf(route.path, unknown) }]
  }
}

const UNKNOWN_ID = '01900000-0000-7000-8000-0000000000ff'

/** For every parameter of a path something that is not there. */
const nothingOf = (path: string, unknown: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    parametersOf(path).map((name) => [
      name,
      unknown[name] ?? (/^id$|Id$/.test(name) ? UNKNOWN_ID : 'nessuno'),
    ]),
  )

const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

/** The first row of a query on the world; fails when it has none. */
export async function oneOf(world: TestApp, query: string): Promise<Record<string, string>> {
  const row = (await world.app.database.pool.query(query)).rows[0]
  if (!row) throw new Error(`the world has no row for: ${query}`)
  return row
}

export const allRoutes = (): { module: string; route: Route }[] =>
  modules.flatMap((module) =>
    (module.routes ?? []).map((route) => ({ module: module.name, route: route as Route })),
  )

export const fill = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
