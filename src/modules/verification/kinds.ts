// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EntityKind } from '#contracts/kinds.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from './paths.ts'
import { listReportsById } from './reports/queries.ts'

export const kinds: Readonly<Record<string, EntityKind>> = {
  error_report: {
    words: msg('Segnalazione di errore'),
    describe: async (db, ids, { actor, house }) =>
      (await listReportsById(db, ids, { confirmables: house.confirmables, actor })).map(({ id, title }) => ({
        id,
        title,
        path: paths.report(id),
      })),
  },
}
