// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  addressKind,
  answerBy,
  isLikeName,
  type Known,
  likeness,
  likeOnes,
  siteDomain,
  stateOf,
} from './rules.ts'

const body = (more: Partial<Known> = {}): Known => ({
  name: 'Comune di Valdiprova',
  kind: 'municipality',
  place: 'Valdiprova',
  province: 'FE',
  website: null,
  ipa_code: null,
  fiscal_code: null,
  ...more,
})

describe('a body that asks', () => {
  it('is waiting once it is confirmed, and what was decided after that', () => {
    const at = new Date()
    assert.equal(stateOf({ confirmed_at: null, outcome: null }), 'unconfirmed')
    assert.equal(stateOf({ confirmed_at: at, outcome: null }), 'waiting')
    assert.equal(stateOf({ confirmed_at: at, outcome: 'refused' }), 'refused')
  })

  it('is answered within thirty days', () => {
    assert.equal(answerBy('2026-11-23'), '2026-12-23')
    assert.equal(answerBy('2028-02-01'), '2028-03-02')
  })

  it('has the domain of its site, which no address makes us fail on', () => {
    assert.equal(siteDomain('https://www.comune.fe.it/uffici?x=1'), 'comune.fe.it')
    assert.equal(siteDomain('http://COMUNE.FE.IT'), 'comune.fe.it')
    for (const none of [null, '', 'comune.fe.it', 'https://', 'https://localhost/', 'http://[::1'])
      assert.equal(siteDomain(none), null)
  })

  it('has an address of its own, of elsewhere, or one that anybody can have', () => {
    const site = { website: 'https://www.comune.fe.it', domains: [] }
    assert.equal(addressKind('ada@comune.fe.it', site), 'of the body')
    assert.equal(addressKind('ada@urp.comune.fe.it', site), 'of the body')
    assert.equal(addressKind('ada@finto-comune.fe.it', site), 'elsewhere')
    assert.equal(addressKind('ada@comune.fe.it.example', site), 'elsewhere')
    // A Cyrillic letter that looks like ours: the DNS knows better.
    assert.equal(addressKind('ada@xn--omune-5kf.fe.it', site), 'elsewhere')
    assert.equal(addressKind('ada@gmail.com', site), 'free mail')
    assert.equal(addressKind('ada@gmail.com', { website: 'https://gmail.com', domains: [] }), 'free mail')
    assert.equal(addressKind('ada@coop.example', { website: null, domains: [] }), 'not known')
    assert.equal(addressKind('ada@coop.example', { website: null, domains: ['coop.example'] }), 'of the body')
  })
})

describe('bodies that are alike', () => {
  it('share most words of their names, whatever stands between them', () => {
    assert.ok(isLikeName('Comune di Forlì', 'COMUNE DI FORLI'))
    assert.ok(isLikeName('Azienda USL di Ferrara', 'Azienda Usl Ferrara'))
    assert.ok(!isLikeName('Comune di Ferrara', 'Comune di Bologna'))
    assert.ok(!isLikeName('', ''))
    assert.ok(!isLikeName('di del', 'della'))
  })

  it('say in what', () => {
    const asking = body({ ipa_code: 'c_d548', website: 'https://www.comune.fe.it' })
    const found = likeness(asking, 'ada@comune.fe.it', {
      ...body({ name: 'Ente', place: null }),
      ipa_code: 'c_d548',
      website: 'https://comune.fe.it',
    })
    assert.deepEqual(found, ['ipa', 'site'])
    assert.deepEqual(likeness(body(), null, body()), ['name', 'place'])
    assert.deepEqual(
      likeness(body(), 'a@gmail.com', body({ name: 'X', place: 'Y', website: 'https://gmail.com' })),
      [],
    )
  })

  it('come with the likest first, and those that are not like it not at all', () => {
    const asking = body({ fiscal_code: '00000000000' })
    const bodies = [
      body({ name: 'Ufficio', kind: 'municipality' }),
      body({ name: 'Un altro nome', place: 'Altrove', fiscal_code: '00000000000' }),
      body({ name: 'Cooperativa', kind: 'cooperative', place: 'Altrove' }),
    ]
    assert.deepEqual(
      likeOnes(asking, null, bodies).map((each) => each.body.name),
      ['Un altro nome', 'Ufficio'],
    )
  })
})
