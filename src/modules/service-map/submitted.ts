// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the form of a sheet carries, as its actions take it; and what is stored, as the form shows it. */
import type { Work } from '#contracts/editions.ts'
import type { PlaceChoices } from '../review/index.ts'
import type { ServiceInput } from './actions.ts'
import { constraints, how, outputs, type ServiceValues, specialCases, summary, title, who } from './forms.ts'
import type { Details } from './queries.ts'

/** `before`: what the draft says now, over which an English is known as stale. */
export const inputFrom = (
  values: ServiceValues,
  before: { work: Pick<Work, 'title' | 'summary'>; details: Details } | null,
): ServiceInput => ({
  title: title.read(values, before?.work.title),
  summary: summary.read(values, before?.work.summary),
  updatedOn: values.updatedOn,
  details: {
    who: who.read(values, before?.details.who),
    how: how.read(values, before?.details.how),
    outputs: outputs.read(values, before?.details.outputs),
    special_cases: specialCases.read(values, before?.details.special_cases),
    constraints: constraints.read(values, before?.details.constraints),
    max_days: values.max_days,
    channels: values.channels,
    life_events: values.life_events,
    operators_note: values.operators_note,
  },
  parts: values,
})

/** Values of the form for a stored draft. */
export const storedValues = (work: Work, details: Details) => ({
  ...title.stored(work.title),
  ...summary.stored(work.summary),
  ...who.stored(details.who),
  ...how.stored(details.how),
  ...outputs.stored(details.outputs),
  ...specialCases.stored(details.special_cases),
  ...constraints.stored(details.constraints),
  max_days: details.max_days,
  channels: details.channels,
  life_events: details.life_events,
  operators_note: details.operators_note,
  updatedOn: work.updatedOn ?? '',
  theme: work.place.themeId ?? '',
  organization: work.place.organizationId,
  project: work.place.projectId ?? '',
})

/** Values of the form of a new sheet. */
export const newValues = (choices: PlaceChoices, today: string) => ({
  updatedOn: today,
  ...(choices.organizations.length === 1 ? { organization: choices.organizations[0]!.id } : {}),
  ...(choices.themes.length === 1 ? { theme: choices.themes[0]!.id } : {}),
})
