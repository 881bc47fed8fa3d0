// SPDX-License-Identifier: AGPL-3.0-or-later
/** MP3 (ISO/IEC 11172-3) and Ogg (RFC 3533). */
import type { KindName } from '../kinds.ts'
import { FileRefused } from '../refusals.ts'
import type { ByteSource } from './source.ts'

/** Bytes in which the first sound must start, after the tag. Some writers leave a gap there. */
const SEARCH_BYTES = 8192
/** Each costs a read. */
const MOST_TRIES = 50

export async function inspectMp3(source: ByteSource): Promise<KindName> {
  const start = await afterTags(source)
  const bytes = await source.read(start, SEARCH_BYTES)
  for (let at = 0, tries = 0; at + 4 <= bytes.length && tries < MOST_TRIES; at++) {
    const length = frameBytes(bytes, at)
    if (length === 0) continue
    tries++
    // One frame may be chance, two that touch are not.
    const next = await source.read(start + at + length, 4)
    if (next.length === 0 || frameBytes(next, 0) > 0) return 'MP3'
  }
  throw new FileRefused('damaged', { kind: 'MP3' })
}

/** Where the sound starts: an ID3 tag says its length in four bytes of seven bits (ID3v2.4 section 3.1). */
async function afterTags(source: ByteSource): Promise<number> {
  let at = 0
  for (let count = 0; count < 10; count++) {
    const header = await source.read(at, 10)
    if (header.length < 10 || header.subarray(0, 3).toString('latin1') !== 'ID3') return at
    const [a, b, c, d] = [header[6]!, header[7]!, header[8]!, header[9]!]
    at += 10 + ((a << 21) | (b << 14) | (c << 7) | d) + (header[5]! & 0x10 ? 10 : 0)
  }
  return at
}

/** kbit/s of layer III by index, for MPEG-1 and for MPEG-2 and 2.5 (ISO/IEC 11172-3 section 2.4.2.3, 13818-3). */
const KBPS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KBPS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const HERTZ = [44_100, 48_000, 32_000]

/** Length of the frame whose header stands at `at`; 0 when it is no header of layer III. */
function frameBytes(bytes: Buffer, at: number): number {
  const header = bytes.length >= at + 4 ? bytes.readUInt32BE(at) : 0
  if (header >>> 21 !== 0x7ff) return 0
  const version = (header >>> 19) & 3
  const layer = (header >>> 17) & 3
  const kbps = (version === 3 ? KBPS_1 : KBPS_2)[(header >>> 12) & 15]
  const hertz = HERTZ[(header >>> 10) & 3]
  if (version === 1 || layer !== 1 || !kbps || !hertz) return 0
  const rate = version === 3 ? hertz : version === 2 ? hertz / 2 : hertz / 4
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kbps) / rate) + ((header >>> 9) & 1)
}

const CODECS: readonly [string, string | null][] = [
  ['OpusHead', null],
  ['\x01vorbis', null],
  ['\x7fFLAC', null],
  ['Speex   ', 'Speex'],
]

/** Looks at the first page of each stream: they all stand at the start (RFC 3533 section 4). */
export async function inspectOgg(source: ByteSource): Promise<KindName> {
  let at = 0
  let streams = 0
  for (; streams < 16; streams++) {
    const header = await source.read(at, 27 + 255)
    if (header.length < 28 || header.subarray(0, 4).toString('latin1') !== 'OggS') break
    if ((header[5]! & 2) === 0) break
    const lacing = header.subarray(27, 27 + header[26]!)
    const body = await source.read(at + 27 + lacing.length, 80)
    refuseOggCodec(body)
    at += 27 + lacing.length + lacing.reduce((sum, bytes) => sum + bytes, 0)
  }
  if (streams === 0 || at >= source.size) throw new FileRefused('damaged', { kind: 'OGG' })
  return 'OGG'
}

function refuseOggCodec(body: Buffer): void {
  const start = body.subarray(0, 8).toString('latin1')
  const found = CODECS.find(([signature]) => start.startsWith(signature))
  if (found?.[1] === null) return
  if (found) throw new FileRefused('audio-codec', { codec: found[1] })
  // Theora and other pictures: browsers have dropped them.
  throw new FileRefused('video-format')
}
