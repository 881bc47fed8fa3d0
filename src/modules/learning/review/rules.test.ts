// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/access.ts'
import {
  blockingOf,
  freeSlug,
  isEditable,
  isStale,
  maySee,
  placeOf,
  publishingProblem,
  type ReviewFacts,
  stateOf,
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
  assert.equal(publishingProblem('in_review', 'anna', ['bruno']), null)
  assert.equal(publishingProblem('in_review', 'anna', ['bruno', 'anna']), 'own_words')
  assert.equal(publishingProblem('draft', 'anna', ['bruno']), 'not_in_review')
  assert.equal(publishingProblem('published', 'anna', []), 'not_in_review')
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
  const place = placeOf({ organizationId: 'ferrara', themeId: 'health' })
  assert.equal(maySee(editorOf('ferrara'), 'material.write', place), true)
  assert.equal(maySee(editorOf('modena'), 'material.write', place), false)
  assert.equal(maySee(editorOf('ferrara', [['work']]), 'material.write', place), false)
  assert.equal(maySee(null, 'material.write', place), false)
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
