// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KindName } from '../kinds.ts'
import { FileRefused } from '../refusals.ts'
import type { ByteSource } from './source.ts'

/** Points of the largest image: decoded they take four bytes each, and desks have 4 GB. */
const MOST_POINTS = 50_000_000

const BY_FORMAT: Record<string, KindName> = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP', heif: 'AVIF' }

/** Reads the header of an image with the same library that shows it elsewhere. The caller has checked its size in bytes. */
export async function inspectImage(source: ByteSource, kind: string): Promise<KindName> {
  // Loaded here: most processes never look into an image.
  const { default: sharp } = await import('sharp')
  const bytes = await source.read(0, source.size)
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!found?.width || !found.height) throw new FileRefused('damaged', { kind })
  if (found.width * found.height > MOST_POINTS)
    throw new FileRefused('image-too-large', { limit: MOST_POINTS / 1_000_000 })
  const name = BY_FORMAT[found.format ?? '']
  if (!name || (name === 'AVIF' && found.compression !== 'av1')) throw new FileRefused('image-format')
  return name
}
