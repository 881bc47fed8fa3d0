// SPDX-License-Identifier: AGPL-3.0-or-later
/** What anyone may be told of a body or a project. */
import type { EntityKind } from '#contracts/kinds.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { indexProject } from './actions.ts'
import { fundNames } from './funds/queries.ts'
import * as paths from './paths.ts'
import { listOrganizations, listProjects } from './queries.ts'

export const kinds: Readonly<Record<string, EntityKind>> = {
  organization: {
    words: msg('Ente'),
    describe: async (db, ids) =>
      (await listOrganizations(db))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name }) => ({ id, title: { it: name }, path: paths.projects() })),
  },
  project: {
    words: msg('Progetto'),
    describe: async (db, ids) =>
      (await listProjects(db))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name, slug }) => ({ id, title: name, path: paths.project(slug) })),
    reindex: async (hand) => {
      const projects = await listProjects(hand.tx)
      for (const { id } of projects) await indexProject(hand, id)
      return projects.length
    },
  },
  fund: {
    words: msg('Fondo'),
    describe: async (db, ids, { actor }) => {
      const mayOpen = may(actor, 'project.write', WHOLE_NETWORK)
      const funds = [...(await fundNames(db)).values()]
      return funds
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name, slug }) => ({ id, title: name, path: mayOpen ? paths.funds.row(slug) : null }))
    },
  },
}
