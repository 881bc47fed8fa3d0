// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bundles the server, and each island that a page may ask for. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    // What is loaded stays in memory as it was read: without its spaces it is a third less. Names stay, for whoever reads a stack.
    minifySyntax: true,
    minifyWhitespace: true,
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
  for (const path of Object.keys(metafile.outputs)) if (path.endsWith('.mjs')) inOneByte(path)
  // A server that runs has loaded its parts: it chooses its store when it starts.
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)))
  for (const name of readdirSync(join(BUILD, CHUNKS)))
    if (!made.has(name)) rmSync(join(BUILD, CHUNKS, name), { force: true })
}

/**
 * Writes what esbuild leaves as it is, the characters of regular expressions, as escapes: one of them beyond Latin-1, and V8 keeps
 * two bytes for each character of the whole file.
 */
function inOneByte(path: string): void {
  const made = readFileSync(path, 'utf8')
  const plain = made.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  if (plain !== made) writeFileSync(path, plain)
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
    // Small pictures of the sheet of a package, as part of it.
    loader: { '.png': 'dataurl' },
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
