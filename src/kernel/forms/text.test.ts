// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cleanText, isStorable, showable } from './text.ts'

const line = (raw: string) => {
  const cleaned = cleanText(raw, { multiline: false })
  return cleaned.ok ? cleaned.value : null
}
const lines = (raw: string) => {
  const cleaned = cleanText(raw, { multiline: true })
  return cleaned.ok ? cleaned.value : null
}

it('takes what nobody sees out of a line and of a text', () => {
  const hidden = [0xad, 0x200b, 0x200e, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0x3164, 0xe0041]
  for (const point of hidden) {
    const typed = `Mar${String.fromCodePoint(point)}io`
    assert.equal(line(typed), 'Mario', point.toString(16))
    assert.equal(lines(typed), 'Mario', point.toString(16))
  }
  assert.equal(line('Mar\u200Dio \u200CRossi'), 'Mario Rossi')
  assert.equal(line('\u200B\u3164'), '')
})

it('keeps what scripts and emoji are written with', () => {
  for (const kept of ['می‌خواهم', 'क्‍ष', '👩🏽‍⚕️', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👨‍👩‍👧', '❤️', 'é', 'العربية (PA)\u200F، ١'])
    assert.equal(line(kept), kept.normalize('NFC'))
  assert.equal(
    lines('نص \u2068PA 12\u2069 هنا'),
    'نص \u2068PA 12\u2069 هنا',
    'a word that runs the other way',
  )
  assert.equal(line('نص \u2068PA\u2069\u202E'), 'نص PA')
})

it('reads what a PDF gives: its words are whole, its pages are lines, its signs are gone', () => {
  assert.equal(lines('la richie\u00AD\nsta di asilo'), 'la richiesta di asilo')
  assert.equal(
    lines('fine\u000Cpagina\u000Bdue\u2028tre\u0085quattro\r\ncinque'),
    'fine\npagina\ndue\ntre\nquattro\ncinque',
  )
  assert.equal(lines('a\u0000b\u0007c\uFFFEd\uD800e\u0002'), 'abcde')
})

it('refuses a line that nobody typed, and stores nothing that a database cannot hold', () => {
  for (const typed of ['a\u0000b', 'a\u0007b', 'a\uFFFEb', 'a\uD800b']) assert.equal(line(typed), null)
  assert.equal(line('una\nriga\u2029sola'), 'una riga sola')
  for (const typed of ['a\u0000', '\uDC00', '\uFFFF']) {
    assert.equal(isStorable(typed), false)
    assert.equal(isStorable(showable(typed)), true)
  }
})
