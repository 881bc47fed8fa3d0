// SPDX-License-Identifier: AGPL-3.0-or-later
/** WebM: elements of EBML (RFC 8794) as Matroska uses them (RFC 9559), read until the tracks are known. */
import type { KindName } from '../kinds.ts'
import { FileRefused } from '../refusals.ts'
import { webmCodec } from './codecs.ts'
import type { ByteSource } from './source.ts'

const EBML = 0x1a45dfa3
const DOC_TYPE = 0x4282
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const TRACKS = 0x1654ae6b
const TRACK_ENTRY = 0xae
const CODEC_ID = 0x86
const CONTENT_ENCRYPTION = 0x5035

const MOST_TRACKS_BYTES = 4 * 1024 * 1024
const MOST_ELEMENTS = 1000

interface Element {
  readonly id: number
  readonly start: number
  /** Infinity when the file does not say (a live recording). */
  readonly end: number
}

const damaged = () => new FileRefused('damaged', { kind: 'WebM' })

export async function inspectWebm(source: ByteSource): Promise<KindName> {
  const header = readElement(await source.read(0, 16), 0)
  if (!header || header.id !== EBML || header.end > 4096) throw damaged()
  const headerBody = await source.read(header.start, header.end - header.start)
  const docType = inside(headerBody).find(({ id }) => id === DOC_TYPE)
  const name = docType
    ? headerBody.subarray(docType.start, docType.end).toString('latin1').replace(/\0+$/, '')
    : ''
  if (name !== 'webm') throw new FileRefused('video-format')
  const segment = readElement(await source.read(header.end, 16), header.end)
  if (!segment || segment.id !== SEGMENT) throw damaged()
  // A file that was cut is shorter than its segment says.
  if (segment.end !== Number.POSITIVE_INFINITY && segment.end > source.size) throw damaged()
  return kindOfTracks(await findTracks(source, segment.start))
}

async function findTracks(source: ByteSource, from: number): Promise<Buffer> {
  let at = from
  for (let count = 0; at < source.size && count < MOST_ELEMENTS; count++) {
    const element = readElement(await source.read(at, 16), at)
    if (!element || element.id === CLUSTER || element.end > source.size) break
    if (element.id === TRACKS) {
      if (element.end - element.start > MOST_TRACKS_BYTES) break
      return source.read(element.start, element.end - element.start)
    }
    at = element.end
  }
  throw damaged()
}

function kindOfTracks(tracks: Buffer): KindName {
  const found = new Set<'video' | 'audio'>()
  for (const entry of inside(tracks)) {
    if (entry.id !== TRACK_ENTRY) continue
    const body = tracks.subarray(entry.start, entry.end)
    const codec = inside(body).find(({ id }) => id === CODEC_ID)
    if (!codec) throw damaged()
    const id = body.subarray(codec.start, codec.end).toString('latin1').replace(/\0+$/, '')
    // Captions inside the file are not shown by browsers, and do no harm.
    if (id.startsWith('S_') || id.startsWith('D_')) continue
    found.add(webmCodec(id))
    if (body.includes(Buffer.from([CONTENT_ENCRYPTION >> 8, CONTENT_ENCRYPTION & 0xff])))
      refuseEncrypted(body)
  }
  if (found.size === 0) throw new FileRefused('no-tracks')
  return found.has('video') ? 'WebM' : 'WebM audio'
}

const CONTENT_ENCODINGS = 0x6d80
const CONTENT_ENCODING = 0x6240

/** Two bytes may stand anywhere by chance: only in their place do they mean encryption. */
function refuseEncrypted(entry: Buffer): void {
  for (const encodings of inside(entry).filter(({ id }) => id === CONTENT_ENCODINGS)) {
    const list = entry.subarray(encodings.start, encodings.end)
    for (const encoding of inside(list).filter(({ id }) => id === CONTENT_ENCODING))
      if (inside(list.subarray(encoding.start, encoding.end)).some(({ id }) => id === CONTENT_ENCRYPTION))
        throw new FileRefused('locked-media')
  }
}

/** The elements that make up `bytes`. */
function inside(bytes: Buffer): Element[] {
  const elements: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes.subarray(at, at + 16), at)
    if (!element || element.end > bytes.length || elements.length === MOST_ELEMENTS) throw damaged()
    elements.push(element)
    at = element.end
  }
  return elements
}

/** The element whose header starts `bytes`; its places are counted from `base`. Null when there is none. */
function readElement(bytes: Buffer, base: number): Element | null {
  const idBytes = widthOf(bytes[0])
  if (idBytes === 0 || idBytes > 4 || bytes.length <= idBytes) return null
  const id = bytes.readUIntBE(0, idBytes)
  const sizeBytes = widthOf(bytes[idBytes])
  if (sizeBytes === 0 || bytes.length < idBytes + sizeBytes) return null
  let size = bytes[idBytes]! & (0xff >> sizeBytes)
  let unknown = size === 0xff >> sizeBytes
  for (let i = 1; i < sizeBytes; i++) {
    const byte = bytes[idBytes + i]!
    size = size * 256 + byte
    unknown &&= byte === 0xff
  }
  const start = base + idBytes + sizeBytes
  return { id, start, end: unknown ? Number.POSITIVE_INFINITY : start + size }
}

/** Bytes that a number takes, told by the zeros it starts with (RFC 8794 section 4). 0 when it cannot be one. */
const widthOf = (first: number | undefined): number => (first ? Math.clz32(first) - 23 : 0)
