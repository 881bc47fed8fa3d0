// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hoursInWords } from './hours.ts'
import { translator } from './translate.ts'

it('says hours in words', () => {
  const t = translator('it', {})
  assert.deepEqual(
    ['1.00', '1.50', '0.25', '2.02', '12.00'].map((hours) => hoursInWords(t, hours)),
    ['1 ora', '1 ora e 30 minuti', '15 minuti', '2 ore e 1 minuto', '12 ore'],
  )
})
