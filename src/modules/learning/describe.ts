// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may be said of a unit, or of a version of a unit or of a question, to somebody who meets its id: as a citation does. */
import type { EntityKind } from '#contracts/kinds.ts'
import type { Db } from '#kernel/db/db.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { maySeeAt } from '../review/index.ts'
import { courseKind } from './course-kind.ts'
import { listQuestionVersions, listUnits, listUnitVersions, type Part } from './part-queries.ts'
import * as paths from './paths.ts'

interface Words {
  /** What it is called when readers meet it, and when only editors do. */
  readonly one: string
  readonly draft: string
}

const partEntity = (
  { one, draft }: Words,
  list: (db: Db, ids: readonly string[]) => Promise<Part[]>,
  path: (part: Part) => string,
): EntityKind => ({
  words: one,
  describe: async (db, ids, { actor }) =>
    (await list(db, ids))
      .filter((part) => part.offered || maySeeAt(actor, courseKind, part))
      .map((part) => ({
        id: part.id,
        title: part.title,
        words: part.offered ? one : draft,
        path: path(part),
      })),
})

const UNIT: Words = { one: msg('Unità di un corso'), draft: msg('Bozza di unità') }

const pageOfUnit = ({ offered, slug, course_id, part_id }: Part): string =>
  offered ? paths.unit(slug, part_id) : paths.editUnit(course_id, part_id)

/** The search finds units on their own; they go into it and out of it with their course. */
export const unitEntity: EntityKind = {
  ...partEntity(UNIT, listUnits, pageOfUnit),
  wordsOfPart: msg('Unità del corso «{whole}»'),
}

export const unitVersionEntity = partEntity(UNIT, listUnitVersions, pageOfUnit)

/** A question is met on the page of its course, and never shown before a test. */
export const questionVersionEntity = partEntity(
  { one: msg('Domande del corso'), draft: msg('Bozza di domanda') },
  listQuestionVersions,
  ({ offered, slug, course_id, part_id }) =>
    offered ? paths.course(slug) : paths.editQuestion(course_id, part_id),
)
