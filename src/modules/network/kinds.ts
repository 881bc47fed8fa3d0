// SPDX-License-Identifier: AGPL-3.0-or-later
/** What anyone may be told of a body or a project. */
import type { EntityKind } from '#contracts/kinds.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { indexProject } from './actions.ts'
import * as paths from './paths.ts'
import { listOrganizations, listProjects } from './queries.ts'
import { listTerritoriesById } from './territory/queries.ts'
import { provinceOf } from './territory/rules.ts'

export const kinds: Readonly<Record<string, EntityKind>> = {
  organization: {
    words: msg('Ente'),
    describe: async (db, ids) =>
      (await listOrganizations(db))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name }) => ({ id, title: { it: name }, path: paths.projects() })),
  },
  territory: {
    words: msg('Territorio'),
    describe: async (db, ids) =>
      (await listTerritoriesById(db, ids)).map(({ id, level, code, name }) => ({
        id,
        title: { it: name },
        path: level === 'region' ? paths.presenceMap() : paths.provinceMap(provinceOf(code)),
      })),
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
}
