// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { deedsOf } from '../deeds-queries.ts'
import { fundNames, listFunds } from '../funds/queries.ts'
import * as paths from '../paths.ts'
import { listPartners } from '../queries.ts'
import { phaseOf } from '../rules.ts'
import { listProjectFiles } from './files/queries.ts'
import { fileRoutes } from './files/routes.ts'
import { projects } from './list.ts'
import { totalsOf } from './money.ts'
import { partnerRoutes } from './partners/routes.ts'
import { findSheet, listAmounts, listProjectNames, projectsSource } from './queries.ts'
import { projectRow } from './row.ts'
import { beforeAndAfter, wordingShown } from './told.ts'
import { ProjectPage } from './views/project.tsx'
import { ProjectsRegister } from './views/projects.tsx'

const mayWrite = (actor: Actor | null) => may(actor, 'project.write', WHOLE_NETWORK)

const register = listPage({
  path: paths.projectRows.list,
  access: everyone,
  list: projects,
  source: projectsSource,
  choices: async ({ db }) => ({
    fondo: (await listFunds(db)).map(({ slug, short_name }) => ({
      value: slug,
      label: short_name,
      literal: true,
    })),
  }),
  more: ({ actor, services }) => ({
    mayWrite: mayWrite(actor),
    today: dayIn(services.zone, services.clock.now()),
  }),
  view: (ctx, shown, more) => ProjectsRegister({ ctx, shown, ...more }),
})

const projectPage = page({
  path: paths.projectRows.row(':slug'),
  access: everyone,
  subject: (db, { slug = '' }) => findSheet(db, slug),
  load: async ({ db, subject: project, actor, services }) => {
    const day = dayIn(services.zone, services.clock.now())
    const standing = await standingOf(projectRow, { db, actor }, project)
    const [partners, files, amounts, funds, names, wording] = await Promise.all([
      listPartners(db, [project.id]),
      listProjectFiles(db, project.id),
      listAmounts(db, project.id),
      fundNames(db),
      listProjectNames(db),
      wordingShown(db, project, day),
    ])
    return {
      project,
      ...standing,
      phase: phaseOf(project, day),
      partners: partners.get(project.id) ?? [],
      files,
      amounts,
      totals: totalsOf(amounts, project.total_amount, project.currency),
      fund: funds.get(project.fund_id ?? '') ?? null,
      wording,
      ...beforeAndAfter(project, names),
      // Names of colleagues are for those who look after the register.
      deeds: standing.mayWrite ? await deedsOf(db, project.id) : [],
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => ProjectPage({ ctx, data }),
})

export const projectRoutes = [
  ...register,
  ...rowPages(projectRow, () => projectPage),
  projectPage,
  ...partnerRoutes,
  ...fileRoutes,
]
