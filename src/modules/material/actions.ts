// SPDX-License-Identifier: AGPL-3.0-or-later
/** Writing a material: its first draft, its later ones, its translation. */
import type { Work, WorkPlace } from '#contracts/editions.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { filesIn } from '#kernel/content/text.ts'
import { sameDoc } from '#kernel/content/typed.ts'
import { Invalid, StaleEdit } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { beginWork, openDraft, saveCover, signChange, translationErrors } from '../review/index.ts'
import { materialKind } from './kind.ts'
import { type PartsTyped, parts } from './parts.ts'
import { getTexts, listFiles, type MaterialText, putText } from './queries.ts'

/** The words of a material in one language. */
export interface MaterialWords {
  readonly title: string
  readonly summary: string
  readonly body: Doc
  readonly question: string
  readonly method: string
  readonly sources: string
  readonly findings: string
}

export interface MaterialInput extends MaterialWords {
  readonly updatedOn: string | null
  readonly parts: PartsTyped
}

/** Begins a material with its first draft. Its address is its id until it is published. Gives its id. */
export async function beginMaterial(
  hand: Hand,
  { input, place, slug }: { input: MaterialInput; place: WorkPlace; slug?: string },
): Promise<string> {
  const cover = { title: { it: input.title }, summary: { it: input.summary }, updatedOn: input.updatedOn }
  const { id, editionId } = await beginWork(hand, materialKind, { place, cover, slug })
  await putText(hand.tx, editionId, textRow('it', input, 1, null))
  await parts.save(hand, editionId, input.parts)
  return id
}

/** Saves the Italian page of the draft. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveMaterial(
  hand: Hand,
  {
    id,
    version,
    input,
    place,
  }: { id: string; version: number; input: MaterialInput; place: WorkPlace | null },
): Promise<void> {
  const work = await openDraft(hand, materialKind, id)
  const cover = {
    title: { ...work.title, it: input.title },
    summary: { ...work.summary, it: input.summary },
    updatedOn: input.updatedOn,
  }
  await saveCover(hand, work, { version, cover, place })
  const { it: before } = await getTexts(hand.tx, work.editionId)
  const row = textRow('it', input, before.revision, null)
  if (!sameWords(work, before, input, row))
    await putText(hand.tx, work.editionId, { ...row, revision: before.revision + 1 })
  await parts.save(hand, work.editionId, input.parts)
  await signChange(hand, work)
}

/**
 * Saves the English of the draft, made from the Italian text as it was at `sourceRevision`. `version` is the revision of the
 * English that the form was shown for, 0 for the first. Throws `StaleEdit`, and `Invalid` on a picture that is not there.
 */
export async function saveEnglish(
  hand: Hand,
  {
    id,
    version,
    sourceRevision,
    words,
  }: { id: string; version: number; sourceRevision: number; words: MaterialWords },
): Promise<void> {
  const work = await openDraft(hand, materialKind, id)
  const texts = await getTexts(hand.tx, work.editionId)
  if ((texts.en?.revision ?? 0) !== version) throw new StaleEdit()
  const pictures = (await listFiles(hand.tx, work.editionId)).filter((file) => file.role === 'image')
  const held = pictures.map((file) => file.file_id)
  const errors = translationErrors(filesIn(words.body), held)
  if (errors) throw new Invalid(errors)
  const source = Math.min(sourceRevision, texts.it.revision)
  await putText(hand.tx, work.editionId, textRow('en', words, version + 1, source))
  const cover = {
    title: { ...work.title, en: words.title },
    summary: { ...work.summary, en: words.summary },
  }
  await signChange(hand, work, {}, { verb: 'edition.translated', cover })
}

const textRow = (
  language: MaterialText['language'],
  words: MaterialWords,
  revision: number,
  sourceRevision: number | null,
): MaterialText => ({
  language,
  body: words.body,
  research_question: words.question,
  research_method: words.method,
  research_sources: words.sources,
  research_findings: words.findings,
  revision,
  source_revision: sourceRevision,
})

const sameWords = (work: Work, a: MaterialText, input: MaterialWords, b: MaterialText): boolean =>
  work.title.it === input.title &&
  work.summary.it === input.summary &&
  a.research_question === b.research_question &&
  a.research_method === b.research_method &&
  a.research_sources === b.research_sources &&
  a.research_findings === b.research_findings &&
  sameDoc(a.body, b.body)
