// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { localePath, splitLocale } from './locale.ts'

it('splits the language from an address', () => {
  assert.deepEqual(splitLocale('/en/corsi?x=1'), { locale: 'en', path: '/corsi?x=1' })
  assert.deepEqual(splitLocale('/en'), { locale: 'en', path: '/' })
  assert.deepEqual(splitLocale('/en?x=/en'), { locale: 'en', path: '/?x=/en' })
  assert.deepEqual(splitLocale('/enti'), { locale: 'it', path: '/enti' })
  assert.deepEqual(splitLocale('/'), { locale: 'it', path: '/' })
})

it('never gives a path that a browser takes for another site', () => {
  for (const hostile of [
    '/en//evil.example',
    '//evil.example',
    '/\\evil.example',
    '/en\\/evil.example',
    '/en/\\/\\x',
  ])
    for (const locale of ['it', 'en'] as const) {
      const address = localePath(locale, splitLocale(hostile).path)
      assert.equal(new URL(address, 'https://rete.example').host, 'rete.example', `${hostile} in ${locale}`)
    }
})
