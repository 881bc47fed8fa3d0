// SPDX-License-Identifier: AGPL-3.0-or-later
/** What anyone may be told of a row of this room by its id. */
import type { EntityKind } from '#contracts/kinds.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listKinds } from './kinds/queries.ts'
import { listLocationChoices } from './locations/queries.ts'
import * as paths from './paths.ts'
import { listProposals } from './proposals/queries.ts'
import { listNamedOffices } from './register/queries.ts'
import { reindexOffices } from './register/row.ts'
import { listScheduleChoices } from './schedules/queries.ts'

export const kinds: Readonly<Record<string, EntityKind>> = {
  office: {
    words: msg('Ufficio'),
    describe: async (db, ids) =>
      (await listNamedOffices(db, ids)).map(({ id, name, slug }) => ({
        id,
        title: { it: name },
        path: paths.offices.row(slug),
      })),
    reindex: (hand) => reindexOffices(hand),
  },
  office_proposal: {
    words: msg('Modifica proposta'),
    describe: async (db, ids, { actor }) =>
      (await listProposals(db, ids, actor)).map(({ id, office }) => ({
        id,
        title: { it: office },
        path: paths.proposal(id),
      })),
  },
  office_kind: {
    words: msg('Tipo di ufficio'),
    describe: async (db, ids, { actor }) => {
      const mayOpen = may(actor, 'office_kind.write', WHOLE_NETWORK)
      return (await listKinds(db))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name, slug }) => ({ id, title: name, path: mayOpen ? paths.kinds.row(slug) : null }))
    },
  },
  schedule: {
    words: msg('Orario di uffici'),
    describe: async (db, ids, { actor }) =>
      (await listScheduleChoices(db, actor))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name, slug }) => ({ id, title: { it: name }, path: paths.schedules.row(slug) })),
  },
  location: {
    words: msg('Sede di uffici'),
    // Even the name of a confidential one may say where it is.
    describe: async (db, ids, { actor }) =>
      (await listLocationChoices(db, actor))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name, slug }) => ({ id, title: { it: name }, path: paths.locations.row(slug) })),
  },
}
