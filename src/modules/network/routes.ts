// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { page } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { bodiesRoutes } from './bodies/routes.ts'
import { fundNames } from './funds/queries.ts'
import { fundRoutes } from './funds/routes.ts'
import { partnersRoutes } from './partners/routes.ts'
import * as paths from './paths.ts'
import { listProjectNames } from './projects/queries.ts'
import { projectRoutes } from './projects/routes.ts'
import { beforeAndAfter, wordingShown } from './projects/told.ts'
import { findNetwork, listPartners, listProjects, listProjectTexts } from './queries.ts'
import { inReadingOrder, phaseOf } from './rules.ts'
import { settingsRoutes } from './settings/routes.ts'
import { type ProjectsData, ProjectsPage } from './views/projects-page.tsx'

/** What the page of the projects shows on a day ('YYYY-MM-DD'). Archived ones are not told. */
export async function tellProjects(db: Db, locale: Locale, day: string): Promise<ProjectsData> {
  const [network, all, names] = await Promise.all([findNetwork(db), listProjects(db), listProjectNames(db)])
  const projects = all.filter(({ archived }) => !archived)
  const ids = projects.map((project) => project.id)
  const [partners, texts, funds] = await Promise.all([
    listPartners(db, ids),
    listProjectTexts(db, ids, locale),
    fundNames(db),
  ])
  const told = inReadingOrder(projects, day).map(async (project) => ({
    project,
    phase: phaseOf(project, day),
    partners: partners.get(project.id) ?? [],
    text: texts.get(project.id) ?? null,
    fund: funds.get(project.fund_id ?? '') ?? null,
    wording: await wordingShown(db, project, day),
    ...beforeAndAfter(project, names),
  }))
  return { network, told: await Promise.all(told) }
}

export const routes = [
  ...projectRoutes,
  ...fundRoutes,
  ...settingsRoutes,
  page({
    path: paths.projects(),
    access: everyone,
    load: ({ db, locale, services }) => tellProjects(db, locale, dayIn(services.zone, services.clock.now())),
    view: (ctx, data) => ProjectsPage({ ctx, ...data }),
  }),
  ...partnersRoutes,
  ...bodiesRoutes,
]
