// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pictures in the units of a published course, for anybody who reads them. */
import { everyone } from '../../../../kernel/access.ts'
import { findFile } from '../../../../kernel/files/queries.ts'
import { sendFile } from '../../../../kernel/files/serve.ts'
import { download } from '../../../../kernel/http/route.ts'
import { isId } from '../../../../kernel/ids.ts'
import * as paths from '../../paths.ts'
import { isPictureOfCourse } from './queries.ts'

/** Files of drafts, and of what was withdrawn, are not public: for strangers they are not there. */
const unitPicture = download({
  path: paths.unitPicture(':slug', ':fileId'),
  access: everyone,
  subject: async (db, { slug = '', fileId = '' }) => {
    const used = isId(fileId) && (await isPictureOfCourse(db, slug, fileId))
    const file = used ? await findFile(db, fileId) : null
    return file?.public ? file : null
  },
  send: ({ subject: file, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, inline: true }),
})

export const routes = [unitPicture]
