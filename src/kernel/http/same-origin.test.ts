// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isSameOrigin } from './same-origin.ts'

it('knows the pages of this site by what a browser says', () => {
  const site = 'https://rete.example'
  const host = 'rete.example'
  assert.ok(isSameOrigin({ host, origin: 'https://rete.example' }, site))
  assert.ok(isSameOrigin({ host, 'sec-fetch-site': 'same-origin' }, site))
  assert.ok(isSameOrigin({ host, origin: 'null', 'sec-fetch-site': 'same-origin' }, site))
  assert.ok(isSameOrigin({ host: 'other.example', origin: 'https://other.example' }, site), 'a second name')
  assert.ok(
    isSameOrigin({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, 'http://localhost:3000'),
  )
  const elsewhere: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'https://rete.example.evil.example' },
    { origin: 'https://rete.example:8443' },
    { origin: 'http://rete.example' },
    { origin: 'not an address' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ]
  for (const headers of elsewhere)
    assert.ok(!isSameOrigin({ host, ...headers }, site), JSON.stringify(headers))
})
