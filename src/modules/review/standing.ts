// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the panel beside an edition shows: where it stands, what it lacks, what changed, who may do what. */
import type { Check, EditionKind, Part, Work } from '#contracts/editions.ts'
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { type BoundForm, fresh } from '#kernel/forms/form.ts'
import type { WhoMay } from '../people/index.ts'
import { mayPublish, mayWrite } from './access.ts'
import { checksOf } from './actions.ts'
import { returnForm } from './forms.ts'
import { compareParts, type PartChange, partsOf } from './parts.ts'
import { listPublishers } from './publishers.ts'
import { findCover } from './queries.ts'
import { type ReviewStep, stepsOffered } from './rules.ts'
import {
  findReturnedParts,
  findUrgentCorrection,
  type HistoryLine,
  listEditors,
  listHistory,
  type Name,
  type UrgentCorrection,
} from './steps/queries.ts'

export interface Standing {
  readonly work: Work
  readonly checks: readonly Check[]
  readonly editors: readonly Name[]
  readonly publishers: readonly WhoMay[]
  readonly history: readonly HistoryLine[]
  readonly may: { readonly write: boolean; readonly publish: boolean }
  /** They wrote in it, and its kind asks for four eyes. */
  readonly ownWords: boolean
  /** What this person may do now. */
  readonly steps: readonly ReviewStep[]
  /** Of the edition that readers see: made in a hurry, and not yet read by somebody else. */
  readonly urgent: UrgentCorrection | null
  /** Italian path of the work's desk page, which the verbs hang on. */
  readonly base: string
  /** The form of remarks; the view gives it its one-time key. */
  readonly returning: BoundForm
}

export async function standingOf<T extends Work>(
  kind: EditionKind<T>,
  db: Db,
  work: T,
  { actor, at }: { actor: Actor; at: Date },
): Promise<Standing> {
  const [checks, editors, publishers, history, urgent] = await Promise.all([
    checksOf(kind, db, work),
    listEditors(db, work.editionId),
    listPublishers(db, kind, work, at),
    listHistory(db, work.editionId),
    work.published && !work.published.withdrawn
      ? findUrgentCorrection(db, work.published.editionId)
      : undefined,
  ])
  const may = { write: mayWrite(kind)(actor, work), publish: mayPublish(kind)(actor, work) }
  const ownWords = kind.fourEyes && editors.some((editor) => editor.id === actor.id)
  return {
    work,
    checks,
    editors,
    publishers,
    history,
    may,
    ownWords,
    steps: stepsOffered({
      state: work.state,
      onOffer: work.published !== null && !work.published.withdrawn,
      mayWrite: may.write,
      mayPublish: may.publish,
      ownWords,
    }),
    urgent: urgent && !urgent.confirmed_at ? urgent : null,
    base: kind.paths.desk(work.id),
    returning: fresh(returnForm, '', { request: work.facts.request?.id }),
  }
}

/** What differs from the edition that readers see now, and from what a reviewer returned; null where there is nothing to compare with. */
export interface Changes {
  readonly sincePublished: readonly PartChange[] | null
  readonly sinceReading: readonly PartChange[] | null
}

export async function changesOf<T extends Work>(kind: EditionKind<T>, db: Db, work: T): Promise<Changes> {
  const { published, editionId } = work
  const now: Part[] = await partsOf(kind, db, work)
  const cover =
    published && published.editionId !== editionId ? await findCover(db, published.editionId) : null
  const before = cover && (await partsOf(kind, db, { editionId: published!.editionId, ...cover }))
  const read = work.facts.publishedAt ? null : await findReturnedParts(db, editionId)
  return {
    sincePublished: before ? compareParts(before, now) : null,
    sinceReading: read ? compareParts(read, now) : null,
  }
}
