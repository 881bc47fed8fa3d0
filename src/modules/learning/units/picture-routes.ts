// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pictures in the units of a course, for whoever reads those units. */
import { everyone } from '#kernel/access.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { download } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import * as paths from '../paths.ts'
import { isPictureForReader } from './queries.ts'

/** Files of drafts, and of what was withdrawn from the asker, are not there. */
const unitPicture = download({
  path: paths.unitPicture(':slug', ':fileId'),
  access: everyone,
  subject: async (db, { slug = '', fileId = '' }, actor) => {
    const asked = { slug, fileId, personId: actor?.id ?? null }
    return isId(fileId) && (await isPictureForReader(db, asked)) ? findFile(db, fileId) : null
  },
  send: ({ subject: file, actor, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, actor, inline: true }),
})

export const routes = [unitPicture]
