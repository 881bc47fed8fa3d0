// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bundles the server, and each island that a page may ask for. */
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as esbuild from 'esbuild'
import { ASSETS, BUILD, type Manifest, ROOT, writeAsset } from './build-output.ts'

/** Parts that several programs share, or that are loaded only when they are wanted. */
const CHUNKS = 'chunks'

/**
 * How a program of ours is bundled: packages stay where npm put them. In one file, what is imported only when it is wanted would
 * bring its packages into every start: the client of the bucket takes 30 MB.
 */
export const bundling = (outdir: string) =>
  ({
    outdir,
    chunkNames: `${CHUNKS}/[name]-[hash]`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    // The source map stays in memory for the stack of an error, which names files and lines and shows no source.
    sourcesContent: false,
    logLevel: 'warning',
    metafile: true,
  }) as const satisfies esbuild.BuildOptions

/** The server, the command line, what threads run and what writes the demonstration: they start faster than from two hundred files. */
export async function buildServer(): Promise<void> {
  const { metafile } = await esbuild.build({
    ...bundling(BUILD),
    entryPoints: ['server', 'command-line', 'worker', 'demonstration'].map((name) =>
      join(ROOT, `src/${name}.ts`),
    ),
  })
  // A server that runs has loaded its parts: it chooses its store when it starts.
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)))
  for (const name of readdirSync(join(BUILD, CHUNKS)))
    if (!made.has(name)) rmSync(join(BUILD, CHUNKS, name), { force: true })
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
