// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the forms of a material carry, as its actions take it; and what is stored, as the forms show it. */
import type { Actor } from '#kernel/access.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { toMarkdown } from '#kernel/content/to-markdown.ts'
import type { Db } from '#kernel/db/db.ts'
import type { InputOf } from '#kernel/forms/form.ts'
import { writtenCitations } from '../../legislation/index.ts'
import type { PlaceChoices } from '../desk/choices.ts'
import { citationsFrom, docFrom } from '../desk/content.ts'
import { placeChoices, placeFrom } from '../desk/place.ts'
import type { MaterialInput, MaterialWords } from './actions.ts'
import type { FileSlots } from './file-uses.ts'
import type { englishForm, materialForm } from './forms.ts'
import type { DeskMaterial, MaterialFile, MaterialText } from './queries.ts'
import { slotsOf } from './slots.ts'

export type MaterialValues = InputOf<typeof materialForm>

/** `previous`: the text that the draft has now, whose blocks keep their ids. Throws `Invalid`. */
export async function inputFrom(
  db: Db,
  values: MaterialValues,
  actor: Actor,
  { material, previous }: { material: DeskMaterial | null; previous: Doc | null },
): Promise<MaterialInput> {
  const place = material?.published
    ? null
    : placeFrom(values, await placeChoices(db, actor, 'material.write'), actor, 'material.write')
  return {
    ...wordsFrom(values, previous),
    updatedOn: values.updatedOn!,
    place,
    citations: await citationsFrom(db, values.citations),
    files: slotsFrom(values),
  }
}

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

const slotsFrom = (values: MaterialValues): FileSlots => ({
  attachments: values.attachments,
  images: values.images,
  video: values.video.slice(-1),
  captionsIt: values.captionsIt.slice(-1),
  captionsEn: values.captionsEn.slice(-1),
})

const storedWords = (text: MaterialText) => ({
  title: text.title,
  summary: text.summary,
  body: toMarkdown(text.body),
  question: text.research_question,
  method: text.research_method,
  sources: text.research_sources,
  findings: text.research_findings,
})

/** Values of the Italian form for a stored draft. */
export function storedValues(
  material: DeskMaterial,
  text: MaterialText,
  files: readonly MaterialFile[],
  citations: string,
) {
  return {
    ...storedWords(text),
    updatedOn: material.updatedOn,
    theme: material.place.themeId,
    organization: material.place.organizationId,
    project: material.projectId ?? '',
    citations,
    ...slotsOf(files),
  }
}

/** Values of the English form: what is stored, or nothing yet. `source` is the revision that the page shows beside it. */
export const englishValues = (it: MaterialText, en: MaterialText | null) => ({
  ...(en ? storedWords(en) : {}),
  source: String(it.revision),
})

/** The citations of a version as lines of the text area. */
export const citationText = (db: Db, holderId: string): Promise<string> => writtenCitations(db, holderId)

/** Values of the form of a new material. */
export const newValues = (choices: PlaceChoices, today: string) => ({
  updatedOn: today,
  ...(choices.organizations.length === 1 ? { organization: choices.organizations[0]!.id } : {}),
  ...(choices.themes.length === 1 ? { theme: choices.themes[0]!.id } : {}),
})
