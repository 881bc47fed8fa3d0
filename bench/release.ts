// SPDX-License-Identifier: AGPL-3.0-or-later
/** The measured process as a release: under tsx every function that is made costs a call more, which `npm start` does not pay. */
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { bundling } from '../scripts/build-scripts.ts'

export const ROOT = join(import.meta.dirname, '..')

let bundled: Promise<string> | undefined

/** Bundles `server.ts` of this folder as `npm start` bundles the server; answers with the path of the file, made once a run. */
export function measuredProgram(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const outdir = join(ROOT, 'build/bench')
  await esbuild.build({ ...bundling(outdir), entryPoints: [join(import.meta.dirname, 'server.ts')] })
  return join(outdir, 'server.mjs')
}
