// SPDX-License-Identifier: AGPL-3.0-or-later
/** A host for servers of a few routes: nobody is signed in, and what is logged can be read. */
import type { Database } from '../db/db.ts'
import type { Host } from './host.ts'
import type { Route } from './route.ts'

export function exampleHost(database: Database, routes: readonly Route[], more: Partial<Host> = {}): Host {
  return {
    database,
    services: {
      clock: { now: () => new Date('2026-11-23T09:00:00Z') },
      store: { head: async () => null },
      baseUrl: 'http://localhost:3000',
      zone: 'Europe/Rome',
      demo: false,
    },
    files: {},
    routes: routes.map((route) => ({ module: 'example', route })),
    secret: 'a secret of the tests',
    authenticate: async () => ({ kind: 'none' }),
    frame: async () => {
      throw new Error('there is no frame here')
    },
    translators: new Map([['it', (source: string) => source]]),
    signInPath: '/accedi',
    compress: false,
    trustProxy: false,
    logLevel: 'silent',
    assetsFolder: import.meta.dirname,
    ...more,
  } as unknown as Host
}
