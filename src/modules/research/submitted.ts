// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the forms of a research carry, as its actions take it; and what is stored, as the forms show it. */
import type { Work } from '#contracts/editions.ts'
import type { PlaceChoices } from '../review/index.ts'
import type { ResearchInput } from './actions.ts'
import type { Finding, FindingWords } from './findings/queries.ts'
import {
  type FindingValues,
  findingBody,
  findingTitle,
  method,
  question,
  type ResearchValues,
  type SourceValues,
  summary,
  title,
} from './forms.ts'
import type { Details } from './queries.ts'
import type { Source, SourceWords } from './sources/queries.ts'

/** `before`: what the draft says now, over which an English is known as stale. */
export const inputFrom = (
  values: ResearchValues,
  before: { work: Pick<Work, 'title' | 'summary'>; details: Details } | null,
): ResearchInput => ({
  title: title.read(values, before?.work.title),
  summary: summary.read(values, before?.work.summary),
  updatedOn: values.updatedOn,
  details: {
    question: question.read(values, before?.details.question),
    method: method.read(values, before?.details.method),
    territory_id: values.territoryId,
    territory: values.territory,
  },
  parts: values,
})

/** Values of the form for a stored draft. */
export const storedValues = (work: Work, details: Details) => ({
  ...title.stored(work.title),
  ...summary.stored(work.summary),
  ...question.stored(details.question),
  ...method.stored(details.method),
  territoryId: details.territory_id ?? '',
  territory: details.territory,
  updatedOn: work.updatedOn ?? '',
  theme: work.place.themeId ?? '',
  organization: work.place.organizationId,
  project: work.place.projectId ?? '',
})

/** Values of the form of a new research. */
export const newValues = (choices: PlaceChoices, today: string) => ({
  updatedOn: today,
  ...(choices.organizations.length === 1 ? { organization: choices.organizations[0]!.id } : {}),
  ...(choices.themes.length === 1 ? { theme: choices.themes[0]!.id } : {}),
})

export const findingFrom = (values: FindingValues, before: Finding | null): FindingWords => ({
  title: findingTitle.read(values, before?.title),
  body: findingBody.read(values, before?.body),
  position: values.position!,
})

export const findingValues = (finding: Finding) => ({
  ...findingTitle.stored(finding.title),
  ...findingBody.stored(finding.body),
  position: finding.position,
})

export const sourceFrom = (values: SourceValues): SourceWords => ({
  title: values.title,
  link: values.link || null,
  dated_on: values.dated_on,
  consulted_on: values.consulted_on,
  position: values.position!,
})

export const sourceValues = ({ id: _id, version: _version, ...source }: Source) => source
