// SPDX-License-Identifier: AGPL-3.0-or-later
/** MP4 and its kin: boxes of the ISO base media file format (ISO/IEC 14496-12), read far enough to know the codecs. */
import type { KindName } from '../kinds.ts'
import { showBytes } from '../limits.ts'
import { FileRefused } from '../refusals.ts'
import { audioCodec, videoCodec } from './codecs.ts'
import { inspectImage } from './image.ts'
import type { ByteSource } from './source.ts'

/** The index of a video of four hours is 10 MB. */
const MOST_INDEX_BYTES = 48 * 1024 * 1024
/** Boxes side by side: fewer stand before the index, which is at the start or at the end of a file. */
const MOST_BOXES = 10_000
/** In the index a box holds a handful of others, and a film has a picture, sounds and captions: more are made to keep us busy. */
const MOST_CHILDREN = 1000
const MOST_TRACKS = 100
/** Videos in fragments have thousands of boxes after the index: the first ones tell whether they are in order. */
const BOXES_CHECKED_AFTER = 100

export interface Box {
  readonly type: string
  /** Of the content, after the header. */
  readonly start: number
  readonly end: number
}

const damaged = () => new FileRefused('damaged', { kind: 'MP4' })

/** `mostImageBytes`: an image is read whole, a video is not. */
export async function inspectIsobmff(source: ByteSource, mostImageBytes: number): Promise<KindName> {
  const fileType = await topBox(source, 0, 'ftyp')
  if (!fileType) throw damaged()
  const brands = await source.read(fileType.start, Math.min(fileType.end - fileType.start, 1024))
  const major = brands.subarray(0, 4).toString('latin1')
  if (major === 'avif' || major === 'avis') {
    if (source.size > mostImageBytes) throw new FileRefused('too-large', { limit: showBytes(mostImageBytes) })
    return inspectImage(source, 'AVIF')
  }
  if (/^(heic|heix|hevc|hevx|heim|heis|mif1|msf1|crx )$/.test(major)) throw new FileRefused('image-format')
  if (major === 'qt  ') throw new FileRefused('video-format')
  const index = await topBox(source, 0, 'moov')
  if (!index || index.end - index.start > MOST_INDEX_BYTES) throw damaged()
  // A video that was cut has its index and lacks its end.
  await topBox(source, index.end, '', BOXES_CHECKED_AFTER)
  return kindOfTracks(await source.read(index.start, index.end - index.start))
}

/** The first box of a type from `from` on, after checking that those before it end inside the file. */
async function topBox(
  source: ByteSource,
  from: number,
  type: string,
  most = MOST_BOXES,
): Promise<Box | null> {
  let at = from
  for (let count = 0; at + 8 <= source.size && count < most; count++) {
    const box = readBox(await source.read(at, 16), 0, source.size - at)
    if (!box) throw damaged()
    const placed = { type: box.type, start: at + box.start, end: at + box.end }
    if (box.type === type) return placed
    at = placed.end
  }
  return null
}

/** The box at `at`; null when its length makes no sense. `room` is how far it may reach, counted from `at`. */
function readBox(bytes: Buffer, at: number, room: number): Box | null {
  if (at + 8 > bytes.length) return null
  const type = bytes.subarray(at + 4, at + 8).toString('latin1')
  const short = bytes.readUInt32BE(at)
  const long = short === 1
  if (long && at + 16 > bytes.length) return null
  const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? room : short
  const header = long ? 16 : 8
  if (length < header || length > room) return null
  return { type, start: at + header, end: at + length }
}

/** The boxes side by side in a part of `bytes`. Throws `FileRefused`. */
export function children(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const box = readBox(bytes, at, end - at)
    if (!box || boxes.length === MOST_CHILDREN) throw damaged()
    boxes.push(box)
    at = box.end
  }
  return boxes
}

/** Follows a path of box types down from a box; undefined when one is missing. */
export function descend(bytes: Buffer, from: Box, ...path: string[]): Box | undefined {
  let box: Box | undefined = from
  for (const type of path)
    box = box && children(bytes, box.start, box.end).find((child) => child.type === type)
  return box
}

function kindOfTracks(moov: Buffer): KindName {
  let video = false
  let audio = false
  const tracks = children(moov, 0, moov.length).filter(({ type }) => type === 'trak')
  if (tracks.length > MOST_TRACKS) throw damaged()
  for (const track of tracks) {
    const media = descend(moov, track, 'mdia')
    const handlerBox = media && descend(moov, media, 'hdlr')
    const table = media && descend(moov, media, 'minf', 'stbl', 'stsd')
    if (!handlerBox || !table) throw damaged()
    const handler = moov.subarray(handlerBox.start + 8, handlerBox.start + 12).toString('latin1')
    // Sample descriptions follow a version and a count (section 8.5.2).
    for (const sample of children(moov, table.start + 8, table.end)) {
      const body = moov.subarray(sample.start, sample.end)
      if (handler === 'vide') video = videoCodec(sample.type, body)
      if (handler === 'soun') audio = audioCodec(sample.type, body)
    }
  }
  if (!video && !audio) throw new FileRefused('no-tracks')
  return video ? 'MP4' : 'M4A'
}
