// SPDX-License-Identifier: AGPL-3.0-or-later
/** Writing a material: its first draft, its later ones, its translation. */
import type { Actor } from '#kernel/access.ts'
import { record } from '#kernel/audit.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { filesIn } from '#kernel/content/text.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { Invalid, StaleEdit } from '#kernel/errors.ts'
import { listFiles as listKept } from '#kernel/files/queries.ts'
import { type LooseCitation, setCitations } from '../../legislation/index.ts'
import { sameDoc } from '../desk/content.ts'
import type { WritingPlace } from '../desk/place.ts'
import { requireEditable } from '../review/actions.ts'
import { addEditor } from '../review/queries.ts'
import { type FileSlots, fileUses } from './file-uses.ts'
import { materialKind } from './kind.ts'
import {
  getTexts,
  insertMaterial,
  insertVersion,
  listFiles,
  type MaterialText,
  putText,
  replaceFiles,
  setPlace,
  signVersion,
  touchVersion,
} from './queries.ts'

type Writer = Pick<Actor, 'id'>

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
  readonly updatedOn: string
  /** Null once the first publication has settled it. */
  readonly place: WritingPlace | null
  readonly citations: readonly LooseCitation[]
  readonly files: FileSlots
}

/** Opens a material with its first draft. Its address is its id until it is published. Gives its id. */
export async function createMaterial(
  tx: Tx,
  {
    writer,
    input,
    at,
    slug,
  }: { writer: Writer; input: MaterialInput & { place: WritingPlace }; at: Date; slug?: string },
): Promise<string> {
  const id = await newEntity(tx, 'material', at)
  const versionId = await newEntity(tx, 'material_version', at)
  await insertMaterial(tx, { id, slug: slug ?? id, ...input.place, personId: writer.id, at })
  await insertVersion(tx, {
    id: versionId,
    materialId: id,
    number: 1,
    updatedOn: input.updatedOn,
    personId: writer.id,
    at,
  })
  await putText(tx, versionId, textRow('it', input, 1, null))
  await writeParts(tx, versionId, input, writer)
  await record(tx, { actorId: writer.id, verb: 'material.created', entityId: id, detail: { versionId }, at })
  return id
}

/** Saves the Italian page of the draft. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveMaterial(
  tx: Tx,
  {
    id,
    version,
    writer,
    input,
    at,
  }: { id: string; version: number; writer: Writer; input: MaterialInput; at: Date },
): Promise<void> {
  const material = await materialKind.lock(tx, id)
  const { versionId } = material
  requireEditable(material)
  if (
    !(await touchVersion(tx, { id: versionId, version, updatedOn: input.updatedOn, personId: writer.id, at }))
  )
    throw new StaleEdit()
  if (input.place && !material.published) await setPlace(tx, id, input.place)
  const { it: before } = await getTexts(tx, versionId)
  const row = textRow('it', input, before.revision, null)
  if (!sameWords(before, row)) await putText(tx, versionId, { ...row, revision: before.revision + 1 })
  await writeParts(tx, versionId, input, writer)
  await record(tx, { actorId: writer.id, verb: 'material.edited', entityId: id, detail: { versionId }, at })
}

/**
 * Saves the English of the draft, made from the Italian text as it was at `sourceRevision`. `version` is the revision of the
 * English that the form was shown for, 0 for the first. Throws `StaleEdit`.
 */
export async function saveEnglish(
  tx: Tx,
  {
    id,
    version,
    sourceRevision,
    writer,
    words,
    at,
  }: {
    id: string
    version: number
    sourceRevision: number
    writer: Writer
    words: MaterialWords
    at: Date
  },
): Promise<void> {
  const material = await materialKind.lock(tx, id)
  const { versionId } = material
  requireEditable(material)
  const texts = await getTexts(tx, versionId)
  if ((texts.en?.revision ?? 0) !== version) throw new StaleEdit()
  const source = Math.min(sourceRevision, texts.it.revision)
  await putText(tx, versionId, textRow('en', words, version + 1, source))
  await signVersion(tx, versionId, writer.id, at)
  await addEditor(tx, versionId, writer.id)
  await record(tx, {
    actorId: writer.id,
    verb: 'material.translated',
    entityId: id,
    detail: { versionId },
    at,
  })
}

const textRow = (
  language: MaterialText['language'],
  words: MaterialWords,
  revision: number,
  sourceRevision: number | null,
): MaterialText => ({
  language,
  title: words.title,
  summary: words.summary,
  body: words.body,
  research_question: words.question,
  research_method: words.method,
  research_sources: words.sources,
  research_findings: words.findings,
  revision,
  source_revision: sourceRevision,
})

const sameWords = (a: MaterialText, b: MaterialText): boolean =>
  a.title === b.title &&
  a.summary === b.summary &&
  a.research_question === b.research_question &&
  a.research_method === b.research_method &&
  a.research_sources === b.research_sources &&
  a.research_findings === b.research_findings &&
  sameDoc(a.body, b.body)

/** Files, citations, and the name of who wrote: what every saving of the Italian page does. */
async function writeParts(tx: Tx, versionId: string, input: MaterialInput, writer: Writer): Promise<void> {
  const inText = filesIn(input.body)
  const asked = [...new Set([...Object.values(input.files).flat(), ...inText])]
  const known = new Map((await listKept(tx, asked)).map((file) => [file.id, file]))
  const held = new Set((await listFiles(tx, versionId)).map((file) => file.file_id))
  const parsed = fileUses(input.files, inText, known, held, writer.id)
  if (!parsed.ok) throw new Invalid(parsed.errors)
  await replaceFiles(tx, versionId, parsed.uses)
  await setCitations(tx, versionId, input.citations)
  await addEditor(tx, versionId, writer.id)
}
