// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countWords } from '../../../../test/support/gulpease.ts'
import { organizations } from './content/organizations.ts'
import { projects } from './content/projects.ts'

const bodies = new Set(organizations.map(({ key }) => key))

describe('the network', () => {
  test('has RefER PA as its papers say, and the demonstration named as such', () => {
    const [referPa, pari, demonstration] = projects
    assert.deepEqual([referPa?.startsOn, referPa?.endsOn], ['2014-06-01', '2015-06-30'])
    assert.equal(referPa?.partners.length, 12)
    assert.ok(countWords(referPa?.body.it ?? '') >= 250 && countWords(referPa?.body.it ?? '') <= 400)
    assert.deepEqual([pari?.partners, pari?.startsOn], [[], undefined], 'nothing is said that we do not know')
    assert.match(demonstration?.name.it ?? '', /inventato/)
    assert.equal(demonstration?.fund, undefined)
    assert.match(demonstration?.statement.it ?? '', /senza valore/)
    for (const { partners } of projects)
      for (const { organization } of partners) assert.ok(bodies.has(organization))
  })
})
