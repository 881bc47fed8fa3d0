// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf, typedCode } from './rules.ts'
import { appAddress, codeAt, fromBase32, newSecret, stepAt, stepOf, toBase32 } from './totp.ts'

/** RFC 6238 appendix B, the rows of SHA-1. */
const VECTORS: readonly [seconds: number, code: string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
]
const SECRET = toBase32(Buffer.from('12345678901234567890'))
const AT = new Date(1111111109_000)
const NEVER = 0

test('codes are those of RFC 6238', () => {
  for (const [seconds, code] of VECTORS)
    assert.equal(codeAt(SECRET, stepAt(new Date(seconds * 1000)), 8), code, String(seconds))
})

test('six digits are the last six', () => assert.equal(codeAt(SECRET, stepAt(AT)), '081804'))

test('a clock may be one step off, not two', () => {
  const now = stepAt(AT)
  for (const step of [now - 1, now, now + 1])
    assert.equal(stepOf(SECRET, codeAt(SECRET, step), AT, NEVER), step)
  for (const step of [now - 2, now + 2]) assert.equal(stepOf(SECRET, codeAt(SECRET, step), AT, NEVER), null)
})

test('a code that was taken, or is older than one, is not taken again', () => {
  const now = stepAt(AT)
  assert.equal(stepOf(SECRET, codeAt(SECRET, now), AT, now), null)
  assert.equal(stepOf(SECRET, codeAt(SECRET, now - 1), AT, now), null)
  assert.equal(stepOf(SECRET, codeAt(SECRET, now + 1), AT, now), now + 1)
})

test('a secret has 160 bits and survives its text', () => {
  const secret = newSecret()
  assert.match(secret, /^[A-Z2-7]{32}$/)
  assert.equal(toBase32(fromBase32(secret)), secret)
  assert.notEqual(newSecret(), secret)
})

test('the address names the site and the account', () =>
  assert.equal(
    appAddress('ABCD', 'RefER PA', 'ada@ente.example'),
    'otpauth://totp/RefER%20PA:ada%40ente.example?secret=ABCD&issuer=RefER%20PA',
  ))

test('what is typed is read by its shape, with spaces or hyphens, in small letters', () => {
  assert.deepEqual(typedCode(' 081 804 '), { kind: 'app', code: '081804' })
  assert.deepEqual(typedCode('abcd-efgh-jkmn-pqrs'), {
    kind: 'recovery',
    label: 'ABCD',
    secret: 'EFGHJKMNPQRS',
  })
  for (const wrong of ['', '08180', '0818044', 'ABCD-EFGH']) assert.equal(typedCode(wrong), null, wrong)
  assert.deepEqual(partsOf('0123456789ABCDEF'), { label: '0123', secret: '456789ABCDEF' })
})
