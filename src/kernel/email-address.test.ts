// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalEmail, domainOf, liesUnder } from './email-address.ts'

describe('an e-mail address', () => {
  it('is one text, however it is written', () => {
    const forms = ['Niccolò@Comune.Example', 'NICCOLO\u0300@COMUNE.EXAMPLE', 'niccolò@ｃｏｍｕｎｅ.example']
    for (const typed of forms) assert.equal(canonicalEmail(typed), 'niccolò@comune.example', typed)
    assert.equal(canonicalEmail('ada@bücher.example'), 'ada@xn--bcher-kva.example')
  })
  it('is none without a name, a domain or a dot in it', () => {
    for (const typed of [
      '',
      'ada',
      'ada@',
      '@comune.example',
      'ada@comune',
      'a da@comune.example',
      'ada@a@b.example',
    ])
      assert.equal(canonicalEmail(typed), null, typed)
  })
  it('lies under its own domain, and under none that looks like it', () => {
    const lies = (email: string) => liesUnder(domainOf(canonicalEmail(email)!), 'comune.fe.example')
    for (const email of ['ada@comune.fe.example', 'ada@urp.comune.fe.example', 'ada@COMUNE.FE.EXAMPLE'])
      assert.ok(lies(email), email)
    const strange = [
      'ada@ilcomune.fe.example',
      'ada@comune-fe.example',
      'ada@comune.fe.example.altrove.example',
      'ada@fe.example',
      // The o is Cyrillic.
      'ada@c\u043Emune.fe.example',
      'comune.fe.example@altrove.example',
    ]
    for (const email of strange) assert.ok(!lies(email), email)
  })
})
