// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { legalReferences } from '../../demo/content/legal-references.ts'
import { citationLines, parseCitations } from './lines.ts'

const acts = legalReferences.map(({ key, urn, shortTitle }) => ({ id: key, urn, short_title: shortTitle }))

const parsed = (text: string) => {
  const result = parseCitations(text, acts)
  assert.ok(result.ok, JSON.stringify(result))
  return result.citations.map(({ legalReferenceId, article, comma, letter }) =>
    [legalReferenceId, article, comma, letter].join(' ').trimEnd(),
  )
}
const problems = (text: string) => {
  const result = parseCitations(text, acts)
  assert.ok(!result.ok)
  return result.errors
}

test('the same citation written in the ways that offices write it', () => {
  for (const line of [
    'D.Lgs. 286/1998 art. 35 c. 5 lett. a',
    'd.lgs. n. 286/98, art. 35, comma 5, lett. a)',
    'art. 35, comma 5, lettera a), del D.Lgs. 286/1998',
    'Art.35 co.5 lett.a dlgs 286/1998',
    'articolo 35, comma 5, lettera a) del decreto legislativo 25 luglio 1998, n. 286',
    'urn:nir:stato:decreto.legislativo:1998-07-25;286 art. 35 c. 5 lett. a',
    'art. 35, paragraph 5, letter a, Legislative Decree 286/1998',
  ])
    assert.deepEqual(parsed(line), ['dlgs-286-1998 35 5 a'], line)
})

test('articles, commas and letters inserted later keep their ordinal', () => {
  assert.deepEqual(parsed('D.Lgs. 286/1998 art. 34 bis c. 5-bis'), ['dlgs-286-1998 34-bis 5-bis'])
  assert.deepEqual(parsed('D.Lgs. 286/1998 art. 13TER c. 1 lett. b-bis'), ['dlgs-286-1998 13-ter 1 b-bis'])
  assert.deepEqual(parsed('D.Lgs. 286/1998 art. 22 c. 1.1'), ['dlgs-286-1998 22 1.1'])
})

test('a line without an article cites the whole act; acts of the Union and of the Region too', () => {
  assert.deepEqual(parsed('Costituzione'), ['costituzione'])
  assert.deepEqual(parsed('Direttiva 2003/109/CE art. 11 par. 1 lett. d'), ['dir-2003-109 11 1 d'])
  assert.deepEqual(parsed('L.R. Emilia-Romagna 5/2004, art. 14'), ['lr-er-5-2004 14'])
  assert.deepEqual(parsed('D.P.C.M. 12 gennaio 2017 (LEA) art. 63 c. 4'), ['dpcm-lea-2017 63 4'])
})

test('empty lines and repeats are dropped, the order stays', () => {
  assert.deepEqual(parsed('\n D.P.R. 394/1999 art. 42 \n\nL. 833/1978\nDPR 394/1999 articolo 42\n'), [
    'dpr-394-1999 42',
    'l-833-1978',
  ])
})

test('an unknown act names its line and the acts that look like it', () => {
  const [error, ...others] = problems('L. 833/1978\nD.Lgs. 268/1998 art. 35')
  assert.equal(others.length, 0)
  assert.equal(error?.values?.line, 2)
  assert.match(String(error?.values?.near), /D\.Lgs\. 286\/1998/)
  assert.match(problems('Zzz')[0]!.source, /non è nell’elenco degli atti conosciuti/)
})

test('every wrong line has its own error', () => {
  const errors = problems(
    'art. 35\nD.Lgs. 286/1998 c. 5\nD.Lgs. 286/1998 artt. 34 e 35\nD.Lgs. 286/1998 art. trentacinque',
  )
  assert.deepEqual(
    errors.map((error) => error.values?.line),
    [1, 2, 3, 4],
  )
  assert.match(errors[0]!.source, /manca l’atto/)
  assert.match(errors[1]!.source, /prima di comma e lettera/)
  assert.match(errors[2]!.source, /una citazione sola/)
  assert.match(errors[3]!.source, /non capisco/)
})

test('a hundred and one citations are too many', () => {
  const lines = Array.from({ length: 101 }, (_, i) => `D.Lgs. 286/1998 art. ${i + 1}`).join('\n')
  assert.match(problems(lines)[0]!.source, /al massimo/)
})

test('what is written for the editor is read back the same', () => {
  const ordinal = fc.constantFrom('', '-bis', '-ter', '-quinquies', '-octiesdecies')
  const number = fc.tuple(fc.integer({ min: 1, max: 1400 }), ordinal).map(([n, o]) => `${n}${o}`)
  const letter = fc
    .tuple(fc.constantFrom(...'abcdefghilmnopqrstuvz'), fc.constantFrom('', '-bis'))
    .map((p) => p.join(''))
  const place = fc.oneof(
    fc.constant({ article: '', comma: '', letter: '' }),
    fc.record({
      article: number,
      comma: fc.oneof(fc.constant(''), number),
      letter: fc.oneof(fc.constant(''), letter),
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...acts), place, (act, where) => {
      const text = citationLines([{ reference: act, ...where }])
      assert.deepEqual(parseCitations(text, acts), {
        ok: true,
        citations: [{ legalReferenceId: act.id, ...where }],
      })
    }),
    { numRuns: 400 },
  )
})
