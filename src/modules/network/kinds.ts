// SPDX-License-Identifier: AGPL-3.0-or-later
/** What anyone may be told of a body or a project. */
import type { EntityKind } from '#contracts/kinds.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { reindexBodies } from './bodies/row.ts'
import { listBodiesById } from './bodies/succession/queries.ts'
import { listNamedUnits } from './bodies/units/queries.ts'
import { indexProject } from './following.ts'
import { fundNames } from './funds/queries.ts'
import * as paths from './paths.ts'
import { listProjects } from './queries.ts'
import { listTerritoriesById } from './territory/queries.ts'
import { provinceOf } from './territory/rules.ts'

export const kinds: Readonly<Record<string, EntityKind>> = {
  organization: {
    words: msg('Ente'),
    describe: async (db, ids) =>
      (await listBodiesById(db, ids)).map(({ id, name, slug }) => ({
        id,
        title: { it: name },
        path: paths.partner(slug),
      })),
    reindex: (hand) => reindexBodies(hand),
  },
  organization_unit: {
    words: msg('Unità di un ente'),
    describe: async (db, ids) =>
      (await listNamedUnits(db, ids)).map(({ id, name, slug }) => ({
        id,
        title: { it: name },
        path: `${paths.partner(slug)}#unita`,
      })),
  },
  territory: {
    words: msg('Territorio'),
    describe: async (db, ids) =>
      (await listTerritoriesById(db, ids)).map(({ id, level, code, name }) => ({
        id,
        title: level === 'province' ? { it: `${name} (provincia)`, en: `${name} (province)` } : { it: name },
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
