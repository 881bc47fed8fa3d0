// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the forms of a material carry, as its actions take it; and what is stored, as the forms show it. */
import type { Work } from '#contracts/editions.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { toMarkdown } from '#kernel/content/to-markdown.ts'
import { docFrom } from '#kernel/content/typed.ts'
import type { InputOf } from '#kernel/forms/form.ts'
import type { PlaceChoices } from '../review/index.ts'
import type { MaterialInput, MaterialWords } from './actions.ts'
import type { englishForm, materialForm } from './forms.ts'
import type { MaterialText } from './queries.ts'

export type MaterialValues = InputOf<typeof materialForm>

/** `previous`: the text that the draft has now, whose blocks keep their ids. Throws `Invalid`. */
export const inputFrom = (values: MaterialValues, previous: Doc | null): MaterialInput => ({
  ...wordsFrom(values, previous),
  updatedOn: values.updatedOn,
  parts: values,
})

export const wordsFrom = (
  values: MaterialValues | InputOf<typeof englishForm>,
  previous: Doc | null,
): MaterialWords => ({
  title: values.title,
  summary: values.summary,
  body: docFrom(values.body, previous),
  question: values.question,
  method: values.method,
  sources: values.sources,
  findings: values.findings,
})

const storedWords = ({ title, summary }: Work, text: MaterialText) => ({
  title: title[text.language] ?? '',
  summary: summary[text.language] ?? '',
  body: toMarkdown(text.body),
  question: text.research_question,
  method: text.research_method,
  sources: text.research_sources,
  findings: text.research_findings,
})

/** Values of the Italian form for a stored draft. */
export const storedValues = (work: Work, text: MaterialText) => ({
  ...storedWords(work, text),
  updatedOn: work.updatedOn ?? '',
  theme: work.place.themeId ?? '',
  organization: work.place.organizationId,
  project: work.place.projectId ?? '',
})

/** Values of the English form: what is stored, or nothing yet. `source` is the revision that the page shows beside it. */
export const englishValues = (work: Work, it: MaterialText, en: MaterialText | null) => ({
  ...(en ? storedWords(work, en) : {}),
  source: String(it.revision),
})

/** Values of the form of a new material. */
export const newValues = (choices: PlaceChoices, today: string) => ({
  updatedOn: today,
  ...(choices.organizations.length === 1 ? { organization: choices.organizations[0]!.id } : {}),
  ...(choices.themes.length === 1 ? { theme: choices.themes[0]!.id } : {}),
})
