// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { QuestionBody } from '../question.ts'

/** A question as a course version pins it. */
export interface PinnedQuestion {
  questionId: string
  questionVersionId: string
  unitId: string | null
  position: number
  body: QuestionBody
  /** Row version of what is pinned, for stale forms. */
  version: number
  editedBy: string | null
  /** Pinned by a published course version too: a change makes a copy. */
  shared: boolean
}

export async function listQuestions(db: Db, editionId: string): Promise<PinnedQuestion[]> {
  const { rows } = await sql<PinnedQuestion>`
    select q.question_id as "questionId", q.question_version_id as "questionVersionId", q.unit_id as "unitId", q.position,
           v.body, v.version, v.edited_by as "editedBy",
           exists (select from course_question o join publication p on p.edition_id = o.edition_id
                   where o.question_version_id = v.id) as shared
    from course_question q join question_version v on v.id = q.question_version_id
    where q.edition_id = ${editionId} order by q.position`.execute(db)
  return rows
}

export async function insertQuestion(tx: Tx, id: string, courseId: string): Promise<void> {
  await tx.insertInto('question').values({ id, course_id: courseId }).execute()
}

export interface QuestionVersionRow {
  id: string
  questionId: string
  body: QuestionBody
  personId: string
  at: Date
  version?: number
}

const columnsOf = ({ body, personId, at }: Omit<QuestionVersionRow, 'id' | 'questionId' | 'version'>) => ({
  kind: body.kind,
  body: JSON.stringify(body),
  edited_by: personId,
  edited_at: at,
})

export async function insertQuestionVersion(tx: Tx, row: QuestionVersionRow): Promise<void> {
  const { id, questionId, version = 1 } = row
  await tx
    .insertInto('question_version')
    .values({ id, question_id: questionId, version, ...columnsOf(row) })
    .execute()
}

/** Changes a question version that is still at `version`; false when somebody was faster. */
export async function updateQuestionVersion(
  tx: Tx,
  row: Omit<QuestionVersionRow, 'questionId' | 'version'> & { version: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('question_version')
    .set((eb) => ({ ...columnsOf(row), version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function pinQuestion(
  tx: Tx,
  row: {
    editionId: string
    questionId: string
    questionVersionId: string
    unitId: string | null
    position: number
  },
): Promise<void> {
  await tx
    .insertInto('course_question')
    .values({
      edition_id: row.editionId,
      question_id: row.questionId,
      question_version_id: row.questionVersionId,
      unit_id: row.unitId,
      position: row.position,
    })
    .execute()
}

export async function repinQuestion(
  tx: Tx,
  row: { editionId: string; questionId: string; questionVersionId: string; unitId: string | null },
): Promise<void> {
  await tx
    .updateTable('course_question')
    .set({ question_version_id: row.questionVersionId, unit_id: row.unitId })
    .where('edition_id', '=', row.editionId)
    .where('question_id', '=', row.questionId)
    .execute()
}

export async function unpinQuestion(tx: Tx, editionId: string, questionId: string): Promise<void> {
  await tx
    .deleteFrom('course_question')
    .where('edition_id', '=', editionId)
    .where('question_id', '=', questionId)
    .execute()
}

/** Puts questions in this order; positions are unique at the end of the transaction only. */
export async function orderQuestions(
  tx: Tx,
  editionId: string,
  questionIds: readonly string[],
): Promise<void> {
  await sql`
    update course_question q set position = o.position
    from unnest(${[...questionIds]}::uuid[]) with ordinality as o (question_id, position)
    where q.edition_id = ${editionId} and q.question_id = o.question_id and q.position <> o.position`.execute(
    tx,
  )
}
