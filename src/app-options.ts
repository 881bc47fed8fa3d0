// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import type { Settings } from '#kernel/environment.ts'
import { openStore } from '#kernel/files/open-store.ts'
import { keepSecret } from '#kernel/secret.ts'
import type { AppOptions } from './app.ts'

/** Whether this runs from the build, or from its sources as `npm run dev` does. */
const fromSources = import.meta.url.endsWith('.ts')

/** The file of a program of ours: `worker` is `src/worker.ts` or its bundle. */
export const entryOf = (name: string): string =>
  join(process.cwd(), fromSources ? `src/${name}.ts` : `build/${name}.mjs`)

/** What the settings of a person ask of the application, on this database. */
export async function optionsFrom(settings: Settings, databaseUrl: string): Promise<AppOptions> {
  const root = process.cwd()
  return {
    databaseUrl,
    poolSize: settings.poolSize,
    store: await openStore(settings.s3 ? { s3: settings.s3 } : { folder: join(settings.dataDir, 'files') }),
    secret: settings.secret ?? (await keepSecret(settings.dataDir)),
    baseUrl: settings.baseUrl,
    demo: settings.demo,
    clock: systemClock,
    clamd: settings.clamd,
    filesLimitBytes: settings.filesLimitBytes,
    workerEntry: entryOf('worker'),
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    trustProxy: settings.trustProxy,
    logLevel: settings.logLevel,
    assetsFolder: join(root, 'build/assets'),
    cataloguesFolder: join(root, 'src'),
  }
}
