// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { byName, directionOf, LANGUAGE_CODES, languageChoices, languageName, nativeName } from './known.ts'

describe('the languages that the network meets', () => {
  it('have a name in Italian, in English and of their own', () => {
    assert.equal(new Set(LANGUAGE_CODES).size, LANGUAGE_CODES.length)
    for (const code of LANGUAGE_CODES)
      for (const name of [languageName(code, 'it'), languageName(code, 'en'), nativeName(code)])
        assert.ok(name !== code && name.length > 1, code)
    assert.equal(languageName('ti', 'it'), 'tigrino')
    assert.equal(languageName('mnk', 'it'), 'mandinka')
    assert.equal(languageName('bn', 'en'), 'Bengali')
    assert.equal(nativeName('uk'), 'українська')
    assert.equal(nativeName('fa-AF'), 'دری')
  })

  it('are short enough for the first column of the picture', () => {
    for (const code of LANGUAGE_CODES)
      for (const locale of ['it', 'en'] as const) assert.ok(languageName(code, locale).length <= 16, code)
  })

  it('are read from the side that their script begins on', () => {
    for (const code of LANGUAGE_CODES)
      assert.equal(directionOf(code) === 'rtl', /\p{Script=Arabic}/u.test(nativeName(code)), code)
  })

  it('are sorted as the page calls them', () => {
    assert.deepEqual(['sq', 'de', 'ar'].sort(byName('it')), ['sq', 'ar', 'de'])
    assert.deepEqual(['de', 'ar', 'sq'].sort(byName('en')), ['sq', 'ar', 'de'])
    assert.deepEqual(languageChoices(['wo', 'ar'], 'it'), [
      { value: 'ar', label: 'arabo (العربية)', literal: true },
      { value: 'wo', label: 'wolof', literal: true },
    ])
  })

  it('of a code that nobody knows the code is shown', () => {
    for (const code of ['qqx', 'no_code', '']) assert.equal(languageName(code, 'it'), code)
  })
})
