// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where an edition stands between its first word and its end, read from dated rows; who may take the next step. */
import type { Check, EditionKind, EditionState, ReviewFacts, Work, WorkPlace } from '#contracts/editions.ts'
import { type Actor, may, type Place } from '#kernel/access.ts'
import { Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { machine, stepsFrom } from '#kernel/state-machine.ts'
import { addDays, workingDayFrom } from '#kernel/working-days.ts'

/** Later rows win: withdrawal, publication, return, recall, request. An edition taken back by its author is a draft again. */
export function stateOf({ request, publishedAt, withdrawnAt }: ReviewFacts): EditionState {
  if (withdrawnAt) return 'withdrawn'
  if (publishedAt) return 'published'
  if (!request || request.recalledAt) return 'draft'
  return request.returnedAt ? 'returned' : 'in_review'
}

/** While somebody reviews an edition nobody changes it: what is published is what was read. */
export const isEditable = (state: EditionState): boolean => state === 'draft' || state === 'returned'

/** Refuses a change to an edition that is no draft. */
export function requireEditable(work: Pick<Work, 'state'>): void {
  if (!isEditable(work.state)) throw new Refused(NOT_EDITABLE)
}

const NOT_EDITABLE = msg(
  'Questa versione non è una bozza: per cambiarla apri una nuova bozza o riprendila dalla revisione.',
)
const NOT_IN_REVIEW = msg('Questa versione non è in revisione. Guarda come è adesso, poi riprova.')

export type Hands = 'writer' | 'publisher'

/** What may be done with an edition. What a verb leads to is the state of the edition; a new draft is another one. */
export const steps = machine<EditionState, Hands>()({
  send: {
    from: ['draft', 'returned'],
    to: 'in_review',
    who: 'writer',
    button: msg('Invia in revisione'),
    audit: 'edition.sent_to_review',
    phrase: msg('Inviato in revisione'),
    refusal: NOT_EDITABLE,
  },
  recall: {
    from: ['in_review'],
    to: 'draft',
    who: 'writer',
    button: msg('Riprendi la bozza'),
    audit: 'edition.recalled',
    phrase: msg('Ripreso dalla revisione'),
    refusal: NOT_IN_REVIEW,
  },
  giveBack: {
    from: ['in_review'],
    to: 'returned',
    who: 'publisher',
    button: msg('Rimanda con osservazioni'),
    audit: 'edition.returned',
    phrase: msg('Rimandato con osservazioni'),
    refusal: NOT_IN_REVIEW,
  },
  publish: {
    from: ['in_review'],
    to: 'published',
    who: 'publisher',
    button: msg('Pubblica'),
    audit: 'edition.published',
    phrase: msg('Pubblicato'),
    refusal: NOT_IN_REVIEW,
  },
  correct: {
    from: ['draft', 'returned'],
    to: 'published',
    who: 'publisher',
    button: msg('Correzione urgente'),
    audit: 'edition.corrected',
    phrase: msg('Pubblicato come correzione urgente'),
    refusal: NOT_EDITABLE,
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    who: 'publisher',
    button: msg('Ritira dalla pubblicazione'),
    audit: 'edition.withdrawn',
    phrase: msg('Ritirato'),
    refusal: msg('Non c’è una versione pubblicata da ritirare.'),
  },
  discard: {
    from: ['draft', 'returned'],
    to: 'draft',
    who: 'writer',
    button: msg('Elimina la bozza'),
    audit: 'edition.discarded',
    phrase: msg('Bozza eliminata'),
    refusal: NOT_EDITABLE,
  },
  openDraft: {
    from: ['published', 'withdrawn'],
    to: 'draft',
    who: 'writer',
    button: msg('Apri una nuova bozza'),
    audit: 'edition.opened',
    phrase: msg('Nuova bozza aperta'),
    refusal: msg('C’è già una bozza aperta: lavora su quella.'),
  },
})

export type ReviewStep = keyof typeof steps

/** What decides what somebody may do with a work now. */
export interface Situation {
  /** Of its latest edition. */
  readonly state: EditionState
  /** Readers see one of its editions: the latest, or the one before the draft. */
  readonly onOffer: boolean
  readonly mayWrite: boolean
  readonly mayPublish: boolean
  /** They wrote in it, and its kind asks for four eyes. */
  readonly ownWords: boolean
}

/**
 * The steps that somebody may take now, in the order of the table: what the buttons of the page are made of. A withdrawal is of the
 * edition that readers see, whatever the latest one is; an urgent correction needs one that they see.
 */
export function stepsOffered(situation: Situation): ReviewStep[] {
  const { state, onOffer, mayWrite, mayPublish, ownWords } = situation
  const mayAs = (who: Hands) => (who === 'writer' ? mayWrite : mayPublish)
  const ofLatest = stepsFrom(steps, state, mayAs)
  return (Object.keys(steps) as ReviewStep[]).filter((step) => {
    if (step === 'withdraw') return onOffer && mayPublish
    if (step === 'correct' && !onOffer) return false
    if ((step === 'publish' || step === 'giveBack') && ownWords) return false
    return ofLatest.includes(step)
  })
}

/** Where a work lies, as rights read it: in its body and, once it has one, in its theme. */
export const placeOf = ({
  organizationId,
  themeId,
}: Pick<WorkPlace, 'organizationId' | 'themeId'>): Place => ({
  within: themeId ? [organizationId, themeId] : [organizationId],
})

/** Drafts are known to those who may write or publish at their place; to everybody else they do not exist. */
export const maySeeAt = (
  actor: Actor | null,
  kind: Pick<EditionKind, 'write' | 'publish'>,
  place: WorkPlace,
): boolean => may(actor, kind.write, placeOf(place)) || may(actor, kind.publish, placeOf(place))

export type PublishingProblem = 'not_in_review' | 'own_words'

/**
 * Why this person may not publish this edition now; null when they may. The permission is asked by the route.
 * Four eyes, where the kind asks for them: nobody publishes what they wrote.
 */
export function publishingProblem(
  state: EditionState,
  actorId: string,
  editorIds: readonly string[],
  fourEyes: boolean,
): PublishingProblem | null {
  if (!steps.publish.from.includes(state)) return 'not_in_review'
  return fourEyes && editorIds.includes(actorId) ? 'own_words' : null
}

export const blockingOf = (checks: readonly Check[]): Check[] => checks.filter((check) => check.blocking)

/** Days within which somebody else reads an urgent correction. */
export const URGENT_DAYS = 7

/** How many days before the last one whoever has to read an urgent correction is reminded. */
const REMINDED_DAYS_BEFORE = 2

/** The last days that are told of on a working day: also those that come before the next one is over, since nobody is told in between. */
export const remindedUntil = (today: string): string =>
  [addDays(today, REMINDED_DAYS_BEFORE), workingDayFrom(addDays(today, 1))].toSorted().at(-1)!

/** Each stage is told once. Both are 'YYYY-MM-DD'. */
export const correctionStage = (dueOn: string, today: string): 'near' | 'today' | 'late' =>
  today > dueOn ? 'late' : today === dueOn ? 'today' : 'near'
