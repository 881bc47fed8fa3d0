// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { date, password, text } from './field.ts'
import type { Fields, Form, OpenForm } from './form.ts'
import { decimal } from './number-field.ts'

it('takes dates that exist, for the database too', () => {
  const day = date({ label: 'Giorno', required: true })
  const parsed = (typed: string) => {
    const result = day.parse([typed])
    return result.ok ? result.value : null
  }
  assert.equal(parsed('31/12/2026'), '2026-12-31')
  assert.equal(parsed(' 2024-02-29 '), '2024-02-29')
  assert.equal(parsed('0001-01-01'), '0001-01-01')
  for (const none of [
    '2026-02-29',
    '31/11/2026',
    '0000-01-01',
    '1/1/0000',
    '10000-01-01',
    '2026-1-1',
    'oggi',
  ])
    assert.equal(parsed(none), null, none)
})

it('names the smallest decimal and the digits that can be kept', () => {
  const hours = decimal({ label: 'Ore', min: 0.01, max: 999, decimals: 2 })
  const said = (typed: string) => {
    const result = hours.parse([typed])
    return result.ok ? result.value : [result.error.source, result.error.values]
  }
  const range = ['Scrivi un numero da {min, number} a {max, number}.', { min: 0.01, max: 999 }]
  assert.equal(said('1,5'), 1.5)
  assert.equal(said('0.01'), 0.01)
  assert.equal(said('0,29'), 0.29)
  for (const wrong of ['0,001', '0', '-1', '999,001', '1000']) assert.deepEqual(said(wrong), range, wrong)
  assert.deepEqual(said('1,005'), [
    'Scrivi al massimo {decimals, number} cifre dopo la virgola.',
    { decimals: 2 },
  ])
})

it('lets no password into a form that is known only with its subject', () => {
  const open = { note: text({ label: 'Nota' }) }
  const closed = { secret: password({ label: 'Password' }) }
  // Held by the compiler: what is sent to such a form when the session has ended is written down whole.
  type IsOpen<F extends Fields> = Form<F> extends OpenForm<F> ? true : false
  const verdicts: [IsOpen<typeof open>, IsOpen<typeof closed>] = [true, false]
  assert.deepEqual(verdicts, [true, false])
  assert.deepEqual([open.note.widget, closed.secret.widget], ['text', 'password'])
})
