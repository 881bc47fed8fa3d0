// SPDX-License-Identifier: AGPL-3.0-or-later
/** Turtle and JSON-LD that we write, as the libraries of others read them. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromJsonLd, fromTurtle, linesOf } from '../../../../test/support/rdf.ts'
import { actAddress } from './acts.ts'
import { about, cleanIri, double, inEach, inLanguage, iri, text } from './triples.ts'
import { jsonLdOf, turtleOf, writeJsonLd, writeTurtle } from './write.ts'

const THING = 'https://example.org/servizi/prova#servizio'

describe('statements', () => {
  it('are the same in Turtle and in JSON-LD, whatever a text holds', async () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(words, words, async (one, other) => {
        const triples = about(THING, ['cpsv:PublicService'], {
          'dct:title': [inLanguage(one, 'it'), inLanguage(other, 'en')],
          'dct:identifier': text(other),
          'foaf:page': iri(`https://example.org/${one}`),
        })
        const turtle = linesOf(fromTurtle(turtleOf(triples)))
        assert.deepEqual(turtle, linesOf(await fromJsonLd(jsonLdOf(triples))))
        const titles = fromTurtle(turtleOf(triples)).filter(({ predicate }) =>
          predicate.value.endsWith('title'),
        )
        assert.ok(titles.some(({ object }) => object.value === one.toWellFormed()))
      }),
      { numRuns: 200 },
    )
  })

  it('keep quotes, backslashes, line ends, signs and half characters', () => {
    for (const words of [
      '"',
      '\\',
      '\\"',
      'a\nb\r\tc',
      '\u0000\u0007',
      '"""',
      "l'à 🙂",
      '\u2028',
      '\\u0041',
    ]) {
      const [quad] = fromTurtle(turtleOf(about(THING, [], { 'dct:title': inLanguage(words, 'it') })))
      assert.equal(quad!.object.value, words)
    }
    const [half] = fromTurtle(turtleOf(about(THING, [], { 'dct:title': text('a\ud83d') })))
    assert.equal(half!.object.value, 'a\ufffd')
  })

  it('have addresses in which nothing ends the address', () => {
    assert.equal(
      cleanIri('https://example.org/a b<c>"d"{e}|f^g`h\\i'),
      'https://example.org/a%20b%3Cc%3E%22d%22%7Be%7D%7Cf%5Eg%60h%5Ci',
    )
    assert.equal(cleanIri('https://example.org/100%'), 'https://example.org/100%25')
    assert.equal(cleanIri('https://example.org/%C3%A0?q=1#x'), 'https://example.org/%C3%A0?q=1#x')
    const injected = about(THING, [], { 'foaf:page': iri('https://example.org/> . <urn:a> <urn:b> <urn:c') })
    assert.equal(fromTurtle(turtleOf(injected)).length, 1)
  })

  it('are said once, of what is known alone', () => {
    const twice = about(THING, 'cv:Cost', {
      'dct:title': inEach({ it: 'a', en: '' }),
      'cv:hasValue': null,
      'dct:identifier': [text('1'), text('1'), text('')],
    })
    assert.equal(fromTurtle(turtleOf([...twice, ...twice])).length, 3)
    const [, value] = fromTurtle(turtleOf(about(THING, 'cv:Cost', { 'cv:hasValue': double(16) })))
    assert.ok(value?.object.termType === 'Literal')
    assert.equal(value.object.value, '1.6E1')
    assert.equal(value.object.datatype.value, 'http://www.w3.org/2001/XMLSchema#double')
  })

  it('of a demonstration say so in both', async () => {
    const document = { address: 'https://example.org/a.ttl', triples: [], dimostrazione: 'Dimostrazione' }
    const read = await fromJsonLd(JSON.parse(writeJsonLd(document)))
    assert.deepEqual(linesOf(read), linesOf(fromTurtle(writeTurtle(document))))
    assert.equal(read[0]?.object.value, 'Dimostrazione')
  })
})

describe('an act', () => {
  const place = { article: '34-bis', comma: '1', letter: 'a' }
  const of = (urn: string, at: typeof place | null) =>
    actAddress('https://example.org', { urn, slug: 'atto' }, at)
  it('is called as everybody calls it, and its article is a part of it', () => {
    const urn = 'urn:nir:stato:decreto.legislativo:1998-07-25;286'
    assert.equal(of(urn, null), urn)
    assert.equal(of(urn, place), `${urn}~art34bis-com1-leta`)
    assert.equal(of('32003L0109', null), 'http://publications.europa.eu/resource/celex/32003L0109')
    assert.equal(
      of('ECLI:IT:COST:2013:40', { article: '', comma: '', letter: '' }),
      'https://example.org/normativa/atto',
    )
  })
})
