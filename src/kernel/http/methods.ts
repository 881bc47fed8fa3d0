// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Route } from './route.ts'

const HEALTH = ['/health/live', '/health/ready']
const READ = ['GET', 'HEAD']

const METHODS: Readonly<Record<Route['kind'], readonly string[]>> = {
  page: READ,
  download: READ,
  form: [...READ, 'POST'],
  verb: ['POST'],
  exchange: ['POST'],
  api: [...READ, 'OPTIONS'],
}

/** The methods that some route takes at a path, as `Allow` lists them (RFC 9110 section 10.2.1); none when nothing is there. */
export function methodsByPath(routes: readonly { route: Route }[]): (path: string) => string[] {
  const known = [
    ...HEALTH.map((path) => ({ path, methods: READ as readonly string[] })),
    ...routes.map(({ route }) => ({ path: route.path, methods: METHODS[route.kind] })),
  ].map(({ path, methods }) => ({
    shape: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`),
    methods,
  }))
  return (path) => [...new Set(known.flatMap(({ shape, methods }) => (shape.test(path) ? methods : [])))]
}
