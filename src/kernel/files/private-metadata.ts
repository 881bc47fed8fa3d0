// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a camera writes beside a picture: place, serial numbers, names, a small copy of what was cut away. Publishing it would tell more
 * than its author sees. It is written over with zeros where it stands, so that the picture stays as it was, point by point, and
 * the file as long as it was announced. Colour profile and orientation stay, because they say how to draw.
 */
import type { KindName } from './kinds.ts'
import { blankAvif } from './private-metadata/avif.ts'
import { blankJpeg } from './private-metadata/jpeg.ts'
import { blankPng } from './private-metadata/png.ts'
import { blankWebp } from './private-metadata/webp.ts'

const BLANK: Partial<Record<KindName, (picture: Buffer, orientation: number) => void>> = {
  JPEG: blankJpeg,
  PNG: blankPng,
  WebP: blankWebp,
  AVIF: blankAvif,
}

/** Whether files of a kind are pictures, that may hold such things. */
export const isPicture = (kind: KindName): boolean => kind in BLANK

/** A copy of a picture without them, as long as it was; null when there was nothing to take away. Throws `FileRefused`. */
export async function withoutPrivateMetadata(picture: Buffer, kind: KindName): Promise<Buffer | null> {
  const { default: sharp } = await import('sharp')
  const { orientation = 1 } = await sharp(picture, { limitInputPixels: false }).metadata()
  const copy = Buffer.from(picture)
  BLANK[kind]?.(copy, orientation)
  return copy.equals(picture) ? null : copy
}
