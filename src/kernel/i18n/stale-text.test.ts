// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether the English of a short text was made from the Italian beside it, after any number of savings. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type LocalText, wordsOnly } from './local-text.ts'
import { englishOf, isStaleText, type Saved, savedOver, textDigest } from './stale-text.ts'

const italian = fc.constantFrom('', 'Uno', 'Due', 'Tre')
const english = fc.constantFrom('', 'One', 'Two')

/** Saved on a page that showed what was stored. */
const save = (before: LocalText, change: Partial<Saved>): LocalText =>
  savedOver(before, { it: before.it, en: before.en ?? '', shown: textDigest(before.it), ...change })

describe('the English of a short text', () => {
  const fresh: LocalText = { it: 'Uno', en: 'One' }
  const stale = save(fresh, { it: 'Due' })

  it('is stale when the Italian alone changes, and fresh when either is put right', () => {
    assert.ok(isStaleText(stale))
    assert.deepEqual(save(stale, { en: 'Two' }), { it: 'Due', en: 'Two' })
    assert.deepEqual(save(stale, { fits: true }), { it: 'Due', en: 'One' })
    assert.deepEqual(save(stale, { it: 'Tre', en: 'Three' }), { it: 'Tre', en: 'Three' })
    assert.deepEqual(save(stale, { it: 'Uno' }), fresh, 'the Italian that it was made from is back')
    assert.deepEqual(save(stale, { en: '' }), { it: 'Due' })
    assert.deepEqual(save(fresh, { it: 'Due', en: 'Two' }), { it: 'Due', en: 'Two' })
  })

  it('leaves behind what it remembers in what is issued once and for all', () => {
    assert.deepEqual(wordsOnly(stale), { it: 'Due', en: 'One' })
    assert.deepEqual(wordsOnly({ it: 'Uno' }), { it: 'Uno' })
  })

  it('stays as it was when nothing is touched, and when only its Italian moves on', () => {
    assert.deepEqual(save(fresh, {}), fresh)
    assert.deepEqual(save(stale, {}), stale)
    assert.deepEqual(save(stale, { it: 'Tre' }), { ...stale, it: 'Tre' })
  })

  it('is not known to be stale in a text from before, or in a new one', () => {
    assert.ok(!isStaleText({ it: 'Uno', en: 'One' }))
    assert.deepEqual(savedOver(null, { it: 'Uno', en: 'One' }), fresh)
    assert.ok(isStaleText(save({ it: 'Uno', en: 'One' }, { it: 'Due' })))
  })

  it('is stale when it was written beside an Italian that another person has changed meanwhile', () => {
    const theirs: LocalText = { it: 'Due' }
    const mine = { en: 'One', shown: textDigest('Uno') }
    assert.ok(isStaleText(save(theirs, mine)))
    assert.ok(!isStaleText(save(theirs, { ...mine, fits: true })))
    assert.ok(!isStaleText(save(theirs, { ...mine, it: 'Tre' })), 'both are from one hand')
    assert.equal(textDigest('a\r\nb '), textDigest('a\nb'), 'as a browser sends it back')
  })

  it('is stale exactly when the Italian that it was last written for is another than the one that stands', () => {
    const step = fc.record({
      it: fc.option(italian, { nil: undefined }),
      en: fc.option(english, { nil: undefined }),
      fits: fc.boolean(),
    })
    fc.assert(
      fc.property(italian, english, fc.array(step, { maxLength: 12 }), (it0, en0, steps) => {
        let text = savedOver(null, { it: it0, en: en0 })
        let source: string = it0
        for (const { fits, ...step } of steps) {
          const to = { it: step.it ?? text.it, en: step.en ?? text.en ?? '' }
          if (fits || to.en !== (text.en ?? '')) source = to.it
          text = save(text, { ...to, fits })
          assert.equal(text.it, to.it)
          assert.equal(text.en ?? '', to.en)
          assert.equal(isStaleText(text), to.en !== '' && source !== to.it)
        }
      }),
    )
  })

  it('is missing, stale or fresh for several texts at once; what has no Italian needs none', () => {
    assert.equal(englishOf([fresh, { it: '' }]), 'fresh')
    assert.equal(englishOf([fresh, stale]), 'stale')
    assert.equal(englishOf([stale, { it: 'Tre' }]), 'missing')
  })
})
