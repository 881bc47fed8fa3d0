// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { findFile, findTranscript } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { download, page } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { isId } from '#kernel/ids.ts'
import { citationsOf } from '../../legislation/index.ts'
import { listBornFrom } from '../../research/index.ts'
import { goneSince } from '../../review/index.ts'
import { materialKind } from '../kind.ts'
import * as paths from '../paths.ts'
import { listFiles, type MaterialFile } from '../queries.ts'
import { findOfferedFileRole, findOfferedMaterial, findOfferedText } from './queries.ts'
import { MaterialPage } from './views/material.tsx'

const materialPage = page({
  path: paths.material(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }, _actor, services) => {
    const material = await findOfferedMaterial(db, slug)
    const gone = material ? null : await goneSince(db, materialKind, slug, services)
    if (gone) throw gone
    return material
  },
  load: async ({ db, subject: material, locale }) => {
    const text = found(await findOfferedText(db, material.edition_id, locale))
    const files = (await listFiles(db, material.edition_id)).filter((file) => file.state === 'ready')
    const citations = (await citationsOf(db, [material.edition_id])).get(material.edition_id) ?? []
    const transcript = await findWords(db, files, locale)
    const bornFrom = await listBornFrom(db, material.edition_id)
    return { material, text, files, citations, transcript, bornFrom }
  },
  view: (ctx, data) => MaterialPage({ ctx, ...data }),
})

export interface Transcript {
  language: Locale
  paragraphs: readonly string[]
}

/** The transcript of the film in the language of the page, or in the one that there is. */
async function findWords(db: Db, files: readonly MaterialFile[], locale: Locale): Promise<Transcript | null> {
  const captions = files.filter((file) => file.role === 'captions')
  const chosen = captions.find((file) => file.language === locale) ?? captions[0]
  if (!chosen?.language) return null
  const paragraphs = await findTranscript(db, chosen.file_id)
  return paragraphs.length > 0 ? { language: chosen.language, paragraphs } : null
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
