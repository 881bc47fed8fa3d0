// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unique } from '../../../../test/support/unique.ts'
import { organizations } from '../../network/demonstration/content/organizations.ts'
import { people } from './content/people.ts'

const bodies = new Set(organizations.map(({ key }) => key))

describe('the network', () => {
  test('has a cast that works in bodies of the network, with the seven logins', () => {
    const emails = people.filter(({ login }) => login).map(({ email }) => email.split('@')[0])
    assert.deepEqual(emails, [
      'operatore',
      'responsabile',
      'redattore',
      'tutor',
      'coordinatore',
      'decisore',
      'admin',
    ])
    assert.ok(people.length >= 15)
    unique(
      people.map(({ email }) => email),
      'e-mail addresses',
    )
    for (const { roles } of people)
      for (const role of roles) assert.ok(bodies.has(role.organization), role.organization)
  })
})
