// SPDX-License-Identifier: AGPL-3.0-or-later
/** Chunks of a PNG (W3C PNG, third edition, section 11). */
import { crc32 } from 'node:zlib'
import { FileRefused } from '../refusals.ts'
import { keepOrientation } from './orientation.ts'

const DRAWING = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs hIST sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
)
/** A name for nothing: its letters say that it is private and that readers may pass over it (section 5.4). */
const NOTHING = 'voId'

export function blankPng(picture: Buffer, orientation: number): void {
  for (let at = 8; at < picture.length; ) {
    const end = at + 12 + (at + 12 <= picture.length ? picture.readUInt32BE(at) : 0)
    if (end > picture.length) throw new FileRefused('damaged', { kind: 'PNG' })
    const type = picture.subarray(at + 4, at + 8).toString('latin1')
    if (!DRAWING.has(type)) blankChunk(picture.subarray(at + 4, end), type, orientation)
    at = end
    if (type === 'IEND') {
      picture.fill(0, at)
      return
    }
  }
}

function blankChunk(chunk: Buffer, type: string, orientation: number): void {
  const content = chunk.subarray(4, -4)
  const kept = type === 'eXIf' && keepOrientation(content, '', orientation)
  if (!kept) {
    content.fill(0)
    chunk.write(NOTHING, 'latin1')
  }
  chunk.writeUInt32BE(crc32(chunk.subarray(0, -4)), chunk.length - 4)
}
