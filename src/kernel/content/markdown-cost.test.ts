// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reading Markdown takes work in proportion to its length, whatever it is made of: it runs in the process that answers everybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyMarkdown } from './arbitrary.fixture.ts'
import { fromMarkdown } from './from-markdown.ts'

/** What readers of Markdown have been slow at: brackets, emphasis, backticks, angles, tables, nested quotations and lists. */
const HOSTILE = [
  ...[
    '[',
    '![',
    '[[',
    '[]',
    '](',
    '[](',
    '[a](',
    '[a](b',
    '![a](b',
    '[a](<b',
    '[a](b "',
    "[a](b '",
    '[a](b (',
  ],
  ...[
    '[x',
    '[*a',
    '* [',
    '[x]{lang=',
    '[[x]{sup}',
    '[^1]',
    '[^1]:',
    '^[',
    '^[a](',
    '"(',
    '(a',
    '\\',
    '\\[',
    ']',
  ],
  ...[
    '*',
    '_',
    '***',
    '*a_ ',
    '**a ',
    '*a ',
    'a* ',
    '**a_b ',
    '_a__b',
    '~',
    '~~a',
    '~~a ',
    '~~a~',
    'a~~b',
    '^a',
    '^a^',
  ],
  ...[
    '`',
    '``` ',
    '`a',
    '&#',
    '&amp;',
    '<',
    '<b',
    '<https://',
    '<a@b',
    '<!--',
    '</b>',
    '!',
    'e\u0301',
    '\ud83d\ude00',
  ],
  ...[
    '|',
    '| a ',
    '|a',
    '|a|\n|-|\n',
    '- ',
    '-\n',
    '- - ',
    '- a\n',
    '1. ',
    'a) ',
    'a) \n',
    'a) b\n',
    'a. x\nb. y\n',
    'b) a\n',
  ],
  ...[
    '> ',
    '> > ',
    '> - ',
    '> a) ',
    '> [!NOTE]\n',
    '#',
    '# a\n',
    'a\n',
    'a  \n',
    '\\\n',
    'a\n\n',
    ' \n',
    '\t',
  ],
]

/** CPU in µs: other programmes use the machine too. */
function work(text: string): number {
  const before = process.cpuUsage()
  fromMarkdown(text)
  const { user, system } = process.cpuUsage(before)
  return user + system
}
/** Noise only ever adds: a text that costs too much does so each time, one that was disturbed does not. */
const staysUnder = (bound: number, text: string): boolean =>
  Array.from({ length: 5 }).some(() => work(text) < bound)
const repeated = (seed: string, length: number) => seed.repeat(length / seed.length)

test('long and hostile texts take time in proportion to their length', () => {
  // The work of 8 times the text may be 8 times as much, with room for a noisy machine, not 64 times.
  for (const seed of HOSTILE) {
    work(repeated(seed, 2_000))
    const small = Math.max(1_500, work(repeated(seed, 5_000)))
    assert.ok(
      staysUnder(30 * small, repeated(seed, 40_000)),
      `${JSON.stringify(seed)} grows faster than its length`,
    )
  }
})

test('no text costs much more than prose of the same length', () => {
  const prose = Math.max(
    10_000,
    work(repeated('Il codice **STP** vale _sei mesi_: vedi [la pagina](/stp), e l’art. 35.\n\n', 60_000)),
  )
  for (const seed of HOSTILE) {
    const isCheap = staysUnder(12 * prose, repeated(seed, 60_000))
    assert.ok(isCheap, `${JSON.stringify(seed)} costs more than twelve times as much as prose`)
  }
})

test('signs in any order, over and over, take time in proportion too', () => {
  fc.assert(
    fc.property(anyMarkdown, (seed) => {
      fc.pre(seed.length > 0)
      const small = Math.max(1_500, work(repeated(seed, 4_000)))
      assert.ok(
        staysUnder(30 * small, repeated(seed, 32_000)),
        `${JSON.stringify(seed)} grows faster than its length`,
      )
    }),
    { numRuns: 25 },
  )
})

test('links within links and images within images are read to any depth', () => {
  for (const sign of ['[', '![', '^[']) {
    const text = `${sign.repeat(30_000)}x${'](/a)'.repeat(30_000)}`
    const before = process.cpuUsage()
    fromMarkdown(text)
    assert.ok(process.cpuUsage(before).user < 3_000_000, sign)
  }
})
