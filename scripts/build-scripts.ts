// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bundles the server, and each island that a page may ask for. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as esbuild from 'esbuild'
import { ASSETS, BUILD, type Manifest, ROOT, writeAsset } from './build-output.ts'

/** One file for the process and one for its threads: they start faster than two hundred, and packages stay where npm put them. */
export async function buildServer(): Promise<void> {
  await esbuild.build({
    entryPoints: [join(ROOT, 'src/server.ts'), join(ROOT, 'src/worker.ts')],
    outdir: BUILD,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** Files directly in src/islands are entry points; folders below hold their parts. */
const islandEntries = (): string[] =>
  readdirSync(join(ROOT, 'src/islands'))
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
    .map((name) => join(ROOT, 'src/islands', name))

export async function buildIslands(): Promise<Manifest> {
  const entryPoints = islandEntries()
  if (entryPoints.length === 0) return {}
  const { outputFiles } = await esbuild.build({
    entryPoints,
    outdir: ASSETS,
    bundle: true,
    format: 'esm',
    // The oldest desks we promise to serve: see DESIGN "Old desks".
    target: ['es2022', 'chrome109', 'firefox115'],
    minify: true,
    write: false,
    logLevel: 'warning',
  })
  return Object.fromEntries(
    outputFiles.map((file) => {
      const name = basename(file.path)
      return [name, writeAsset(name, file.contents)]
    }),
  )
}
