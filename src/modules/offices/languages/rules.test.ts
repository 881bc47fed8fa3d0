// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseForm } from '#kernel/forms/form.ts'
import { languageForm, recordFrom, valuesOf } from './forms.ts'

const typed = (more: Record<string, string | string[]>) => ({ language: 'ar', level: 'operator', ...more })
const errorsOf = (more: Record<string, string | string[]>): string[] => {
  const parsed = parseForm(languageForm, typed(more))
  return parsed.ok ? [] : Object.keys(parsed.errors)
}
const BODY = '01980000-0000-7000-8000-000000000000'

describe('a line about a language', () => {
  it('says of a mediator when they are there, or how long before one asks', () => {
    assert.deepEqual(errorsOf({ level: 'mediator' }), ['weekdays'])
    assert.deepEqual(errorsOf({ level: 'mediator', weekdays: ['3'] }), [])
    assert.deepEqual(errorsOf({ level: 'mediator_on_call' }), ['notice_days'])
    assert.deepEqual(errorsOf({ level: 'mediator_on_call', notice_days: '0' }), [])
    assert.deepEqual(errorsOf({ level: 'phone_interpreting' }), [])
  })

  it('says nothing that does not go together', () => {
    assert.deepEqual(errorsOf({ times: '14-17' }), ['weekdays'])
    assert.deepEqual(errorsOf({ provider_id: BODY }), ['provider_id'])
    const written = { level: 'written', weekdays: ['1'], times: '9-12', notice_days: '1', provider_id: BODY }
    assert.deepEqual(errorsOf(written), ['weekdays', 'times', 'notice_days', 'provider_id'])
    assert.deepEqual(errorsOf({ level: 'written' }), [])
  })

  it('takes hours as a clerk writes them, one stretch', () => {
    const read = (times: string) => {
      const parsed = parseForm(languageForm, typed({ weekdays: ['3', '1'], times }))
      assert.ok(parsed.ok, times)
      return recordFrom(parsed.input)
    }
    for (const times of ['14-17', 'dalle 14 alle 17', '14.00–17.00'])
      assert.deepEqual([read(times).from_minute, read(times).to_minute], [840, 1020])
    assert.deepEqual(read('').weekdays, [1, 3])
    assert.equal(valuesOf(read('9-12.30')).times, '9–12:30')
    for (const times of ['9-12 15-17', 'chiuso', '17-14', 'boh', '9'.repeat(41)])
      assert.deepEqual(errorsOf({ weekdays: ['3'], times }), ['times'], times)
  })

  it('refuses what nobody offered', () => {
    for (const language of ['xx', 'AR', '', '<b>', 'ar; drop table', '__proto__'])
      assert.deepEqual(errorsOf({ language }), ['language'], language)
    assert.deepEqual(errorsOf({ weekdays: ['8'] }), ['weekdays'])
    assert.deepEqual(errorsOf({ notice_days: '91' }), ['notice_days'])
    assert.deepEqual(errorsOf({ channel: 'fax' }), ['channel'])
    assert.deepEqual(errorsOf({ level: 'poco' }), ['level'])
    assert.deepEqual(errorsOf({ note_it: 'x'.repeat(201) }), ['note_it'])
    assert.deepEqual(errorsOf({ note_it: 'x', note_en: 'x'.repeat(201) }), ['note_en'])
    assert.deepEqual(errorsOf({ provider_id: 'camelot' }), ['provider_id'])
  })
})
