// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FIRST_SENTENCES } from '../network/sentences.ts'
import { askedPage, askedWords, pagesOf, placeOfPassage } from './rules.ts'
import { GUIDES } from './where-to-go.ts'

test('words typed in the search box are made fit for a query, never refused', () => {
  assert.equal(askedWords(undefined), '')
  assert.equal(askedWords('   '), '')
  assert.equal(askedWords('  tessera   STP '), 'tessera STP')
  assert.equal(askedWords('a\u0000b\u0007c\td'), 'a b c d')
  assert.equal(askedWords('zitta\u0300'), 'zittà')
  assert.equal(askedWords('\uD800 medico'), 'medico')
  assert.equal(askedWords('هل أنت'), 'هل أنت')
  assert.equal([...askedWords('😀'.repeat(300))].length, 200)
  assert.ok(askedWords('x'.repeat(10_000)).length <= 200)
})

test('a page that is no page is the first', () => {
  assert.deepEqual(
    ['2', '0', '-1', '1e3', '9999', '', undefined, '07'].map(askedPage),
    [2, 1, 1, 1, 1, 1, 1, 7],
  )
  assert.equal(askedPage('500'), 40)
  assert.deepEqual(
    [0, 1, 25, 26, 1_000_000].map((total) => pagesOf(total, 25)),
    [0, 1, 1, 2, 40],
  )
})

test('a passage is found in its page by its first word and those beside it, whole ones of one block', () => {
  const place = (...passage: string[]) => decodeURIComponent(placeOfPassage(passage).replace('#:~:text=', ''))
  assert.equal(placeOfPassage([]), '')
  assert.equal(placeOfPassage(['Niente di quello che cerchi']), '')
  assert.equal(
    place('uno due tre quattro cinque il ', 'permesso', ' di ', 'soggiorno', ', che dura un anno intero'),
    'tre quattro cinque il permesso di soggiorno, che dura',
  )
  assert.equal(place('Titolo\nIl ', 'permesso', ' basta.\nAltro'), 'Il permesso basta.')
  assert.equal(place('Cella\t', 'permesso', '\tcella'), 'permesso')
  assert.equal(place('', 'permesso', ''), 'permesso')
  assert.equal(place('ufficio dell’', 'anagrafe', ' (art. 3) l'), 'dell’anagrafe (art. 3)')
  assert.equal(place('L’', 'anagrafe', '.'), 'L’anagrafe.')
  assert.equal(placeOfPassage(['a-b & c, ', 'd', '']), '#:~:text=%26%20c%2C%20d')
  assert.equal(placeOfPassage(['il ', 'pre-avviso', '']), '#:~:text=pre%2Davviso')
})

test('a resident is greeted in eight languages, right to left where it is written so', () => {
  assert.equal(new Set(FIRST_SENTENCES.map(({ language }) => language)).size, 8)
  for (const { language, direction, text } of FIRST_SENTENCES)
    assert.equal(direction === 'rtl', /\p{Script=Arabic}/u.test(text), language)
})

test('every sentence for residents leads to a guide in its language', () => {
  const guides = new Map(GUIDES.map((guide) => [guide.language, guide.direction]))
  for (const { language, direction } of FIRST_SENTENCES)
    assert.equal(guides.get(language), direction, language)
})
