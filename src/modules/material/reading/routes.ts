// SPDX-License-Identifier: AGPL-3.0-or-later
import { text as readAll } from 'node:stream/consumers'
import { everyone } from '#kernel/access.ts'
import { found } from '#kernel/errors.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { type FileStore, MissingFile } from '#kernel/files/store.ts'
import { download, page } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { isId } from '#kernel/ids.ts'
import { citationsOf } from '../../legislation/index.ts'
import { goneSince } from '../../review/index.ts'
import { materialKind } from '../kind.ts'
import * as paths from '../paths.ts'
import { listFiles, type MaterialFile } from '../queries.ts'
import { findOfferedFileRole, findOfferedMaterial, findOfferedText } from './queries.ts'
import { transcriptOf } from './transcript.ts'
import { MaterialView } from './views/material.tsx'

const materialPage = page({
  path: paths.material(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }, _actor, services) => {
    const material = await findOfferedMaterial(db, slug)
    const gone = material ? null : await goneSince(db, materialKind, slug, services)
    if (gone) throw gone
    return material
  },
  load: async ({ db, subject: material, locale, services }) => {
    const text = found(await findOfferedText(db, material.edition_id, locale))
    const files = (await listFiles(db, material.edition_id)).filter((file) => file.state === 'ready')
    const citations = (await citationsOf(db, [material.edition_id])).get(material.edition_id) ?? []
    const transcript = await findTranscript(services.store, files, locale)
    return { material, text, files, citations, transcript }
  },
  view: (ctx, data) => MaterialView({ ctx, ...data }),
})

export interface Transcript {
  language: Locale
  paragraphs: string[]
}

/** The transcript of the film in the language of the page, or in the one that there is. */
async function findTranscript(
  store: FileStore,
  files: readonly MaterialFile[],
  locale: Locale,
): Promise<Transcript | null> {
  const captions = files.filter((file) => file.role === 'captions')
  const chosen = captions.find((file) => file.language === locale) ?? captions[0]
  if (!chosen?.language) return null
  const captionsText = await readText(store, chosen.file_id)
  const paragraphs = captionsText === null ? [] : transcriptOf(captionsText)
  return paragraphs.length > 0 ? { language: chosen.language, paragraphs } : null
}

/** Null when the bytes are lost: the material is still worth reading. */
async function readText(store: FileStore, id: string): Promise<string | null> {
  try {
    return await readAll(await store.readRange(id))
  } catch (error) {
    if (error instanceof MissingFile) return null
    throw error
  }
}

const materialFile = download({
  path: paths.materialFile(':slug', ':fileId', ':name'),
  access: everyone,
  subject: async (db, { slug = '', fileId = '' }, _actor, services) => {
    const use = isId(fileId) ? await findOfferedFileRole(db, slug, fileId) : null
    const gone = use ? null : await goneSince(db, materialKind, slug, services)
    if (gone) throw gone
    const file = use && (await findFile(db, fileId))
    return file && { file, role: use.role }
  },
  // An attachment is to take away; what stands in the page (film, captions, pictures) is shown there.
  send: ({ subject: { file, role }, actor, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, actor, inline: role !== 'attachment' }),
})

export const materialRoutes = [materialPage, materialFile]
