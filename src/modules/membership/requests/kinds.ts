// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EntityKind } from '#contracts/kinds.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { listRequestsById } from './queries.ts'

export const kinds: Readonly<Record<string, EntityKind>> = {
  join_request: {
    words: msg('Richiesta di adesione'),
    describe: async (db, ids, { actor }) =>
      (await listRequestsById(db, ids, actor)).map(({ id, name }) => ({
        id,
        title: { it: name },
        path: paths.request(id),
      })),
  },
}
