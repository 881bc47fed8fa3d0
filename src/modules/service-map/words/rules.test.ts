// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corrected, lettersApart, plainOf, wordsOf } from './rules.ts'

test('words are read without accents and signs, in every script', () => {
  assert.equal(plainOf('  Bonus BEBÈ! '), 'bonus bebe')
  assert.equal(plainOf('l’iscrizione'), 'l iscrizione')
  assert.equal(plainOf('تصريح الإقامة'), 'تصريح الإقامة')
  assert.equal(plainOf('বাংলা'), 'বাংলা')
  assert.equal(plainOf('«»'), '')
})

test('of a question the words that count are left', () => {
  assert.deepEqual(wordsOf('Dove devo andare per la tessera sanitaria?'), ['andare', 'tessera', 'sanitaria'])
  assert.deepEqual(wordsOf('come si fa a'), ['fa'])
  assert.deepEqual(wordsOf('per la'), ['per', 'la'])
})

test('a wrong letter is one apart, and so are two that changed places', () => {
  assert.equal(lettersApart('tesera', 'tessera'), 1)
  assert.equal(lettersApart('permesso', 'permesso'), 0)
  assert.equal(lettersApart('residneza', 'residenza'), 1)
  assert.equal(lettersApart('', 'abc'), 3)
})

test('the nearest known word takes the place of one that nobody knows', () => {
  const nearby = new Map([
    ['tesera', ['tessera', 'tessere']],
    ['sanitaria', ['sanitaria', 'sanitario']],
    ['xyz', []],
  ])
  assert.deepEqual(corrected(['tesera', 'sanitaria'], nearby), ['tessera', 'sanitaria'])
  assert.equal(corrected(['sanitaria'], nearby), null)
  assert.equal(corrected(['xyz'], nearby), null)
  // Short words are too near to too many others.
  assert.equal(corrected(['stq'], new Map([['stq', ['stp']]])), null)
})
