// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a file really is. The name and the type that a browser gives are claims; the bytes decide, and the name must agree with them. */

import { TooCostly } from '../worker-pool.ts'
import { type RunTask, runHere, type WorkerTask } from '../worker-tasks.ts'
import { type KindName, kindOf, kindsByExtension } from './kinds.ts'
import { type FileLimits, limitByExtension, showBytes } from './limits.ts'
import { extensionOf } from './names.ts'
import { FileRefused, type RefusalCode } from './refusals.ts'
import { inspectMp3, inspectOgg } from './sniff/audio.ts'
import { HEAD_BYTES, identify, type Shape } from './sniff/identify.ts'
import { inspectImage } from './sniff/image.ts'
import { inspectIsobmff } from './sniff/isobmff.ts'
import type { ByteSource } from './sniff/source.ts'
import { type Looked, lookIntoOffice, lookIntoPdf, lookIntoText } from './sniff/tasks.ts'
import { inspectWebm } from './sniff/webm.ts'

export interface Sniffed {
  readonly kind: KindName
  readonly mediaType: string
  /** Only ever offered as a download. */
  readonly active: boolean
  /** The words of captions, by paragraphs. */
  readonly transcript?: string[]
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
const KNOWN_BAD = new Map<string, RefusalCode>(
  Object.entries({
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
  }),
)

const unknownExtension = (extension: string): ConstructorParameters<typeof FileRefused> => {
  const known = KNOWN_BAD.get(extension)
  return known ? [known] : ['unknown-extension', { extension: extension.slice(0, 12) }]
}

/** Looks at the first bytes alone, as soon as they are there. Throws `FileRefused` when they are enough to say no. */
export async function sniffHead(head: Buffer, bytes: number): Promise<void> {
  await identify(head.subarray(0, HEAD_BYTES), head.length >= bytes)
}

/**
 * Looks into the whole file. Throws `FileRefused`. Only documents, images and texts, which are small, are held in memory.
 * `run` is where the costly looks are done: a pool of threads, where strangers' files come in.
 */
export async function sniff(
  source: ByteSource,
  name: string,
  limits: FileLimits,
  run: RunTask = runHere,
): Promise<Sniffed> {
  const head = await source.read(0, HEAD_BYTES)
  const shape = await identify(head, head.length >= source.size)
  checkSize(source.size, FAMILY_LIMIT[shape](limits))
  const extension = extensionOf(name)
  const { kind, active = false, transcript } = await inspect(shape, { source, extension, limits, run })
  const { family, extensions, mediaType } = kindOf(kind)
  checkSize(source.size, limits.family[family])
  if (extension !== '' && !extensions.includes(extension))
    throw new FileRefused('wrong-extension', { extension, kind })
  return { kind, mediaType, active, ...(transcript ? { transcript } : {}) }
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

interface Look {
  readonly source: ByteSource
  readonly extension: string
  readonly limits: FileLimits
  readonly run: RunTask
}

type Found = Pick<Sniffed, 'kind' | 'transcript'> & { active?: boolean }

async function inspect(shape: Shape, look: Look): Promise<Found> {
  const { source, extension, limits } = look
  switch (shape) {
    case 'pdf':
      return { kind: 'PDF', ...(await inspectPdf(look)) }
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
      return { kind: await inspectOffice(look) }
    case 'text':
      return inspectText(look)
  }
}

const whole = ({ source }: Look): Promise<Buffer> => source.read(0, source.size)

/** What a task found. Throws `FileRefused` when it found a reason, or was cut off. */
async function done<I, O>({ run }: Look, task: WorkerTask<I, Looked<O>>, input: I): Promise<O> {
  const looked = await run(task, input).catch((error: unknown) => {
    throw error instanceof TooCostly ? new FileRefused('too-complex') : error
  })
  if ('refusal' in looked) throw new FileRefused(looked.refusal.code, looked.refusal.values)
  return looked.found
}

/** One that cannot be looked into to its end is only ever downloaded. */
const inspectPdf = async (look: Look): Promise<{ active: boolean }> =>
  done(look, lookIntoPdf, await whole(look)).catch((error: unknown) => {
    if (error instanceof FileRefused && error.refusal.code === 'too-complex') return { active: true }
    throw error
  })

const inspectOffice = async (look: Look): Promise<KindName> =>
  done(look, lookIntoOffice, {
    bytes: await whole(look),
    claim: kindsByExtension(look.extension)[0] ?? 'ZIP',
  })

/** Reading a short text costs less than handing it over. */
const SHORT_BYTES = 256 * 1024

const inspectText = async (look: Look): Promise<Found> => {
  const { source, extension, limits } = look
  if (extension === 'vtt') checkSize(source.size, limits.family.captions)
  const where = source.size > SHORT_BYTES ? look : { ...look, run: runHere }
  return done(where, lookIntoText, { bytes: await whole(look), claim: extension })
}
