// SPDX-License-Identifier: AGPL-3.0-or-later
/** Office documents: OpenDocument (ISO/IEC 26300-2) and Office Open XML (ISO/IEC 29500-2), both ZIP files. Without macros. */
import { KINDS, type KindName } from '../kinds.ts'
import { FileRefused } from '../refusals.ts'
import type { ByteSource } from './source.ts'
import { BadZip, listZip, readEntry, type ZipEntry } from './zip.ts'

const MB = 1024 * 1024
/** Unpacked, and entries: a document that goes beyond is made to stop whoever opens it. */
const MOST_UNPACKED = 1024 * MB
const MOST_ENTRIES = 20_000

/** Main parts by their content type in `[Content_Types].xml` (ISO/IEC 29500-1 section 11-13). */
const MAIN_PARTS: readonly [KindName, string][] = [
  ['DOCX', 'wordprocessingml.document.main+xml'],
  ['XLSX', 'spreadsheetml.sheet.main+xml'],
  ['PPTX', 'presentationml.presentation.main+xml'],
]

/** `label`: what the file claims to be, for the message when it is broken. */
export async function inspectOffice(source: ByteSource, label: string): Promise<KindName> {
  try {
    const entries = await listZip(source)
    if (entries.length > MOST_ENTRIES) throw new FileRefused('bomb')
    if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > MOST_UNPACKED) throw new FileRefused('bomb')
    const kind = (await openDocumentKind(source, entries)) ?? (await openXmlKind(source, entries))
    if (!kind) throw new FileRefused('archive')
    if (entries.some((entry) => entry.encrypted)) throw new FileRefused('locked-document')
    return kind
  } catch (error) {
    if (error instanceof BadZip) throw new FileRefused('damaged', { kind: label })
    throw error
  }
}

async function openDocumentKind(source: ByteSource, entries: readonly ZipEntry[]): Promise<KindName | null> {
  const entry = entries.find(({ name }) => name === 'mimetype')
  if (!entry) return null
  const mediaType = (await readEntry(source, entry, 200)).toString('latin1').trim()
  const kind = (['ODT', 'ODS', 'ODP'] as const).find((name) => KINDS[name].mediaType === mediaType)
  if (!kind) return null
  if (entries.some(({ name }) => /^(Basic|Scripts)\//.test(name))) throw new FileRefused('macros')
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (!manifest) throw new BadZip('no manifest')
  const listed = (await readEntry(source, manifest, 4 * MB)).toString('utf8')
  if (/encryption-data/.test(listed)) throw new FileRefused('locked-document')
  return kind
}

async function openXmlKind(source: ByteSource, entries: readonly ZipEntry[]): Promise<KindName | null> {
  const types = entries.find(({ name }) => name === '[Content_Types].xml')
  if (!types) return null
  const listed = (await readEntry(source, types, 4 * MB)).toString('utf8')
  const hasMacros = /macroEnabled|vbaProject|activeX/i.test(listed)
  if (hasMacros || entries.some(({ name }) => /vbaProject|vbaData|(^|\/)activeX\//i.test(name)))
    throw new FileRefused('macros')
  return MAIN_PARTS.find(([, type]) => listed.includes(type))?.[0] ?? null
}
