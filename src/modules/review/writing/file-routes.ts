// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files of drafts, for those who may see the drafts; a file in no edition yet, for whoever uploaded it. */
import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { download, type Services } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import * as paths from '../paths.ts'
import { maySeeAt } from '../rules.ts'
import { listPlaces } from './queries.ts'

async function isInSeenDraft(db: Db, actor: Actor, fileId: string, { house }: Services): Promise<boolean> {
  for (const kind of house.editions.values()) {
    const places = await listPlaces(db, await kind.worksWithFile(db, fileId))
    if (places.some((place) => maySeeAt(actor, kind, place))) return true
  }
  return false
}

export const deskFile = download({
  path: paths.deskFile(':fileId'),
  access: signedIn,
  subject: async (db, { fileId }, actor, services) => {
    const file = isId(fileId) ? await findFile(db, fileId) : null
    if (!file || !actor) return null
    const isTheirs = file.owner_id === actor.id || (await isInSeenDraft(db, actor, file.id, services))
    return isTheirs ? file : null
  },
  send: ({ subject: file, actor, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, actor, inline: true }),
})
