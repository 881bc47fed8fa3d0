// SPDX-License-Identifier: AGPL-3.0-or-later
/** Office documents: OpenDocument (ISO/IEC 26300-2) and Office Open XML (ISO/IEC 29500-2), both ZIP files. Without macros. */
import { KINDS, type KindName } from '../kinds.ts'
import { FileRefused } from '../refusals.ts'
import { refuseActiveParts } from './office-parts.ts'
import { bufferSource } from './source.ts'
import { xmlText } from './xml-text.ts'
import { BadZip, FalseSize, listZip, readEntry, refuseOverlaps, type ZipEntry } from './zip.ts'

const MB = 1024 * 1024
/** Unpacked, and entries: a document that goes beyond is made to stop whoever opens it. */
const MOST_UNPACKED = 1024 * MB
const MOST_ENTRIES = 20_000
/** Documents inside documents: a chart in a presentation in a text has its table two levels down. */
const MOST_DEPTH = 3

/** Main parts by their content type in `[Content_Types].xml` (ISO/IEC 29500-1 section 11-13). */
const MAIN_PARTS: readonly [KindName, string][] = [
  ['DOCX', 'wordprocessingml.document.main+xml'],
  ['XLSX', 'spreadsheetml.sheet.main+xml'],
  ['PPTX', 'presentationml.presentation.main+xml'],
]

/**
 * `label`: what the file claims to be, for the message when it is broken. Unpacks all of it: not for the thread that answers.
 * Throws `FileRefused`.
 */
export async function inspectOffice(bytes: Buffer, label: string): Promise<KindName> {
  try {
    const kind = await inspectPackage(bytes, { unpacked: MOST_UNPACKED, entries: MOST_ENTRIES }, 1)
    if (!kind) throw new FileRefused('archive')
    return kind
  } catch (error) {
    if (error instanceof FalseSize) throw new FileRefused('false-size')
    if (error instanceof BadZip) throw new FileRefused('damaged', { kind: label })
    throw error
  }
}

/** What is left to unpack and to look at, for a document and those inside it together. */
interface Room {
  unpacked: number
  entries: number
}

async function inspectPackage(bytes: Buffer, room: Room, depth: number): Promise<KindName | null> {
  const source = bufferSource(bytes)
  const entries = await listZip(source)
  room.entries -= entries.length
  room.unpacked -= entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (room.entries < 0 || room.unpacked < 0) throw new FileRefused('bomb')
  if (entries.some((entry) => entry.encrypted)) throw new FileRefused('locked-document')
  refuseOverlaps(source, entries)
  const kind = (await openDocumentKind(bytes, entries)) ?? (await openXmlKind(bytes, entries))
  if (!kind) return null
  await refuseActiveParts(source, entries, async (inner, name) => {
    if (depth >= MOST_DEPTH) throw new FileRefused('bomb')
    if (!(await inspectPackage(inner, room, depth + 1))) throw new FileRefused('archive-inside', { name })
  })
  return kind
}

async function openDocumentKind(bytes: Buffer, entries: readonly ZipEntry[]): Promise<KindName | null> {
  const entry = entries.find(({ name }) => name === 'mimetype')
  if (!entry) return null
  const mediaType = (await readEntry(bufferSource(bytes), entry, 200)).toString('latin1').trim()
  const kind = (['ODT', 'ODS', 'ODP'] as const).find((name) => KINDS[name].mediaType === mediaType)
  if (!kind) return null
  if (entries.some(({ name }) => /^(Basic|Scripts)\//.test(name))) throw new FileRefused('macros')
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (!manifest) throw new BadZip('no manifest')
  const listed = xmlText(await readEntry(bufferSource(bytes), manifest, 4 * MB))
  if (/encryption-data/.test(listed)) throw new FileRefused('locked-document')
  if (/vnd\.sun\.star\.oleobject/i.test(listed)) throw new FileRefused('ole')
  return kind
}

async function openXmlKind(bytes: Buffer, entries: readonly ZipEntry[]): Promise<KindName | null> {
  const types = entries.find(({ name }) => name === '[Content_Types].xml')
  if (!types) return null
  const listed = xmlText(await readEntry(bufferSource(bytes), types, 4 * MB))
  const hasMacros = /macroEnabled|vbaProject|activeX/i.test(listed)
  if (hasMacros || entries.some(({ name }) => /vbaProject|vbaData|(^|\/)activeX\//i.test(name)))
    throw new FileRefused('macros')
  return MAIN_PARTS.find(([, type]) => listed.includes(type))?.[0] ?? null
}
