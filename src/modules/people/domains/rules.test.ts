// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { asRead, canonicalDomain, lookAlikes, whyNoDomain } from './rules.ts'

it('a domain is read from what people write for it', () => {
  for (const [typed, domain] of [
    ['Comune.Esempio.IT', 'comune.esempio.it'],
    [' @comune.esempio.it ', 'comune.esempio.it'],
    ['ada.prova@comune.esempio.it', 'comune.esempio.it'],
    ['https://www.comune.esempio.it/uffici?x=1', 'comune.esempio.it'],
    ['comune.esempio.it.', 'comune.esempio.it'],
    ['città.example', 'xn--citt-3na.example'],
    ['CITTÀ.example', 'xn--citt-3na.example'],
    ['xn--citt-3na.example', 'xn--citt-3na.example'],
  ])
    assert.equal(canonicalDomain(typed!), domain, typed)
  assert.equal(asRead('xn--citt-3na.example'), 'città.example')
  assert.equal(asRead('comune.esempio.it'), null)
})

it('what is no domain is refused, however it is written', () => {
  for (const typed of [
    ...[
      '',
      ' ',
      '@',
      'it',
      '.it',
      'a..it',
      '-a.it',
      'a-.it',
      'a b.it',
      'a_b.it',
      '192.168.1.1',
      '[::1]',
      'a.1',
    ],
    ...[
      `${'a'.repeat(64)}.it`,
      `${'a.'.repeat(130)}it`,
      '<script>.it',
      "'; drop table x;--.it",
      '*.ente.it',
      'ente.it\nb.it',
    ],
  ])
    assert.notEqual(whyNoDomain(canonicalDomain(typed)), null, JSON.stringify(typed))
})

it('a provider of mail and what many share let nobody in', () => {
  const why = (typed: string) => whyNoDomain(canonicalDomain(typed))?.source ?? ''
  for (const typed of ['gmail.com', 'LIBERO.it', 'mail.libero.it', 'ada@pec.it', 'smtp.legalmail.it'])
    assert.match(why(typed), /fornitore di posta/, typed)
  for (const typed of [
    'gov.it',
    'regione.it',
    'comune.it',
    'bo.it',
    'bologna.it',
    'emilia-romagna.it',
    'co.uk',
  ])
    assert.match(why(typed), /enti e persone diversi/, typed)
  for (const typed of [
    'comune.bologna.it',
    'regione.emilia-romagna.it',
    'ausl.bologna.it',
    'interno.gov.it',
    'notgmail.com',
    'gmail.com.ente.it',
  ])
    assert.equal(why(typed), '', typed)
})

it('a domain that one takes for another is named, and the same one is not', () => {
  const known = [
    { domain: 'ausl.example', organization: 'Azienda' },
    { domain: 'comune.forli.example', organization: 'Comune' },
  ]
  const meant = (typed: string) => lookAlikes(canonicalDomain(typed)!, known).map(({ domain }) => domain)
  for (const typed of ['аusl.example', 'aus1.example', 'a-usl.example', 'ausi.example'])
    assert.deepEqual(meant(typed), ['ausl.example'], typed)
  assert.deepEqual(meant('cornune.forlì.example'), ['comune.forli.example'])
  for (const typed of ['ausl.example', 'azienda.example', 'ausl.example.it'])
    assert.deepEqual(meant(typed), [], typed)
})
