// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { readCatalogues } from './catalogues.ts'
import { LOCALES, type Locale } from './locale.ts'
import { compileMessage, type MessageValues } from './message.ts'
import { translator } from './translate.ts'

const byIcu = (text: string, locale: Locale, values?: MessageValues): string =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(values) as string

/** What is said, or that the text is no message or wants what is not there. */
const said = (say: () => string): string | null => {
  try {
    return say()
  } catch {
    return null
  }
}

const WORDS = ['l’ora', "dell'ente", "''", "'{'", "'}'", "'{n}'", "x'", '<b>', '&', '#', "'#'", ' ', 'È', '|']
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((found) => found.join(''))
const filled = fc.constantFrom('{name}', '{n}', '{n, number}', '{ many }')
const flat = fc.array(fc.oneof(words, filled), { maxLength: 4 }).map((found) => found.join(''))
const { message } = fc.letrec<{ message: string; branch: string }>((tie) => ({
  branch: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tie('message'), tie('message'), tie('message'))
      .map(([zero, one, other]) => `{n, plural, =0 {${zero}} one {${one} #} other {# ${other}}}`),
    tie('message').map((inner) => `{many, plural, offset:1 one {#} other {${inner} # '#'}}`),
    tie('message').map((inner) => `{n, selectordinal, one {#st} two {#nd} other {#th ${inner}}}`),
    fc
      .tuple(tie('message'), tie('message'))
      .map(([a, other]) => `{name, select, a {${a}} constructor {x} other {${other} #}}`),
  ),
  message: fc.oneof({ depthSize: 'small', withCrossShrink: true }, flat, tie('branch')),
}))
const someValues = fc.record({
  name: fc.constantFrom('a', '', "l'{n}''", '{name}', '#', '<b>', '__proto__', 'toString', 'constructor'),
  n: fc.constantFrom(0, 1, 2, 3, 11, 1.5, -1, 1234.5, 1_000_000),
  many: fc.nat({ max: 12 }),
})

test('a message says what ICU says of it, with all its apostrophes, braces and choices', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), message, someValues, (locale, text, values) => {
      assert.equal(
        said(() => compileMessage(text, locale)(values)),
        said(() => byIcu(text, locale, values)),
      )
    }),
    { numRuns: 3000 },
  )
})

test('a text that has nothing to fill is said as ICU says it, with values and without', () => {
  const without: (MessageValues | undefined)[] = [undefined, {}, { n: 1 }]
  const plain = [
    "L'ente e l’ora",
    "Un ''modo'' di dire",
    "'{'resta'}'",
    "C'è un #",
    'x } y',
    "alla fine'",
    '',
  ]
  for (const locale of LOCALES) {
    const t = translator(locale, {})
    for (const text of plain)
      for (const values of without)
        assert.equal(t(text, values && { ...values }), byIcu(text, locale, values))
  }
})

test('every text of the interface is said as ICU says it, in each language', () => {
  const sources = Object.keys(readCatalogues(join(import.meta.dirname, '../..')).get('en')!)
  assert.ok(sources.length > 500)
  for (const [locale, catalogue] of readCatalogues(join(import.meta.dirname, '../..'))) {
    const t = translator(locale, catalogue)
    for (const source of sources)
      for (const value of [0, 1, 2, 21, 'a']) {
        const values = Object.fromEntries(
          [...source.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((found) => [found[1]!, value]),
        )
        const text = catalogue[source] || source
        assert.equal(
          said(() => t(source, values)),
          said(() => byIcu(text, locale, values)),
        )
      }
  }
})

test('a date in a message is left to ICU', () => {
  const at = 1_700_000_000_000
  const text = 'Il {at, date, long} alle {at, time, short}'
  assert.equal(compileMessage(text, 'it')({ at }), byIcu(text, 'it', { at }))
})

test('a value that is missing is a mistake that is seen', () => {
  assert.throws(() => translator('it', {})('Ciao {name}'), /\{name\}/)
  assert.throws(() => translator('it', {})('{n, plural, one {#} other {#}}', {}), /\{n\}/)
})
