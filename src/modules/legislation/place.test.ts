// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalisePlace } from './place.ts'

test('places have one way to be written', () => {
  assert.deepEqual(normalisePlace({ article: ' 34 bis ', comma: '5BIS', letter: 'A)' }), {
    ok: true,
    place: { article: '34-bis', comma: '5-bis', letter: 'a' },
  })
  assert.deepEqual(normalisePlace({}), { ok: true, place: { article: '', comma: '', letter: '' } })
  assert.deepEqual(normalisePlace({ article: '22-bis.1' }), {
    ok: true,
    place: { article: '22-bis.1', comma: '', letter: '' },
  })
  assert.deepEqual(normalisePlace({ article: 'Unico', comma: '1' }), {
    ok: true,
    place: { article: 'unico', comma: '1', letter: '' },
  })
})

test('what is no place is refused with the value that was typed', () => {
  for (const typed of [
    { article: '34-tris' },
    { article: '12345' },
    { article: '34', comma: 'quinto' },
    { article: '34', letter: 'abcd' },
    { article: '34', letter: '1' },
    { article: "34'; drop table citation" },
  ]) {
    const result = normalisePlace(typed)
    assert.ok(!result.ok, JSON.stringify(typed))
    assert.ok(Object.values(typed).includes(String(result.error.values?.value)))
  }
})

test('a comma or a letter needs its article', () => {
  for (const typed of [{ comma: '5' }, { letter: 'a' }]) {
    const result = normalisePlace(typed)
    assert.ok(!result.ok)
    assert.match(result.error.source, /Manca l’articolo/)
  }
})
