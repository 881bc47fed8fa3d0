// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the law needs of a text: its letters, what it no longer says, its figures, its notes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromMarkdown } from './from-markdown.ts'
import { toMarkdown } from './to-markdown.ts'

const read = (markdown: string) => {
  const result = fromMarkdown(markdown)
  assert.ok(result.ok, JSON.stringify(result))
  return result.doc
}
const shapes = (markdown: string) => read(markdown).content.map((block) => block.type)
const refused = (markdown: string) => {
  const result = fromMarkdown(markdown)
  assert.ok(!result.ok, JSON.stringify(result))
  return result.error
}

test('lettered lists keep the letters that were written', () => {
  const law =
    'Sono esenti:\na) i minori;\nb) le donne:\n   1. incinte;\n   2. in puerperio;\nb-bis) i richiedenti;\ni) gli altri;\nl) tutti.\n'
  assert.equal(
    toMarkdown(read(law)),
    'Sono esenti:\n\na) i minori;\nb) le donne:\n\n   1. incinte;\n   2. in puerperio;\nb-bis) i richiedenti;\ni) gli altri;\nl) tutti.\n',
  )
  assert.equal(toMarkdown(read('c) tre\n\nd) quattro\n\ne) cinque')), 'c) tre\nd) quattro\ne) cinque\n')
  assert.equal(toMarkdown(read('i. uno\nii. due\niii. tre')), 'i) uno\nii) due\niii) tre\n')
  assert.equal(toMarkdown(read('A. uno\nB. due')), 'A) uno\nB) due\n')
  assert.deepEqual(shapes('a) uno\n\ntesto\n\nb) due'), ['lettered_list', 'paragraph', 'lettered_list'])
  assert.equal(
    refused('a) 1\n   a) 2\n      a) 3\n         a) 4\n            a) 5\n               a) 6').values?.line,
    6,
  )
})

test('names and abbreviations at the beginning of a line make no list', () => {
  for (const words of [
    'A. Rossi scrive',
    'v. art. 3',
    'a. s. 2026',
    'n. 286',
    'parole\nb) ancora',
    'testo) fine',
    'parola-lunga) x',
    'a)x',
    'aB) x',
  ])
    assert.deepEqual(shapes(words), ['paragraph'], words)
})

test('struck, raised and lowered words are read as people write them', () => {
  assert.equal(
    toMarkdown(read('~~vale *sei* mesi~~ m^2^ CO~2~ 1^a^ n^o^ 2^3 x~y a ~ b [2 bis]{sup}')),
    '~~vale _sei_ mesi~~ m^2^ CO~2~ 1^a^ n^o^ 2\\^3 x\\~y a \\~ b [2 bis]{sup}\n',
  )
  const [block] = read('~~vale~~ m^2^').content
  assert.ok(block?.type === 'paragraph')
  assert.deepEqual(block.content, [
    { type: 'text', text: 'vale', marks: [{ type: 'strike' }] },
    { type: 'text', text: ' m' },
    { type: 'text', text: '2', marks: [{ type: 'sup' }] },
  ])
})

test('notes are read in place or from where they are written, and none is lost', () => {
  assert.equal(
    toMarkdown(
      read('Vale[^a] qui[^2], e altrove[^3].\n\n[^a]: La *prima*,\nsu due righe.\n[^2]: Vedi [qui](/a).'),
    ),
    'Vale^[La _prima_, su due righe.] qui^[Vedi [qui](/a).], e altrove\\[\\^3\\].\n',
  )
  assert.deepEqual(refused('a\n\n[^x]: mai richiamata').values, { line: 3, name: 'x' })
  assert.equal(refused('a[^x]\n\n[^x]: una\n[^x]: due').values?.line, 4)
  assert.equal(refused('testo\n\n## Titolo^[nota]').values?.line, 3)
  assert.equal(toMarkdown(read('a^[b ^[c] d]')), 'a^[b \\^\\[c\\] d]\n')
  assert.equal(toMarkdown(read('| a^[x] |\n| - |\n| b |')), '| a^[x] |\n| --- |\n| b |\n')
})

test('a note that is called over and over cannot make a text of any length', () => {
  assert.equal(refused(`${'[^1] '.repeat(2_000)}\n\n[^1]: ${'parola '.repeat(2_000)}`).values?.max, 200_000)
})
