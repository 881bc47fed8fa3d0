// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where the build goes, and how a file gets there whole. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export const ROOT = join(import.meta.dirname, '..')
export const BUILD = join(ROOT, 'build')
export const ASSETS = join(BUILD, 'assets')

/** Source name of an asset ('site.css') -> its file in `build/assets` ('site.K3J9X2LM.css'). */
export type Manifest = Record<string, string>

/** The manifest of the last build, or null when there is none or one of its files is gone. */
export function readManifest(): Manifest | null {
  try {
    const manifest = JSON.parse(readFileSync(join(ASSETS, 'manifest.json'), 'utf8')) as Manifest
    return Object.values(manifest).every((file) => existsSync(join(ASSETS, file))) ? manifest : null
  } catch {
    return null
  }
}

/** Writes beside and renames: a reader, or a second build at the same time, never sees half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, content)
  renameSync(beside, path)
}

/** Fonts and pictures are compressed in themselves. */
const COMPRESSIBLE = /\.(css|js|svg|txt)$/
/** Below this the headers of the answer weigh more than what is spared. */
const COMPRESSED_FROM_BYTES = 1024
// The best of brotli takes seven times as long for a tenth less, at every first start.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Endings of the compressed twins that an asset may have beside it, by which the server finds them. */
export const TWINS = ['.br', '.gz'] as const

/** An asset never changes: it is compressed here, once, and not at each request. */
function writeTwins(path: string, content: Uint8Array): void {
  if (!COMPRESSIBLE.test(path) || content.length < COMPRESSED_FROM_BYTES) return
  writeWhole(`${path}.br`, brotliCompressSync(content, BROTLI))
  writeWhole(`${path}.gz`, gzipSync(content, { level: 9 }))
}

/**
 * Puts an asset under a name that holds the hash of its content, so that browsers may keep it for ever; beside it, the same compressed.
 */
export function writeAsset(name: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const dot = name.lastIndexOf('.')
  const file = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
  const path = join(ASSETS, file)
  writeTwins(path, Buffer.from(content))
  writeWhole(path, content)
  return file
}
