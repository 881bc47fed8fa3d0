// SPDX-License-Identifier: AGPL-3.0-or-later
/** Items of an AVIF (ISO/IEC 23008-12 and 14496-12 sections 8.11.3 and 8.11.6). How it is turned is said elsewhere than in its Exif. */
import { FileRefused } from '../refusals.ts'
import { type Box, children, descend } from '../sniff/isobmff.ts'

const damaged = () => new FileRefused('damaged', { kind: 'AVIF' })

/** Exif, and XMP or anything else that is text. */
const PRIVATE = new Set(['Exif', 'mime', 'uri '])

export function blankAvif(picture: Buffer): void {
  try {
    for (const box of children(picture, 0, picture.length)) {
      if (box.type === 'uuid' || box.type === 'free' || box.type === 'skip')
        picture.fill(0, box.start, box.end)
      if (box.type === 'meta') blankItems(picture, box)
    }
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

function blankItems(picture: Buffer, meta: Box): void {
  // A version stands before the boxes inside.
  const inside = { ...meta, start: meta.start + 4 }
  const list = descend(picture, inside, 'iinf')
  const places = descend(picture, inside, 'iloc')
  const data = descend(picture, inside, 'idat')
  if (!list || !places) return
  const ids = privateItems(picture, list)
  for (const { id, inData, start, length } of extentsOf(picture.subarray(places.start, places.end))) {
    if (!ids.has(id)) continue
    const from = (inData ? (data?.start ?? picture.length) : 0) + start
    picture.fill(0, Math.min(from, picture.length), Math.min(from + length, picture.length))
  }
}

function privateItems(picture: Buffer, list: Box): Set<number> {
  const version = picture[list.start]!
  const ids = new Set<number>()
  for (const entry of children(picture, list.start + (version === 0 ? 6 : 8), list.end)) {
    const wide = picture[entry.start]! === 3
    const at = entry.start + 4
    const typeAt = at + (wide ? 6 : 4)
    if (PRIVATE.has(picture.subarray(typeAt, typeAt + 4).toString('latin1')))
      ids.add(wide ? picture.readUInt32BE(at) : picture.readUInt16BE(at))
  }
  return ids
}

interface Extent {
  id: number
  /** Counted from the start of the box 'idat', not of the file. */
  inData: boolean
  start: number
  /** Infinity: to the end. */
  length: number
}

function* extentsOf(table: Buffer): Iterable<Extent> {
  let at = 0
  const read = (bytes: number): number => {
    if (bytes === 0) return 0
    at += bytes
    return bytes === 8 ? Number(table.readBigUInt64BE(at - 8)) : table.readUIntBE(at - bytes, bytes)
  }
  const version = read(1)
  read(3)
  const sizes = read(2)
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexBytes = version === 0 ? 0 : sizes & 15
  const items = read(version === 2 ? 4 : 2)
  for (let item = 0; item < items; item++) {
    const id = read(version === 2 ? 4 : 2)
    const inData = version === 0 ? false : (read(2) & 15) === 1
    read(2)
    const base = read(baseBytes)
    for (let left = read(2); left > 0; left--) {
      read(indexBytes)
      const start = base + read(offsetBytes)
      yield { id, inData, start, length: read(lengthBytes) || Number.POSITIVE_INFINITY }
    }
  }
}
