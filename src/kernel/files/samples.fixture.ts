// SPDX-License-Identifier: AGPL-3.0-or-later
/** The smallest valid files of each kind, made by hand: for tests, the bench and whoever needs a file with nothing in it. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const u8 = (...bytes: number[]): Buffer => Buffer.from(bytes)
const u16le = (value: number): Buffer => u8(value & 0xff, value >> 8)
const u32le = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A PDF of one empty page and whatever objects are added, such as an action; their numbers start at 4. */
export function samplePdf(...more: string[]): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${more.length > 0 ? '/OpenAction 4 0 R' : ''}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    ...more,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return latin1(`${text}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`)
}

/** A packed stream of objects, as PDF writers make since version 1.5. */
export function packedObjects(content: string, keys = '/Type/ObjStm'): string {
  const packed = deflateSync(latin1(content)).toString('latin1')
  return `<<${keys}/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`
}

/** A grey image of one point. */
export function samplePng(width = 1, height = 1): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const typed = Buffer.concat([latin1(type), body])
    return Buffer.concat([u32(body.length), typed, u32(crc32(typed))])
  }
  const header = Buffer.concat([u32(width), u32(height), u8(8, 0, 0, 0, 0)])
  const points = deflateSync(u8(0, 128))
  return Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', points),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([u32(body.length + 8), latin1(type), body])
}

function track(handler: 'vide' | 'soun' | 'text', sample: Buffer): Buffer {
  const describing = box('stsd', u32(0), u32(1), sample)
  const handling = box('hdlr', u32(0), u32(0), latin1(handler), Buffer.alloc(13))
  return box('trak', box('mdia', handling, box('minf', box('stbl', describing))))
}

/** An H.264 sample entry of a profile, or an entry of another name. */
export const videoSample = (type = 'avc1', profile = 100): Buffer =>
  box(type, Buffer.alloc(78), box('avcC', u8(1, profile, 0, 31, 0xff, 0xe0, 0)))

/** An MPEG-4 audio entry; 0x40 is AAC. */
export const audioSample = (type = 'mp4a', objectType = 0x40): Buffer =>
  box(
    type,
    Buffer.alloc(28),
    box('esds', u32(0), u8(3, 0x19, 0, 1, 0, 4, 0x11, objectType, 0x15), Buffer.alloc(11)),
  )

export interface Mp4Parts {
  brand?: string
  video?: Buffer | null
  audio?: Buffer | null
  /** Bytes of pictures and sound, which are zeros. */
  payload?: number
  /** The index stands after the pictures, as cameras write it. */
  indexLast?: boolean
}

/** An MP4 with an index and no picture worth seeing. */
export function sampleMp4(parts: Mp4Parts = {}): Buffer {
  const {
    brand = 'isom',
    video = videoSample(),
    audio = audioSample(),
    payload = 16,
    indexLast = false,
  } = parts
  const tracks = [video && track('vide', video), audio && track('soun', audio)].filter(
    (each) => each !== null,
  )
  const index = box('moov', box('mvhd', Buffer.alloc(100)), ...tracks)
  const data = box('mdat', Buffer.alloc(payload))
  const type = box('ftyp', latin1(brand), u32(512), latin1('isommp42'))
  return Buffer.concat(indexLast ? [type, data, index] : [type, index, data])
}

/** What comes before the pictures of a large MP4: with `payload` zeros after it the file is valid, and never had to be held. */
export function mp4Head(payload: number): Buffer {
  const head = sampleMp4({ payload: 0 }).subarray(0, -8)
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(payload + 16))
  return Buffer.concat([head, u32(1), latin1('mdat'), length])
}

const element = (id: number[], ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n))
  return Buffer.concat([Buffer.from(id), size, body])
}

/** A WebM or Matroska file with tracks of these codecs and no pictures. */
export function sampleWebm(codecs: string[] = ['V_VP9', 'A_OPUS'], docType = 'webm'): Buffer {
  const tracks = codecs.map((codec) =>
    element([0xae], element([0xd7], u8(1)), element([0x86], latin1(codec))),
  )
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], latin1(docType))),
    element(
      [0x18, 0x53, 0x80, 0x67],
      element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], u8(15, 66, 64))),
      element([0x16, 0x54, 0xae, 0x6b], ...tracks),
      element([0x1f, 0x43, 0xb6, 0x75], element([0xe7], u8(0))),
    ),
  ])
}

/** Silent frames of 128 kbit/s at 44,100 Hz, after a tag of `tagBytes`. */
export function sampleMp3(frames = 3, tagBytes = 0): Buffer {
  const frame = Buffer.concat([u8(0xff, 0xfb, 0x90, 0x00), Buffer.alloc(413)])
  const size = [21, 14, 7, 0].map((shift) => (tagBytes >> shift) & 0x7f)
  const tag = Buffer.concat([latin1('ID3\x04\0\0'), u8(...size), Buffer.alloc(tagBytes)])
  return Buffer.concat([...(tagBytes > 0 ? [tag] : []), ...Array.from({ length: frames }, () => frame)])
}

/** First pages of an Ogg file whose stream starts with these letters. */
export function sampleOgg(signature = 'OpusHead'): Buffer {
  const page = (flags: number, body: Buffer) =>
    Buffer.concat([latin1('OggS'), u8(0, flags), Buffer.alloc(20), u8(1, body.length), body])
  return Buffer.concat([
    page(2, Buffer.concat([latin1(signature), Buffer.alloc(11)])),
    page(0, Buffer.alloc(20)),
  ])
}

export interface ZipSampleEntry {
  name: string
  content: string | Buffer
  /** What the list says of its unpacked size, when it lies. */
  claimedBytes?: number
  encrypted?: boolean
  /** What stands before its bytes says another size than the list. */
  localBytes?: number
  /** Lies where the first entry lies. */
  overlaps?: boolean
}

export function sampleZip(entries: readonly ZipSampleEntry[]): Buffer {
  const local: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedBytes, encrypted = false, localBytes, overlaps } of entries) {
    const bytes = Buffer.from(content)
    const stored = name === 'mimetype'
    const packed = stored ? bytes : deflateRawSync(bytes)
    const facts = Buffer.concat([
      u16le(encrypted ? 1 : 0),
      u16le(stored ? 0 : 8),
      u32le(0),
      u32le(crc32(bytes)),
      u32le(packed.length),
      u32le(claimedBytes ?? bytes.length),
      u16le(Buffer.byteLength(name)),
      u16le(0),
    ])
    const before = Buffer.from(facts)
    if (localBytes !== undefined) before.writeUInt32LE(localBytes, 16)
    const entry = Buffer.concat([latin1('PK\x03\x04'), u16le(20), before, Buffer.from(name), packed])
    list.push(
      Buffer.concat([
        latin1('PK\x01\x02'),
        u16le(20),
        u16le(20),
        facts,
        Buffer.alloc(10),
        u32le(overlaps ? 0 : offset),
        Buffer.from(name),
      ]),
    )
    local.push(entry)
    offset += entry.length
  }
  const listed = Buffer.concat(list)
  const count = u16le(entries.length)
  const end = [latin1('PK\x05\x06'), u32le(0), count, count, u32le(listed.length), u32le(offset), u16le(0)]
  return Buffer.concat([...local, listed, ...end])
}

const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const sampleDocx = (...more: ZipSampleEntry[]): Buffer =>
  sampleZip([
    { name: '[Content_Types].xml', content: `<Types><Override ContentType="${DOCX_MAIN}"/></Types>` },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ])

/** A part with one relationship to something outside. */
export const relationship = (type: string, target: string, mode = 'External'): ZipSampleEntry => ({
  name: 'word/_rels/settings.xml.rels',
  content: `<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
})

export const sampleOdt = (...more: ZipSampleEntry[]): Buffer =>
  sampleZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ])

export const sampleVtt = (...cues: string[]): Buffer =>
  Buffer.from(['WEBVTT', ...(cues.length > 0 ? cues : ['00:00.000 --> 00:02.500\nBuongiorno'])].join('\n\n'))
