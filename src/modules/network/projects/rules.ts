// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the form of a project, its rows and the search box. */
import { plainText } from '#kernel/content/text.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import type { SearchEntry } from '#kernel/search.ts'
import * as paths from '../paths.ts'
import type { Project } from '../queries.ts'
import {
  actions,
  approved,
  objectives,
  type ProjectInput,
  programme,
  projectName,
  projectPeriod,
  projectSummary,
  statement,
} from './forms.ts'
import type { ProjectRecord, WholeProject } from './queries.ts'
import { type ProjectTexts, storedTexts } from './texts.ts'

/** `before`: the project as it was, when it is amended. */
export function recordFrom(input: ProjectInput, before: Project | null = null): ProjectRecord {
  const { from, to } = projectPeriod.read(input)
  const total = approved.read(input)
  const fund = programme.read(input, before?.fund ?? null)
  return {
    acronym: input.acronym,
    name: projectName.read(input, before?.name),
    summary: projectSummary.read(input, before?.summary),
    fund_id: input.fund_id,
    fund: fund.it === '' ? null : fund,
    project_code: input.project_code || null,
    cup: input.cup || null,
    statement: statement.read(input, before?.statement),
    starts_on: from,
    ends_on: to,
    continues_id: input.continues_id,
    objectives: objectives.read(input, before?.objectives),
    actions: actions.read(input, before?.actions),
    total_amount: total?.amount ?? null,
    currency: total?.currency ?? before?.currency ?? 'EUR',
  }
}

/** What the form shows of a project. */
export const valuesOf = (project: Project, texts: ProjectTexts) => ({
  acronym: project.acronym,
  ...projectName.stored(project.name),
  ...projectSummary.stored(project.summary),
  ...projectPeriod.stored({ from: project.starts_on, to: project.ends_on }),
  continues_id: project.continues_id,
  fund_id: project.fund_id,
  ...programme.stored(project.fund),
  project_code: project.project_code,
  cup: project.cup,
  ...approved.stored(
    project.total_amount === null ? null : { amount: project.total_amount, currency: project.currency },
  ),
  ...statement.stored(project.statement),
  ...objectives.stored(project.objectives),
  ...actions.stored(project.actions),
  ...storedTexts(texts),
})

/** One line each, as they are typed. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the search box finds of a project, in each language that it has a name in. */
export const searchEntries = (project: WholeProject): SearchEntry[] =>
  LOCALES.filter((language) => project.name[language]).map((language) => {
    const name = project.name[language]!
    const text = project.texts[language]
    return {
      entityId: project.id,
      language,
      kind: 'project',
      title: name.includes(project.acronym) ? name : `${project.acronym}: ${name}`,
      summary: inLocale(project.summary, language).text,
      body: [
        project.objectives[language] ?? '',
        project.actions[language] ?? '',
        text ? plainText(text) : '',
        project.bodies.join('. '),
      ].join('\n'),
      path: paths.project(project.slug),
    }
  })
