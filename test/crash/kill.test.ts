// SPDX-License-Identifier: AGPL-3.0-or-later
/** Kill -9 of the built server, its PostgreSQL and everything else it started, in the middle of tests being taken. */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { crash } from '../../bench/crash.ts'
import { build } from '../../scripts/build.ts'

const KILLS = 5

describe('kill -9', { skip: process.platform !== 'linux' && 'the embedded PostgreSQL is for Linux' }, () => {
  before(() => build())

  it('of everything loses nothing that was acknowledged, and the platform starts again', async () => {
    const found = await crash({ kills: KILLS, writers: 4, writesBefore: (round) => 20 + 57 * round })
    assert.equal(found.kills, KILLS)
    assert.deepEqual(found.failed, [])
    assert.deepEqual(found.lost, [])
    assert.equal(found.reopenedMs.length, KILLS)
    // The writes of all rounds, and at least the server and the postmaster each time.
    assert.ok(found.acknowledged >= 670, `${found.acknowledged} writes`)
    assert.ok(found.killed >= 2 * KILLS, `${found.killed} processes`)
  })
})
