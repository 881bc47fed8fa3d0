// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Builds what the server and the browser run: `build/server.mjs`, `build/worker.mjs`, `build/command-line.mjs`, `build/demonstration.mjs`, `build/assets/*` with a
 * hash in each name, and `build/assets/manifest.json` (source name -> hashed file). Run it with `tsx scripts/build.ts [--force] [--assets] [--quiet]`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfInputs } from './build-inputs.ts'
import { ASSETS, BUILD, type Manifest, ROOT, readManifest, TWINS, writeWhole } from './build-output.ts'

export interface BuildResult {
  /** False when nothing had changed since the last build. */
  readonly built: boolean
  readonly milliseconds: number
  readonly manifest: Manifest
}

interface BuildOptions {
  force?: boolean
  /** Leaves the server's bundle out. */
  assetsOnly?: boolean
  /** Progress, in words for the person who waits. */
  log?: (line: string) => void
}

/** Hash of the inputs that each part was last built from. */
type Stamp = Partial<Record<'assets' | 'server', string>>
const STAMP = join(BUILD, 'stamp.json')

/**
 * Builds when an input changed since the last time, or always with `force`. Development and tests run the server from
 * its sources and want only the `assets`. Safe to call from several processes: files are put in place whole, the
 * manifest last, and those of the build before stay for pages already sent.
 * @throws when a source does not compile or an icon does not exist; the last good build is then untouched.
 */
export async function build({
  force = false,
  assetsOnly = false,
  log,
}: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  const inputs = hashOfInputs(ROOT)
  const before = readManifest()
  const stamp = force ? {} : readStamp()
  const fresh = before && stamp.assets === inputs && (assetsOnly || stamp.server === inputs)
  if (fresh) return { built: false, milliseconds: took(), manifest: before }
  log?.(assetsOnly ? 'Costruisco stile, icone e script' : 'Costruisco stile, icone, script e server')
  mkdirSync(ASSETS, { recursive: true })
  const manifest = await buildAssets(before)
  writeWhole(STAMP, JSON.stringify({ ...stamp, assets: inputs }))
  if (!assetsOnly) {
    const { buildServer } = await import('./build-scripts.ts')
    await buildServer()
    writeWhole(STAMP, JSON.stringify({ assets: inputs, server: inputs }))
  }
  return { built: true, milliseconds: took(), manifest }
}

async function buildAssets(before: Manifest | null): Promise<Manifest> {
  // Loaded only when there is work: an unchanged build must answer at once.
  const [{ buildIslands }, { buildStylesheet }, { buildSprites }] = await Promise.all([
    import('./build-scripts.ts'),
    import('./build-css.ts'),
    import('./build-sprites.ts'),
  ])
  const parts = await Promise.all([buildSprites(), buildStylesheet(), buildIslands()])
  const manifest: Manifest = Object.assign({}, ...parts)
  writeWhole(join(ASSETS, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  removeOlder([manifest, before ?? {}])
  return manifest
}

function readStamp(): Stamp {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8')) as Stamp
  } catch {
    return {}
  }
}

/** Files of neither this build nor the one before: a page sent a moment ago may still ask for the latter. */
function removeOlder(kept: Manifest[]): void {
  const files = kept.flatMap((manifest) => Object.values(manifest))
  const names = new Set([
    'manifest.json',
    ...files,
    ...files.flatMap((file) => TWINS.map((twin) => file + twin)),
  ])
  for (const name of readdirSync(ASSETS))
    if (!names.has(name) && !name.endsWith('.tmp')) rmSync(join(ASSETS, name), { force: true })
}

if (import.meta.main) {
  const quiet = process.argv.includes('--quiet')
  const { built, milliseconds } = await build({
    force: process.argv.includes('--force'),
    assetsOnly: process.argv.includes('--assets'),
    log: quiet ? undefined : console.log,
  })
  if (!quiet)
    console.log(built ? `  fatto in ${(milliseconds / 1000).toFixed(1)} secondi` : 'Niente da costruire.')
}
