// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a version stands between its first word and its end, read from dated rows; who may take the next step. */
import { type Actor, may, type Place } from '#kernel/access.ts'

export const STATES = ['draft', 'in_review', 'returned', 'published', 'withdrawn'] as const
export type State = (typeof STATES)[number]

/** The rows that a state is read from. */
export interface ReviewFacts {
  /** The last time it was sent to review, and how that ended. */
  readonly request: {
    readonly id: string
    readonly returnedAt: Date | null
    readonly recalledAt: Date | null
  } | null
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Later rows win: withdrawal, publication, return, recall, request. A version taken back by its author is a draft again. */
export function stateOf({ request, publishedAt, withdrawnAt }: ReviewFacts): State {
  if (withdrawnAt) return 'withdrawn'
  if (publishedAt) return 'published'
  if (!request || request.recalledAt) return 'draft'
  return request.returnedAt ? 'returned' : 'in_review'
}

/** While somebody reviews a version nobody changes it: what is published is what was read. */
export const isEditable = (state: State): boolean => state === 'draft' || state === 'returned'

/** A published or withdrawn version is followed by a new draft, never changed. */
export const isClosed = (state: State): boolean => state === 'published' || state === 'withdrawn'

export type Writing = 'material.write' | 'course.write'
export const PUBLISH = 'learning.publish'

/** Where a thing with versions belongs, as rights are asked about it. */
export const placeOf = (thing: { organizationId: string; themeId: string }): Place => ({
  within: [thing.organizationId, thing.themeId],
})

/** Drafts are known to those who may write or publish at their place; to everybody else they do not exist. */
export const maySee = (actor: Actor | null, writing: Writing, place: Place): boolean =>
  may(actor, writing, place) || may(actor, PUBLISH, place)

export type PublishingProblem = 'not_in_review' | 'own_words'

/**
 * Why this person may not publish this version now; null when they may. The permission is asked by the route.
 * Four eyes: nobody publishes what they wrote.
 */
export function publishingProblem(
  state: State,
  actorId: string,
  editorIds: readonly string[],
): PublishingProblem | null {
  if (state !== 'in_review') return 'not_in_review'
  return editorIds.includes(actorId) ? 'own_words' : null
}

/** Something that a version lacks, with the place of the desk where it is put right. */
export interface Check {
  /** Blocking ones stop the way to review; the others are advice. */
  readonly blocking: boolean
  /** Source text. */
  readonly source: string
  readonly values?: Record<string, string | number>
  /** Italian path of the page that mends it. */
  readonly path: string
}

export const blockingOf = (checks: readonly Check[]): Check[] => checks.filter((check) => check.blocking)

/** The first of 'title', 'title-2', 'title-3'... that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}

/** Whether a translation was made from an older text than the one that stands. */
export const isStale = (sourceRevision: number | null, revision: number): boolean =>
  sourceRevision !== null && sourceRevision < revision
