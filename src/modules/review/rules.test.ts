// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReviewFacts } from '#contracts/editions.ts'
import type { Actor } from '#kernel/access.ts'
import { isStale } from '#kernel/i18n/stale.ts'
import { freeSlug } from '#kernel/slugs.ts'
import { canStep } from '#kernel/state-machine.ts'
import {
  blockingOf,
  isEditable,
  maySeeAt,
  publishingProblem,
  type Situation,
  stateOf,
  steps,
  stepsOffered,
} from './rules.ts'

const at = new Date('2026-11-23T10:00:00Z')
const nothing: ReviewFacts = { request: null, publishedAt: null, withdrawnAt: null }
const sent = { id: 'r', returnedAt: null, recalledAt: null }

test('a version is read as draft, in review, returned, published, withdrawn from its rows', () => {
  assert.equal(stateOf(nothing), 'draft')
  assert.equal(stateOf({ ...nothing, request: sent }), 'in_review')
  assert.equal(stateOf({ ...nothing, request: { ...sent, returnedAt: at } }), 'returned')
  assert.equal(stateOf({ ...nothing, request: { ...sent, recalledAt: at } }), 'draft')
  assert.equal(stateOf({ ...nothing, request: sent, publishedAt: at }), 'published')
  assert.equal(stateOf({ request: sent, publishedAt: at, withdrawnAt: at }), 'withdrawn')
})

test('only drafts and returned versions may be written in', () => {
  assert.deepEqual((['draft', 'in_review', 'returned', 'published', 'withdrawn'] as const).map(isEditable), [
    true,
    false,
    true,
    false,
    false,
  ])
})

test('nobody publishes what they wrote, nor what was not sent to review', () => {
  assert.equal(publishingProblem('in_review', 'anna', ['bruno'], true), null)
  assert.equal(publishingProblem('in_review', 'anna', ['bruno', 'anna'], true), 'own_words')
  assert.equal(publishingProblem('draft', 'anna', ['bruno'], true), 'not_in_review')
  assert.equal(publishingProblem('published', 'anna', [], true), 'not_in_review')
  assert.equal(publishingProblem('in_review', 'anna', ['anna'], false), null, 'one pair of eyes is enough')
})

const editorOf = (organizationId: string, limits: string[][] = []): Actor => ({
  id: 'anna',
  name: 'Anna',
  email: 'anna@example.org',
  grants: [{ role: 'editor', organizationId, limits }],
  permissions: new Map([['editor', new Map([['material.write', 'own' as const]])]]),
  sharedDesk: false,
})

test('a draft of another body, or of a theme that is not theirs, does not exist for an editor', () => {
  const place = { organizationId: 'ferrara', themeId: 'health', projectId: null }
  const kind = { write: 'material.write', publish: 'work.publish' }
  assert.equal(maySeeAt(editorOf('ferrara'), kind, place), true)
  assert.equal(maySeeAt(editorOf('modena'), kind, place), false)
  assert.equal(maySeeAt(editorOf('ferrara', [['work']]), kind, place), false)
  assert.equal(maySeeAt(editorOf('ferrara', [['health']]), kind, { ...place, themeId: null }), false)
  assert.equal(maySeeAt(null, kind, place), false)
})

test('a slug that is taken gets a number', () => {
  assert.equal(freeSlug('salute', new Set()), 'salute')
  assert.equal(freeSlug('salute', new Set(['salute', 'salute-2'])), 'salute-3')
})

test('a translation is stale when its source moved on, and never when there is none', () => {
  assert.equal(isStale(3, 4), true)
  assert.equal(isStale(4, 4), false)
  assert.equal(isStale(null, 4), false)
})

test('advice does not stop a version', () => {
  const check = { source: 'x', path: '/' }
  assert.equal(
    blockingOf([
      { ...check, blocking: false },
      { ...check, blocking: true },
    ]).length,
    1,
  )
})

type Verb = keyof typeof steps

/** The rows that a verb writes, as the database keeps them of one edition. */
function written(facts: ReviewFacts, verb: Verb): ReviewFacts {
  switch (verb) {
    case 'send':
      return { ...facts, request: sent }
    case 'recall':
      return { ...facts, request: { ...facts.request!, recalledAt: at } }
    case 'giveBack':
      return { ...facts, request: { ...facts.request!, returnedAt: at } }
    case 'publish':
    case 'correct':
      return { ...facts, publishedAt: at }
    case 'withdraw':
      return { ...facts, withdrawnAt: at }
    // Another edition.
    case 'discard':
    case 'openDraft':
      return nothing
  }
}

test('whatever is done in whatever order, the rows say the state that the table leads to', () => {
  const verbs = Object.keys(steps) as Verb[]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 30 }), (sequence) => {
      let facts = nothing
      let state = stateOf(facts)
      for (const verb of sequence) {
        if (!canStep(steps, verb, state)) continue
        facts = written(facts, verb)
        state = steps[verb].to
        assert.equal(stateOf(facts), state, verb)
      }
    }),
  )
})

const situations = fc.record({
  state: fc.constantFrom('draft', 'in_review', 'returned', 'published', 'withdrawn'),
  onOffer: fc.boolean(),
  mayWrite: fc.boolean(),
  mayPublish: fc.boolean(),
  ownWords: fc.boolean(),
})

/** What the verb asks, said again in the words of its action. */
function isTaken({ state, onOffer, ownWords }: Situation, step: Verb): boolean {
  if (step === 'withdraw') return onOffer
  if (step === 'correct' && !onOffer) return false
  if (step === 'publish') return publishingProblem(state, 'anna', ownWords ? ['anna'] : [], true) === null
  return canStep(steps, step, state)
}

test('a page offers what the verbs take from whoever may do it, and nothing that they refuse', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const may = { writer: situation.mayWrite, publisher: situation.mayPublish }
      const taken = (Object.keys(steps) as Verb[]).filter(
        (step) => may[steps[step].who] && isTaken(situation, step),
      )
      // Remarks on one's own words are for oneself: nothing refuses them, and nobody needs them.
      const useful = taken.filter((step) => step !== 'giveBack' || !situation.ownWords)
      assert.deepEqual(stepsOffered(situation), useful)
    }),
  )
})
