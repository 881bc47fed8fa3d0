// SPDX-License-Identifier: AGPL-3.0-or-later
/** The measured process as a release: under tsx every function that is made costs a call more, which `npm start` does not pay. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'

export const ROOT = join(import.meta.dirname, '..')

let bundled: Promise<string> | undefined

/** Bundles `server.ts` of this folder as `npm start` bundles the server; answers with the path of the file, made once a run. */
export function measuredProgram(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const outfile = join(ROOT, 'build/bench/server.mjs')
  await mkdir(join(ROOT, 'build/bench'), { recursive: true })
  // The options of `buildServer` in scripts/build-scripts.ts.
  await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  return outfile
}
