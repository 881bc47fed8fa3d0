// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf } from './direction.ts'
import { fromMarkdown } from './from-markdown.ts'
import {
  blockText,
  filesIn,
  gulpease,
  headings,
  linksIn,
  minutesFor,
  plainText,
  readingMinutes,
  signedText,
  wordsOf,
} from './text.ts'

const read = (markdown: string) => {
  const result = fromMarkdown(markdown)
  assert.ok(result.ok, JSON.stringify(result))
  return result.doc
}

const FILE = '01890000-0000-7000-8000-000000000000'

test('plain text is every word a reader sees, a line per part', () => {
  const doc = read(
    `## Titolo **forte**\n\nUno\\\ndue\n\n- a\n  - b\n\n> [!LAW]\n> c\n\n| d | e |\n| - | - |\n| f | g |\n\n![non visibile](file:${FILE} "h")\n\n---`,
  )
  assert.equal(plainText(doc), 'Titolo forte\nUno\ndue\na\nb\nc\nd\te\nf\tg\nh')
})

test('what is struck is no word of the text, letters and notes are', () => {
  const doc = read('Vale ~~sei~~ dodici mesi^[Dal ~~2026~~ 2027.] m^2^\n\na) uno\nb-bis) due\n\n~~tutto~~')
  assert.equal(plainText(doc), 'Vale dodici mesi [Dal 2027.] m2\na) uno\nb-bis) due')
  assert.equal(blockText(doc.content[0]!), 'Vale sei dodici mesi [Dal 2026 2027.] m2')
  assert.equal(signedText(doc.content[0]!), 'Vale ~~sei~~ dodici mesi^[Dal ~~2026~~ 2027.] m^2^')
})

test('minutes are counted by halves, upwards', () => {
  assert.deepEqual([0, 1, 90, 91, 180, 1080, 1081].map(minutesFor), [0, 0.5, 0.5, 1, 1, 6, 6.5])
  assert.equal(readingMinutes(read('parola '.repeat(181))), 1.5)
  assert.equal(readingMinutes(read('')), 0)
})

test('words part at apostrophes, and ideographs count one by one', () => {
  assert.deepEqual(wordsOf("L'ufficio c’è: 2 parole, è\u0301!"), [
    'L',
    'ufficio',
    'c',
    'è',
    '2',
    'parole',
    'è\u0301',
  ])
  assert.equal(wordsOf('您好，世界').length, 4)
  assert.equal(wordsOf('مرحبا بكم').length, 2)
  assert.deepEqual(wordsOf(' .,;😀 '), [])
})

test('Gulpease follows its formula; abbreviations do not end sentences', () => {
  // 6 words, 32 letters, 1 sentence.
  assert.equal(gulpease('Vale per tutti gli stranieri regolari.'), 89 + (300 - 320) / 6)
  assert.equal(
    gulpease('Vedi l’art. 34 del d.lgs. 286 del 1998.'),
    gulpease('Vedi l’art 34 del d lgs 286 del 1998'),
  )
  assert.ok(
    gulpease('Vai allo sportello. Porta i documenti.')! > gulpease('Vai allo sportello e porta i documenti')!,
  )
  assert.equal(gulpease('Sì.'), 100)
  assert.equal(gulpease('x'.repeat(1000)), 0)
  assert.equal(gulpease(' 😀 '), null)
})

test('titles, files and links of a text', () => {
  const doc = read(
    `## Uno\n\n#### Due _e_\n\n![a](file:${FILE})\n\n![b](file:${FILE})\n\n[x](/a) **[y](/a)** [z](https://b.it)`,
  )
  assert.deepEqual(
    headings(doc).map(({ level, text }) => [level, text]),
    [
      [2, 'Uno'],
      [4, 'Due e'],
    ],
  )
  assert.deepEqual(filesIn(doc), [FILE])
  assert.deepEqual(linksIn(doc), ['/a', 'https://b.it'])
})

test('the direction follows the language, and the script where it is named', () => {
  for (const tag of ['ar', 'ur', 'fa', 'he', 'ar-EG', 'pa-Arab', 'ckb'])
    assert.equal(directionOf(tag), 'rtl', tag)
  for (const tag of ['it', 'en', 'zh-Hans', 'uz-Latn', 'az', 'ur-Latn', 'arn'])
    assert.equal(directionOf(tag), 'ltr', tag)
})
