// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officialAddress } from './links.ts'

test('numbered acts of the State open on Normattiva, in force, at the article', () => {
  const address =
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286!vig='
  assert.equal(officialAddress('urn:nir:stato:decreto.legislativo:1998-07-25;286', '', 'it'), address)
  assert.equal(
    officialAddress('urn:nir:stato:decreto.legislativo:1998-07-25;286', '34', 'en'),
    `${address}~art34`,
  )
  assert.equal(
    officialAddress('urn:nir:stato:decreto.legislativo:1998-07-25;286', '27-quater', 'it'),
    `${address}~art27quater`,
  )
  assert.match(
    officialAddress('urn:nir:presidente.repubblica:decreto:1999-08-31;394', '42', 'it') ?? '',
    /;394!vig=~art42$/,
  )
  assert.match(
    officialAddress('urn:nir:stato:costituzione:1947-12-27', '32', 'it') ?? '',
    /1947-12-27!vig=~art32$/,
  )
})

test('acts that Normattiva does not hold have no address', () => {
  for (const urn of [
    'urn:nir:ministero.sanita:circolare:2000-03-24;5',
    'urn:nir:presidenza.consiglio.ministri:accordo:2012-12-20;nir-1',
    'urn:nir:presidente.consiglio.ministri:decreto:2017-01-12',
    'urn:nir:regione.emilia.romagna:legge:2004-03-24;5',
    'javascript:alert(1)',
  ])
    assert.equal(officialAddress(urn, '1', 'it'), null, urn)
})

test('acts of the Union open on EUR-Lex in the language of the page', () => {
  assert.equal(
    officialAddress('32003L0109', '11', 'en'),
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32003L0109',
  )
})
