// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { page } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { bodiesRoutes } from './bodies/routes.ts'
import { partnersRoutes } from './partners/routes.ts'
import * as paths from './paths.ts'
import { findNetwork, listPartners, listProjects, listProjectTexts } from './queries.ts'
import { inReadingOrder, phaseOf } from './rules.ts'
import { type ProjectsData, ProjectsPage } from './views/projects-page.tsx'

/** What the page of the projects shows on a day ('YYYY-MM-DD'). */
export async function tellProjects(db: Db, locale: Locale, day: string): Promise<ProjectsData> {
  const [network, projects] = await Promise.all([findNetwork(db), listProjects(db)])
  const ids = projects.map((project) => project.id)
  const [partners, texts] = await Promise.all([listPartners(db, ids), listProjectTexts(db, ids, locale)])
  const told = inReadingOrder(projects, day).map((project) => ({
    project,
    phase: phaseOf(project, day),
    partners: partners.get(project.id) ?? [],
    text: texts.get(project.id) ?? null,
  }))
  return { network, told }
}

export const routes = [
  page({
    path: paths.projects(),
    access: everyone,
    load: ({ db, locale, services }) => tellProjects(db, locale, dayIn(services.zone, services.clock.now())),
    view: (ctx, data) => ProjectsPage({ ctx, ...data }),
  }),
  ...partnersRoutes,
  ...bodiesRoutes,
]
