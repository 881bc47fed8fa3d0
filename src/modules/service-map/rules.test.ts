// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isTold, type SheetFacts, sheetChecks } from './rules.ts'

const both = (it: string) => ({ it, en: it })
const whole: SheetFacts = {
  summary: both('In breve.'),
  who: both('Tutti.'),
  how: both('Si va.'),
  outputs: both('Una carta.'),
  updatedOn: '2026-11-01',
  timed: true,
  documents: 1,
  costs: 1,
  citations: 1,
  texts: [both('Titolo')],
}
const places = { text: '/scheda', parts: '/parti' }
const lacks = (facts: Partial<SheetFacts>) => sheetChecks({ ...whole, ...facts }, places)

describe('what a sheet lacks', () => {
  it('is nothing when all is said', () => {
    assert.deepEqual(lacks({}), [])
  })

  it('stops it only where nobody could use it', () => {
    const nothing = { it: '' }
    const checks = lacks({
      summary: nothing,
      who: nothing,
      how: nothing,
      outputs: nothing,
      updatedOn: null,
      timed: false,
      documents: 0,
      costs: 0,
      citations: 0,
    })
    assert.deepEqual(
      checks.map(({ blocking, path }) => [blocking, path]),
      [
        [true, '/scheda#campo-summary_it'],
        [true, '/scheda#campo-who_it'],
        [true, '/scheda#campo-how_it'],
        [true, '/scheda#campo-updatedOn'],
        [false, '/parti#documenti'],
        [false, '/parti#costi'],
        [false, '/scheda#campo-max_days'],
        [false, '/scheda#campo-outputs_it'],
        [false, '/scheda#campo-citations'],
      ],
    )
  })

  it('is an English that is missing or behind', () => {
    assert.match(lacks({ texts: [{ it: 'Solo qui' }] })[0]!.source, /Manca la traduzione/)
    assert.match(
      lacks({ texts: [{ it: 'Nuovo', en: 'Old', of: 'AAAAAAAA' }] })[0]!.source,
      /rimasta indietro/,
    )
    assert.deepEqual(lacks({ texts: [{ it: '' }] }), [], 'what is not said needs no English')
  })
})

describe('a cost', () => {
  it('is told until its last day', () => {
    assert.equal(isTold({ valid_to: null }, '2026-11-29'), true)
    assert.equal(isTold({ valid_to: '2026-11-29' }, '2026-11-29'), true)
    assert.equal(isTold({ valid_to: '2026-11-28' }, '2026-11-29'), false)
  })
})
