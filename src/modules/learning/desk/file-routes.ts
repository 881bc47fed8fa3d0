// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files of drafts, for those who may see the drafts; a file in no version yet, for who uploaded it. */
import { signedIn } from '#kernel/access.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { download } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import * as paths from '../paths.ts'
import { maySee, placeOf } from '../review/rules.ts'
import { listPlacesOfFile } from './queries.ts'

export const deskFile = download({
  path: paths.deskFile(':fileId'),
  access: signedIn,
  subject: async (db, { fileId }, actor) => {
    const file = isId(fileId) ? await findFile(db, fileId) : null
    if (!file || !actor) return null
    if (file.owner_id === actor.id) return file
    const places = await listPlacesOfFile(db, file.id)
    return places.some((place) => maySee(actor, place.writing, placeOf(place))) ? file : null
  },
  send: ({ subject: file, actor, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, actor, inline: true }),
})
