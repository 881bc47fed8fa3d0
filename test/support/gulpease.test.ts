// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countWords, gulpease, readableText, readingMinutes } from './gulpease.ts'

test('the index follows its formula', () => {
  // Three words, twelve letters, one sentence: 89 + (300 * 1 - 10 * 12) / 3.
  assert.equal(gulpease('Il gatto dorme.'), 149)
  // Six words, 24 letters, two sentences.
  assert.equal(gulpease('Il gatto dorme. Il gatto dorme.'), 149)
})

test('abbreviations and numbers of laws do not end a sentence', () => {
  assert.equal(gulpease('Il D.P.R. 394 del 1999 vale ancora.'), gulpease('Il DPR 394 del 1999 vale ancora.'))
})

test('a heading and a list item without full stop are sentences of their own', () => {
  assert.equal(
    gulpease('## Chi siamo\n\n- una cosa\n- due cose'),
    gulpease('Chi siamo.\n\nUna cosa.\n\nDue cose.'),
  )
})

test('tables and quotations of law are left out, other quotations are not', () => {
  const law = '> [!LAW]\n> Testo lunghissimo di una norma.\n\nDopo.'
  assert.equal(readableText(law).trim(), 'Dopo.')
  assert.match(readableText('> [!NOTE]\n> Il caso è inventato.'), /inventato/)
  assert.equal(readableText('| a | b |\n| --- | --- |\n| c | d |').trim(), '')
})

test('reading time is that of the whole text, at 150 words a minute', () => {
  assert.equal(countWords("l'ufficio dell'anagrafe, oggi"), 3)
  assert.equal(readingMinutes('parola '.repeat(150)), 1)
  assert.equal(readingMinutes('parola '.repeat(151)), 2)
  assert.equal(readingMinutes('[due parole](https://example.org/una/due/tre/quattro)'), 1)
})
