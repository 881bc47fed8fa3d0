// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearActs } from './acts.ts'
import { legalReferences } from './demonstration/content/legal-references.ts'
import { type Cited, citationLines, isDoubted, parseCitations, readsBack } from './lines.ts'
import { trimJoints } from './split-line.ts'

const ARTICLES: Record<string, number> = { 'dlgs-286-1998': 49 }
const acts = legalReferences.map(({ key, urn, shortTitle }) => ({
  id: key,
  urn,
  short_title: shortTitle,
  aliases: key === 'dlgs-286-1998' ? ['TUI'] : [],
  articles: ARTICLES[key] ?? null,
}))

const read = (text: string, known = acts): Cited[] => {
  const result = parseCitations(text, known)
  assert.ok(result.ok, JSON.stringify(result))
  return result.citations
}
const parsed = (text: string) =>
  read(text).map((cited) => {
    assert.ok(!isDoubted(cited), JSON.stringify(cited))
    const { legalReferenceId, article, comma, letter } = cited
    return [legalReferenceId, article, comma, letter].join(' ').trimEnd()
  })
/** Lines that are kept to be verified, with why. */
const doubts = (text: string) =>
  read(text).map((cited) => (isDoubted(cited) ? [cited.line, cited.doubt] : cited))

test('the same citation written in the ways that offices write it', () => {
  for (const line of [
    'D.Lgs. 286/1998 art. 35 c. 5 lett. a',
    'd.lgs. n. 286/98, art. 35, comma 5, lett. a)',
    'art. 35, comma 5, lettera a), del D.Lgs. 286/1998',
    'Art.35 co.5 lett.a dlgs 286/1998',
    'articolo 35, comma 5, lettera a) del decreto legislativo 25 luglio 1998, n. 286',
    'urn:nir:stato:decreto.legislativo:1998-07-25;286 art. 35 c. 5 lett. a',
    'art. 35, paragraph 5, letter a, Legislative Decree 286/1998',
    'TUI art. 35 c. 5 lett. a',
    'art. 35 c. 5 lett. a T.U.I.',
    'art. 35 c. 5 lett. a, 286 del 1998',
    'art. 35 c. 5 lett. a, 286/1998',
    '25.7.1998 n. 286 art. 35 c. 5 lett. a',
    'D.Lgs. 25/7/1998, n. 286, art. 35 c. 5 lett. a',
    'decreto legislativo n. 286 del 25 luglio 1998, art. 35, comma 5, lettera a)',
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286~art35-com5-leta',
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286!vig=2020-01-01~art35-com5-leta',
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998;286~art35 c. 5 lett. a',
    'https://www.normattiva.it/uri-res/N2Ls?urn%3Anir%3Astato%3Adecreto.legislativo%3A1998-07-25%3B286 art. 35 c. 5 lett. a',
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

test('the Union is read by its numbers and its links', () => {
  for (const line of [
    '32003L0109 art. 11',
    'Direttiva 2003/109 art. 11',
    'Dir. 2003/109/CE art. 11',
    'https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=CELEX:32003L0109 art. 11',
    'https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=CELEX%3A32003L0109, art. 11',
    'https://eur-lex.europa.eu/eli/dir/2003/109/oj art. 11',
  ])
    assert.deepEqual(parsed(line), ['dir-2003-109 11'], line)
})

test('several places of one level are several citations', () => {
  assert.deepEqual(parsed('D.Lgs. 286/1998 art. 35 commi 3 e 4'), [
    'dlgs-286-1998 35 3',
    'dlgs-286-1998 35 4',
  ])
  assert.deepEqual(parsed('artt. 34, 35 e 36 del TUI'), [
    'dlgs-286-1998 34',
    'dlgs-286-1998 35',
    'dlgs-286-1998 36',
  ])
  assert.deepEqual(parsed('TUI art. 35 c. 3 lettere a) e b-bis)'), [
    'dlgs-286-1998 35 3 a',
    'dlgs-286-1998 35 3 b-bis',
  ])
  assert.deepEqual(parsed('TUI art. 34 e 35'), ['dlgs-286-1998 34', 'dlgs-286-1998 35'])
  assert.deepEqual(doubts('artt. 34 e 35 c. 1 TUI'), [['artt. 34 e 35 c. 1 TUI', 'unclear']])
})

test('what cannot be placed is kept as it was written, and stops nothing', () => {
  assert.deepEqual(doubts('D.Lgs. 268/1998 art. 35'), [['D.Lgs. 268/1998 art. 35', 'unknown_act']])
  assert.deepEqual(doubts('L. 5/2004 art. 1'), [['L. 5/2004 art. 1', 'unknown_act']])
  assert.deepEqual(doubts('art. 35'), [['art. 35', 'unclear']])
  assert.deepEqual(doubts('D.Lgs. 286/1998 c. 5'), [['D.Lgs. 286/1998 c. 5', 'unclear']])
  assert.equal(doubts('D.Lgs. 286/1998 art. trentacinque').length, 1)
  const [kept, known] = read('Zzz\nL. 833/1978')
  assert.ok(kept && isDoubted(kept) && known && !isDoubted(known))
})

test('judgments are kept, and recognised once they are in the register', () => {
  const line = 'Corte cost. sent. n. 186/2020'
  assert.deepEqual(doubts(line), [[line, 'ruling']])
  assert.deepEqual(doubts('Cass. civ. sez. un. 29460/2019')[0]?.[1 as never], 'ruling')
  const ruling = { id: 'x', urn: 'ECLI:IT:COST:2020:186', short_title: 'Corte cost. 186/2020' }
  for (const typed of [line, 'Corte costituzionale, sentenza n. 186 del 2020'])
    assert.deepEqual(parseCitations(typed, [ruling]), {
      ok: true,
      citations: [{ legalReferenceId: 'x', article: '', comma: '', letter: '' }],
    })
})

test('an article that the act has not, or may not have, is doubted', () => {
  assert.deepEqual(doubts('TUI art. 9999'), [['TUI art. 9999', 'no_such_article']])
  assert.deepEqual(doubts('TUI art. 50'), [['TUI art. 50', 'no_such_article']])
  assert.deepEqual(parsed('TUI art. 49-bis'), ['dlgs-286-1998 49-bis'])
  assert.deepEqual(doubts('L. 833/1978 art. 9999'), [['L. 833/1978 art. 9999', 'article_unsure']])
})

test('a number and a year mean one act, or none', () => {
  assert.deepEqual(parsed('L.R. 5/2004 art. 2'), ['lr-er-5-2004 2'])
  const toscana = {
    id: 't',
    urn: 'urn:nir:regione.toscana:legge:2004-01-01;5',
    short_title: 'L.R. Toscana 5/2004',
  }
  assert.equal(
    read('L.R. 5/2004', [...acts, { ...toscana, aliases: [], articles: null }]).filter(isDoubted).length,
    1,
  )
  assert.equal(read('L.R. Toscana 5/2004', acts).filter(isDoubted).length, 1)
})

test('only an act with the same number, or with its digits in another order, is offered for one that is not there', () => {
  const near = (typed: string) => nearActs(typed, acts).map(({ id }) => id)
  assert.deepEqual(near('D.Lgs. 268/1998'), ['dlgs-286-1998'])
  assert.deepEqual(near('L. 286/1998'), ['dlgs-286-1998'])
  assert.deepEqual(near('L.R. 7/2004'), [])
  assert.deepEqual(near('Zzz'), [])
})

test('names with a place in them cannot be read back', () => {
  assert.ok(readsBack('D.Lgs. 286/1998'))
  assert.ok(!readsBack('Regolamento art. 5'))
  assert.ok(!readsBack(' - '))
})

test('a line of dashes costs as much as it is long', () => {
  assert.equal(trimJoints('-'.repeat(4_000_000)), '')
  assert.equal(trimJoints(`${'- '.repeat(1_000_000)}x${' -'.repeat(1_000_000)}`), 'x')
  const refused = parseCitations('-'.repeat(20_000), acts)
  assert.ok(!refused.ok)
  assert.equal(refused.errors[0]?.values?.line, 1)
})

test('a hundred and one citations are too many', () => {
  const lines = Array.from({ length: 101 }, (_, i) => `D.Lgs. 286/1998 art. ${i + 1}`).join('\n')
  const result = parseCitations(lines, acts)
  assert.ok(!result.ok)
  assert.match(result.errors[0]!.source, /al massimo/)
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
  const numbers = acts.map((act) => ({ ...act, articles: null }))
  const likely = place.filter(({ article }) => !(Number.parseInt(article, 10) > 200))
  const citation = fc
    .tuple(fc.constantFrom(...numbers), likely)
    .map(([act, where]) => ({ reference: act, ...where }))
  const doubted = fc
    .constantFrom('Zzz', 'art. 35', 'Cass. 29460/2019', 'L. 1/1900 art. 2', 'un testo qualsiasi, con virgole')
    .map((line) => ({ line, doubt: 'unknown_act' as const }))
  fc.assert(
    fc.property(fc.array(fc.oneof(citation, doubted), { maxLength: 12 }), (written) => {
      const text = citationLines(written)
      const once = read(text, numbers)
      const expected = [...new Set(text.split('\n').filter(Boolean))]
      assert.equal(once.length, expected.length)
      const known = new Map(numbers.map((act) => [act.id, act]))
      const printed = citationLines(
        once.map((cited) =>
          isDoubted(cited) ? cited : { reference: known.get(cited.legalReferenceId)!, ...cited },
        ),
      )
      assert.equal(printed, expected.join('\n'))
      assert.deepEqual(read(printed, numbers), once)
    }),
    { numRuns: 400 },
  )
})
