// SPDX-License-Identifier: AGPL-3.0-or-later
/** The first look: what the first bytes say a file is, whatever its name says. */
import { fileTypeFromBuffer } from 'file-type'
import { FileRefused, type RefusalCode } from '../refusals.ts'

/** Bytes that the first look wants, fewer for a smaller file. */
export const HEAD_BYTES = 4100

/** What the second look goes into. */
export type Shape = 'pdf' | 'image' | 'isobmff' | 'ebml' | 'ogg' | 'mp3' | 'zip' | 'text'

const startsWith = (head: Buffer, text: string, at = 0): boolean =>
  head.subarray(at, at + text.length).toString('latin1') === text

/** Signatures of what may be kept; each is checked in full by the second look. */
const SIGNATURES: readonly [Shape, (head: Buffer) => boolean][] = [
  ['pdf', (head) => startsWith(head, '%PDF-')],
  ['image', (head) => startsWith(head, '\x89PNG\r\n\x1a\n')],
  ['image', (head) => startsWith(head, '\xff\xd8\xff')],
  ['image', (head) => startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)],
  ['isobmff', (head) => startsWith(head, 'ftyp', 4)],
  ['ebml', (head) => startsWith(head, '\x1a\x45\xdf\xa3')],
  ['ogg', (head) => startsWith(head, 'OggS')],
  ['zip', (head) => startsWith(head, 'PK\x03\x04')],
  ['mp3', (head) => startsWith(head, 'ID3')],
]

/** Programs, whose signatures are too short or too many for the library. */
const PROGRAMS = [
  'MZ',
  '\x7fELF',
  '\xfe\xed\xfa',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  'dex\n',
]

/** Whether bytes begin as programs do. */
export const isProgram = (head: Buffer): boolean =>
  head.length >= 4 && PROGRAMS.some((signature) => startsWith(head, signature))

/** Throws `FileRefused` when the first bytes are enough to say no. `whole`: the head is the whole file. */
export async function identify(head: Buffer, whole: boolean): Promise<Shape> {
  if (head.length === 0) throw new FileRefused('empty')
  const shape = SIGNATURES.find(([, matches]) => matches(head))?.[0]
  if (shape) return shape
  if (isProgram(head)) throw new FileRefused('executable')
  const text = asText(head, whole)
  if (text !== null) {
    refuseActiveText(text)
    return 'text'
  }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.mime === 'audio/mpeg') return 'mp3'
  throw new FileRefused(found ? refusalOf(found.mime, found.ext) : 'unknown')
}

/** The head as text; null when it is none. A character cut in two at the end of a part is left out. */
function asText(head: Buffer, whole: boolean): string | null {
  if (startsWith(head, '\xff\xfe') || startsWith(head, '\xfe\xff')) throw new FileRefused('not-utf8')
  if (head.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole })
  } catch {
    return looksLikeOldText(head) ? head.toString('latin1') : null
  }
}

/** Text in an older encoding (Windows-1252): printable but for a few accents. The second look says that it is not UTF-8. */
function looksLikeOldText(head: Buffer): boolean {
  let odd = 0
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false
    if (byte >= 0x80) odd++
  }
  return odd < head.length / 4
}

const HTML =
  /<(!doctype\s+html|html|head|body|script|iframe|object|embed|meta|link|base|style|form|img|a\s|div|table|p>|h[1-6]>)/i

/** Text that a browser or a system could run if something forgot that it is text. */
export function refuseActiveText(text: string): void {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('#!') || /^<\?php/i.test(start) || /^@echo\b/i.test(start))
    throw new FileRefused('script')
  if (start.startsWith('{\\rtf')) throw new FileRefused('rtf')
  if (!start.startsWith('<')) {
    if (/<script[\s>]|<!doctype\s+html/i.test(text)) throw new FileRefused('html')
    return
  }
  if (/<svg[\s/>]/i.test(text)) throw new FileRefused('svg')
  if (HTML.test(text)) throw new FileRefused('html')
  if (/^<(\?xml|!doctype|[a-z_][\w.-]*(:[\w.-]+)?[\s/>])/i.test(start)) throw new FileRefused('xml')
}

const BY_MIME = new Map<string, RefusalCode>(
  Object.entries({
    'application/rtf': 'rtf',
    'application/xml': 'xml',
    'image/svg+xml': 'svg',
    'application/x-cfb': 'old-office',
    'application/x-msi': 'executable',
    'application/wasm': 'executable',
    'application/java-vm': 'executable',
  }),
)
const EXECUTABLE =
  /msdownload|x-elf|mach-binary|executable|x-apple-diskimage|x-deb|x-rpm|shellscript|shortcut/
const ARCHIVE = /zip|rar|7z|tar|compress|x-xz|bzip|zstd|lz|cab|iso9660/

function refusalOf(mime: string, extension: string): RefusalCode {
  const known = BY_MIME.get(mime)
  if (known) return known
  if (EXECUTABLE.test(mime) || ['exe', 'dll', 'lnk'].includes(extension)) return 'executable'
  if (ARCHIVE.test(mime)) return 'archive'
  if (mime.startsWith('image/')) return 'image-format'
  if (mime.startsWith('video/')) return 'video-format'
  if (mime.startsWith('audio/')) return 'audio-format'
  return 'unknown'
}
