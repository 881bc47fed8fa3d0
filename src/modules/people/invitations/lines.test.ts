// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MOST_LINES, readLines } from './lines.ts'

const good = (text: string) => readLines(text).flatMap(({ email, problem }) => (problem ? [] : [email]))
const wrong = (text: string) =>
  readLines(text).flatMap(({ line, problem }) => (problem ? [[line, problem]] : []))

describe('pasted addresses', () => {
  it('are found one a line, in a list of a letter, with names beside or around them', () => {
    const cases: [string, string[]][] = [
      ['a@b.it\r\nC@D.it\n\n', ['a@b.it', 'c@d.it']],
      ['a@b.it; c@d.it, e@f.it', ['a@b.it', 'c@d.it', 'e@f.it']],
      ['Rossi Mario <mario@b.it>; "Verdi, Anna" <anna@b.it>', ['mario@b.it', 'anna@b.it']],
      ['\uFEFFa@b.it', ['a@b.it']],
      ['', []],
    ]
    for (const [text, found] of cases) assert.deepEqual(good(text), found, text)
  })

  it('bring the names of a table, with headings in any order or without', () => {
    const named = { line: 2, email: 'anna@b.it', givenName: 'Anna', familyName: 'Verdi', problem: null }
    for (const separator of [';', ',', '\t']) {
      const text = [
        ['Cognome', 'Nome', 'E-mail'],
        ['Verdi', 'Anna', 'anna@b.it'],
      ]
        .map((row) => row.join(separator))
        .join('\n')
      assert.deepEqual(readLines(text), [named])
    }
    assert.deepEqual(readLines('anna@b.it;Anna;Verdi'), [{ ...named, line: 1 }])
    assert.deepEqual(
      readLines('email;nome;cognome\n"anna@b.it";"Anna ""Nina""";Verdi')[0]?.givenName,
      'Anna "Nina"',
    )
  })

  it('that are none say why, at their line', () => {
    assert.deepEqual(wrong('a@b.it\nMario Rossi\nmario@\na@B.it'), [
      [2, 'Qui non c’è un indirizzo e-mail.'],
      [3, 'L’indirizzo non è completo: si scrive come nome@ente.it.'],
      [4, 'Questo indirizzo è già in una riga sopra.'],
    ])
  })

  it('three hundred, half of them wrong, are told apart', () => {
    const text = Array.from({ length: 300 }, (_, n) =>
      n % 2 ? `persona${n}@ente.it` : `persona${n} ente.it`,
    ).join('\n')
    assert.equal(good(text).length, 150)
    assert.equal(wrong(text).length, 150)
  })

  it('whatever is pasted: what is kept is an address once, and reading ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '@', '.', ';', ',', '\n', '"', '<', '>', ' ', '\t') }),
        (text) => {
          const found = good(text)
          assert.equal(new Set(found).size, found.length)
          for (const email of found) assert.match(email, /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
        },
      ),
    )
    assert.ok(readLines('a@b.it\n'.repeat(100_000)).length <= MOST_LINES + 1)
  })
})
