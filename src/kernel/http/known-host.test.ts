// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isKnownHost } from './known-host.ts'
import { encodeLocation } from './location.ts'

it('knows the name under which people come, and no other', () => {
  const cases: [baseUrl: string, known: string[], unknown: (string | undefined)[]][] = [
    [
      'https://rete.example',
      ['rete.example', 'RETE.example', 'rete.example:443'],
      [
        'rete.example:8443',
        'rete.example.evil.example',
        'evil.example',
        'localhost',
        'x@rete.example',
        'rete.example/x',
        '',
        undefined,
      ],
    ],
    [
      'http://localhost:3000',
      ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '127.0.1.1', 'localhost:8080'],
      [
        'evil.example:3000',
        'localhost.evil.example',
        '127.0.0.1.evil.example',
        '192.168.1.5:3000',
        '0.0.0.0',
      ],
    ],
    [
      'http://0.0.0.0:3000',
      ['192.168.1.5:3000', '[fd00::5]:3000', 'localhost:3000', '0.0.0.0:3000'],
      ['evil.example:3000', 'server'],
    ],
  ]
  for (const [baseUrl, known, unknown] of cases) {
    for (const host of known) assert.equal(isKnownHost(host, baseUrl), true, `${host} at ${baseUrl}`)
    for (const host of unknown) assert.equal(isKnownHost(host, baseUrl), false, `${host} at ${baseUrl}`)
  }
})

it('writes an address so that a header can carry it, and changes nothing that could be carried', () => {
  for (const same of ['/', '/a?b=%E2%82%AC&c=1#d', 'https://x.example/~a;b=(c)', '/%'])
    assert.equal(encodeLocation(same), same)
  assert.equal(encodeLocation('/€ à'), '/%E2%82%AC%20%C3%A0')
  assert.equal(encodeLocation('/a\r\nSet-Cookie: x=1'), '/a%0D%0ASet-Cookie:%20x=1')
  assert.equal(encodeLocation('/\uD800'), '/%EF%BF%BD')
})
