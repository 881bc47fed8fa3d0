// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Route } from './route.ts'

const HEALTH = ['/health/live', '/health/ready']
const READ = ['GET', 'HEAD']

const methodsOf = ({ kind }: Route): string[] =>
  kind === 'form' ? [...READ, 'POST'] : kind === 'verb' || kind === 'exchange' ? ['POST'] : READ

/** The methods that some route takes at a path, as `Allow` lists them (RFC 9110 section 10.2.1); none when nothing is there. */
export function methodsByPath(routes: readonly { route: Route }[]): (path: string) => string[] {
  const known = [
    ...HEALTH.map((path) => ({ path, methods: READ })),
    ...routes.map(({ route }) => ({ path: route.path, methods: methodsOf(route) })),
  ].map(({ path, methods }) => ({
    shape: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`),
    methods,
  }))
  return (path) => [...new Set(known.flatMap(({ shape, methods }) => (shape.test(path) ? methods : [])))]
}
