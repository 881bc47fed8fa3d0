// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContext } from './example-context.ts'
import { linkTo, sourceOf } from './link-to.ts'

const english = exampleContext({ locale: 'en' })

test('a path of ours gets the prefix of the language', () => {
  assert.equal(linkTo(english, '/corsi?pagina=2'), '/en/corsi?pagina=2')
  assert.equal(linkTo(english, '#contenuto'), '#contenuto')
  assert.equal(linkTo(english, '?ordine=titolo'), '?ordine=titolo')
})

test('other sites, mail and telephone pass', () => {
  for (const to of [
    'https://example.org/a?b=c',
    'HTTP://example.org',
    'mailto:rete@ente.example',
    'tel:+390532000000',
  ])
    assert.equal(linkTo(english, to), to)
})

const DANGEROUS = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  'https:\\\\evil.example',
  'file:///etc/passwd',
  'corsi',
  '',
]

test('every other address is refused', () => {
  for (const to of DANGEROUS) assert.equal(linkTo(english, to), undefined, JSON.stringify(to))
})

test('files have no language, and refuse the same addresses', () => {
  assert.equal(sourceOf('/file/1/scheda.pdf'), '/file/1/scheda.pdf')
  for (const address of DANGEROUS) assert.equal(sourceOf(address), undefined, JSON.stringify(address))
})
