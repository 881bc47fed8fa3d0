// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a file really is. The name and the type that a browser gives are claims; the bytes decide, and the name must agree with them. */

import { type KindName, kindOf, kindsByExtension } from './kinds.ts'
import { type FileLimits, limitByExtension, showBytes } from './limits.ts'
import { extensionOf } from './names.ts'
import { FileRefused } from './refusals.ts'
import { inspectMp3, inspectOgg } from './sniff/audio.ts'
import { HEAD_BYTES, identify, type Shape } from './sniff/identify.ts'
import { inspectImage } from './sniff/image.ts'
import { inspectIsobmff } from './sniff/isobmff.ts'
import { inspectOffice } from './sniff/office.ts'
import { inspectPdf } from './sniff/pdf.ts'
import type { ByteSource } from './sniff/source.ts'
import { readText } from './sniff/text.ts'
import { inspectWebm } from './sniff/webm.ts'
import { looksLikeSrt, parseWebVtt } from './sniff/webvtt.ts'

export interface Sniffed {
  readonly kind: KindName
  readonly mediaType: string
  /** Only ever offered as a download. */
  readonly active: boolean
}

/** What can be said before a byte has arrived. Throws `FileRefused`. */
export function checkClaim(name: string, bytes: number, limits: FileLimits): void {
  const extension = extensionOf(name)
  if (extension === 'srt') throw new FileRefused('srt')
  const limit = limitByExtension(limits, extension)
  if (limit === 0) throw new FileRefused(...unknownExtension(extension))
  if (bytes === 0) throw new FileRefused('empty')
  if (bytes > limit) throw new FileRefused('too-large', { limit: showBytes(limit) })
}

/** Endings whose file deserves a better answer than "not this ending". */
const KNOWN_BAD: Record<string, ConstructorParameters<typeof FileRefused>[0]> = {
  svg: 'svg',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'xml',
  doc: 'old-office',
  xls: 'old-office',
  ppt: 'old-office',
  rtf: 'rtf',
  docm: 'macros',
  xlsm: 'macros',
  pptm: 'macros',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  exe: 'executable',
  msi: 'executable',
  js: 'script',
  bat: 'script',
  cmd: 'script',
  sh: 'script',
  ps1: 'script',
  gif: 'image-format',
  bmp: 'image-format',
  tif: 'image-format',
  tiff: 'image-format',
  heic: 'image-format',
  mov: 'video-format',
  avi: 'video-format',
  mkv: 'video-format',
  wmv: 'video-format',
  wav: 'audio-format',
  wma: 'audio-format',
  flac: 'audio-format',
}

const unknownExtension = (extension: string): ConstructorParameters<typeof FileRefused> => {
  const known = KNOWN_BAD[extension]
  return known ? [known] : ['unknown-extension', { extension: extension.slice(0, 12) }]
}

/** Looks at the first bytes alone, as soon as they are there. Throws `FileRefused` when they are enough to say no. */
export async function sniffHead(head: Buffer, bytes: number): Promise<void> {
  await identify(head.subarray(0, HEAD_BYTES), head.length >= bytes)
}

/** Looks into the whole file. Throws `FileRefused`. Only documents, images and texts, which are small, are held in memory. */
export async function sniff(source: ByteSource, name: string, limits: FileLimits): Promise<Sniffed> {
  const head = await source.read(0, HEAD_BYTES)
  const shape = await identify(head, head.length >= source.size)
  checkSize(source.size, FAMILY_LIMIT[shape](limits))
  const extension = extensionOf(name)
  const { kind, active = false } = await inspect(shape, source, extension, limits)
  const { family, extensions, mediaType } = kindOf(kind)
  checkSize(source.size, limits.family[family])
  if (extension !== '' && !extensions.includes(extension))
    throw new FileRefused('wrong-extension', { extension, kind })
  return { kind, mediaType, active }
}

function checkSize(bytes: number, limit: number): void {
  if (bytes > limit) throw new FileRefused('too-large', { limit: showBytes(limit) })
}

const document = ({ family }: FileLimits) => family.document
const media = ({ family }: FileLimits) => Math.max(family.video, family.audio, family.image)
/** Before anything is read whole, its size is known to be small. */
const FAMILY_LIMIT: Record<Shape, (limits: FileLimits) => number> = {
  pdf: document,
  zip: document,
  image: ({ family }) => family.image,
  text: ({ family }) => Math.max(family.text, family.captions),
  isobmff: media,
  ebml: media,
  ogg: ({ family }) => family.audio,
  mp3: ({ family }) => family.audio,
}

async function inspect(
  shape: Shape,
  source: ByteSource,
  extension: string,
  limits: FileLimits,
): Promise<{ kind: KindName; active?: boolean }> {
  switch (shape) {
    case 'pdf':
      return { kind: 'PDF', ...(await inspectPdf(source)) }
    case 'image':
      return { kind: await inspectImage(source, kindsByExtension(extension)[0] ?? 'PNG') }
    case 'isobmff':
      return { kind: await inspectIsobmff(source, limits.family.image) }
    case 'ebml':
      return { kind: await inspectWebm(source) }
    case 'ogg':
      return { kind: await inspectOgg(source) }
    case 'mp3':
      return { kind: await inspectMp3(source) }
    case 'zip':
      return { kind: await inspectOffice(source, kindsByExtension(extension)[0] ?? 'ZIP') }
    case 'text':
      return { kind: await inspectText(source, extension) }
  }
}

/** Text is what its name says, if it can be that. */
async function inspectText(source: ByteSource, extension: string): Promise<KindName> {
  const text = await readText(source)
  if (extension === 'vtt') {
    parseWebVtt(text)
    return 'WebVTT'
  }
  if (/^WEBVTT(\s|$)/.test(text)) return 'WebVTT'
  if (looksLikeSrt(text)) throw new FileRefused('srt')
  return extension === 'csv' ? 'CSV' : 'TXT'
}
