// SPDX-License-Identifier: AGPL-3.0-or-later
/** Chunks of a WebP (RFC 9649). */
import { FileRefused } from '../refusals.ts'
import { keepOrientation } from './orientation.ts'

const DRAWING = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** What RIFF calls a chunk of nothing; readers pass over it. */
const NOTHING = 'JUNK'
/** What the first chunk says is in the file (section 2.7). */
const HAS_EXIF = 0x08
const HAS_XMP = 0x04

export function blankWebp(picture: Buffer, orientation: number): void {
  const end = Math.min(picture.length, 8 + picture.readUInt32LE(4))
  let flags: Buffer | null = null
  let keptExif = false
  for (let at = 12; at + 8 <= end; ) {
    const size = picture.readUInt32LE(at + 4)
    const content = picture.subarray(at + 8, at + 8 + size)
    if (content.length < size) throw new FileRefused('damaged', { kind: 'WebP' })
    const type = picture.subarray(at, at + 4).toString('latin1')
    if (type === 'VP8X') flags = content.subarray(0, 1)
    if (type === 'EXIF' && !keptExif) keptExif = keepOrientation(content, '', orientation)
    if (!DRAWING.has(type) && !(type === 'EXIF' && keptExif)) {
      content.fill(0)
      picture.write(NOTHING, at, 'latin1')
    }
    at += 8 + size + (size % 2)
  }
  if (flags?.length) flags[0] = flags[0]! & ~HAS_XMP & (keptExif ? 0xff : ~HAS_EXIF)
  picture.fill(0, end)
}
