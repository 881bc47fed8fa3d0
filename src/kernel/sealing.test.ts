// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSealing } from './sealing.ts'

const sealing = openSealing('a secret of the instance, long enough')

test('what is sealed opens for whom it was sealed, and is another text each time', () => {
  const sealed = sealing.seal('JBSWY3DPEHPK3PXP', 'totp of Ada')
  assert.equal(sealing.open(sealed, 'totp of Ada'), 'JBSWY3DPEHPK3PXP')
  assert.notEqual(sealing.seal('JBSWY3DPEHPK3PXP', 'totp of Ada'), sealed)
  assert.ok(!Buffer.from(sealed, 'base64url').includes('JBSWY3DP'))
})

test('it opens for nobody else, under no other secret, and not when it was touched', () => {
  const sealed = sealing.seal('JBSWY3DPEHPK3PXP', 'totp of Ada')
  assert.equal(sealing.open(sealed, 'totp of Ugo'), null)
  assert.equal(openSealing('another secret of the instance, long').open(sealed, 'totp of Ada'), null)
  const touched = Buffer.from(sealed, 'base64url')
  touched[touched.length - 1]! ^= 1
  assert.equal(sealing.open(touched.toString('base64url'), 'totp of Ada'), null)
  assert.equal(sealing.open('', 'totp of Ada'), null)
})
