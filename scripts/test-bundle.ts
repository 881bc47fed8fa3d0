// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Test files as Node loads them at once: one bundle an entry, what they share in chunks, packages where npm put them. Loading the
 * application from its sources through tsx takes 2.4 s of CPU in each file, from a bundle half a second.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

/** Folders of our own sources: what is known of packages stays as it is. */
const OURS = /^(src|test|scripts|bench|db)\//

/**
 * Bundles test files (paths from `root`) into a folder of this process alone, and tells where each lies. Every bundle counts its CPU
 * time, see test-cost.ts. `remove` throws the folder away.
 * @throws with the messages of esbuild when a source does not compile.
 */
export async function bundleTests(
  root: string,
  paths: readonly string[],
): Promise<{ entryOf(path: string): string; remove(): void }> {
  const folder = join(root, 'build/tests', String(process.pid))
  mkdirSync(dirname(folder), { recursive: true })
  removeLeftBehind(dirname(folder))
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...paths],
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    inject: [join(import.meta.dirname, 'test-cost.ts')],
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [placesOfSources(root)],
  })
  return {
    entryOf: (path) => join(folder, path.replace(/\.tsx?$/, '.mjs')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A source goes on knowing where it lies, although it runs from elsewhere; none of them is the program that was started. */
const placesOfSources = (root: string): esbuild.Plugin => ({
  name: 'places of sources',
  setup: (build) =>
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (!OURS.test(path.slice(root.length + 1))) return null
      const source = readFileSync(path, 'utf8')
      return source.includes('import.meta.')
        ? { contents: withPlaces(source, path), loader: path.endsWith('x') ? 'tsx' : 'ts' }
        : null
    }),
})

export const withPlaces = (source: string, path: string): string =>
  source
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    .replaceAll('import.meta.filename', JSON.stringify(path))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.main', 'false')

/** Folders of runs that were killed. */
function removeLeftBehind(folder: string): void {
  for (const name of readdirSync(folder))
    if (!isAlive(Number(name))) rmSync(join(folder, name), { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process refuses our signal, which proves that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
