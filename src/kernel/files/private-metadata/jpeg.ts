// SPDX-License-Identifier: AGPL-3.0-or-later
/** Segments of a JPEG (ITU-T T.81 annex B). */
import { FileRefused } from '../refusals.ts'
import { keepOrientation } from './orientation.ts'

const EXIF = 'Exif\0\0'
/** Segments of applications that say how to draw: density, colour profile, how colours are stored. */
const DRAWING: Record<number, string> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' }

const END = 0xd9
const SCAN = 0xda
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
const COMMENT = 0xfe
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const standsAlone = (marker: number): boolean => isRestart(marker) || marker === 0xd8 || marker === 0x01

export function blankJpeg(picture: Buffer, orientation: number): void {
  for (let at = 2; ; ) {
    const from = nextMarker(picture, at)
    if (from === null) return
    const marker = picture[from]!
    if (marker === END) {
      // Phones put a second picture, or a film, behind the first.
      picture.fill(0, from + 1)
      return
    }
    at = from + 1
    if (standsAlone(marker)) continue
    const end = at + (at + 2 <= picture.length ? picture.readUInt16BE(at) : 0)
    if (end < at + 2 || end > picture.length) throw new FileRefused('damaged', { kind: 'JPEG' })
    if (isApplication(marker) || marker === COMMENT)
      blankSegment(picture.subarray(at + 2, end), marker, orientation)
    at = marker === SCAN ? endOfScan(picture, end) : end
  }
}

function blankSegment(content: Buffer, marker: number, orientation: number): void {
  const starts = (signature: string) => content.subarray(0, signature.length).toString('latin1') === signature
  const signature = DRAWING[marker]
  if (signature && starts(signature)) return
  if (marker === 0xe1 && starts(EXIF)) keepOrientation(content, EXIF, orientation)
  else content.fill(0)
}

/** Where the next marker's second byte stands; readers pass over what is between. */
function nextMarker(picture: Buffer, from: number): number | null {
  let at = picture.indexOf(0xff, from)
  if (at < 0) return null
  while (picture[at] === 0xff) at++
  return at < picture.length ? at : null
}

/** Points end where 0xFF is followed by neither a zero nor a restart. */
function endOfScan(picture: Buffer, from: number): number {
  for (let at = picture.indexOf(0xff, from); at >= 0; at = picture.indexOf(0xff, at + 1)) {
    const next = picture[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return picture.length
}
