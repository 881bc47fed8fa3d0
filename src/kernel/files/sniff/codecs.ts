// SPDX-License-Identifier: AGPL-3.0-or-later
/** Codecs that Chrome 109 and Firefox ESR 115 play on every desk, by their names in MP4 (mp4ra.org) and WebM. */
import { FileRefused } from '../refusals.ts'

/** Baseline, main, extended and high: ten-bit and 4:2:2 profiles are played by few (ITU-T H.264 annex A.2). */
const H264_PROFILES = [66, 77, 88, 100]
const HEVC = ['hvc1', 'hev1', 'dvh1', 'dvhe', 'hvc2', 'hev2']
const VIDEO_NAMES: Record<string, string> = {
  mp4v: 'MPEG-4 Visual',
  s263: 'H.263',
  jpeg: 'Motion JPEG',
  mjpa: 'Motion JPEG',
  apch: 'ProRes',
  apcn: 'ProRes',
  vvc1: 'VVC',
}
const AUDIO_NAMES: Record<string, string> = {
  'ac-3': 'Dolby AC-3',
  'ec-3': 'Dolby E-AC-3',
  samr: 'AMR',
  sawb: 'AMR',
  alac: 'ALAC',
  sowt: 'PCM',
  twos: 'PCM',
}

/** What strangers wrote in four bytes, as something that may be shown. */
const shown = (type: string): string => type.replace(/[^A-Za-z0-9-]/g, '').toUpperCase() || '?'

/** True for a codec that browsers play; throws `FileRefused` for another. `body` is the sample entry after its header. */
export function videoCodec(type: string, body: Buffer): true {
  if (type === 'avc1' || type === 'avc3') {
    // The configuration starts with its version and the profile (ISO/IEC 14496-15 section 5.3.3.1).
    const configuration = body.indexOf('avcC')
    const profile = configuration < 0 ? undefined : body[configuration + 5]
    if (profile === undefined) throw new FileRefused('damaged', { kind: 'MP4' })
    if (!H264_PROFILES.includes(profile)) throw new FileRefused('video-codec', { codec: 'H.264 10 bit' })
    return true
  }
  if (type === 'av01' || type === 'vp09' || type === 'vp08') return true
  if (HEVC.includes(type)) throw new FileRefused('hevc')
  if (type === 'encv') throw new FileRefused('locked-media')
  throw new FileRefused('video-codec', { codec: VIDEO_NAMES[type] ?? shown(type) })
}

/** AAC of MPEG-4 and MPEG-2, and MP3, as object types of MPEG-4 (ISO/IEC 14496-1 table 5). */
const PLAYED_OBJECT_TYPES = [0x40, 0x66, 0x67, 0x68, 0x69, 0x6b]

export function audioCodec(type: string, body: Buffer): true {
  if (type === 'Opus' || type === 'fLaC' || type === '.mp3') return true
  if (type === 'mp4a') {
    const objectType = mpeg4ObjectType(body)
    if (objectType === null) throw new FileRefused('damaged', { kind: 'MP4' })
    if (PLAYED_OBJECT_TYPES.includes(objectType)) return true
    throw new FileRefused('audio-codec', { codec: `MPEG-4 0x${objectType.toString(16)}` })
  }
  if (type === 'enca') throw new FileRefused('locked-media')
  throw new FileRefused('audio-codec', { codec: AUDIO_NAMES[type] ?? shown(type) })
}

const ES_DESCRIPTOR = 0x03
const DECODER_CONFIGURATION = 0x04

/** Finds the object type in the elementary stream descriptor (ISO/IEC 14496-1 section 7.2.6). */
function mpeg4ObjectType(body: Buffer): number | null {
  const esds = body.indexOf('esds')
  if (esds < 0) return null
  // After the name, four bytes of version and flags.
  let at = esds + 8
  if (body[at] !== ES_DESCRIPTOR) return null
  at = afterLength(body, at + 1)
  const flags = body[at + 2] ?? 0
  at += 3 + (flags & 0x80 ? 2 : 0) + (flags & 0x40 ? 1 + (body[at + 3] ?? 0) : 0) + (flags & 0x20 ? 2 : 0)
  if (body[at] !== DECODER_CONFIGURATION) return null
  return body[afterLength(body, at + 1)] ?? null
}

/** Lengths take one to four bytes, all but the last with their highest bit set. */
function afterLength(body: Buffer, at: number): number {
  let after = at
  for (let count = 0; count < 4 && (body[after++]! & 0x80) !== 0; count++);
  return after
}

/** Codec names of WebM (Matroska codec mappings, RFC 9559 and draft-ietf-cellar-codec). */
export function webmCodec(id: string): 'video' | 'audio' {
  if (id === 'V_VP8' || id === 'V_VP9' || id === 'V_AV1') return 'video'
  if (id === 'A_OPUS' || id === 'A_VORBIS') return 'audio'
  if (id.startsWith('V_MPEGH/ISO/HEVC')) throw new FileRefused('hevc')
  const codec = shown(id.slice(2))
  throw new FileRefused(id.startsWith('V_') ? 'video-codec' : 'audio-codec', { codec })
}
