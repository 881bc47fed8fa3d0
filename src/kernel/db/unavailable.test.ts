// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { statusOf } from '../http/answer.ts'

const failed = (fields: object, message = 'x') => statusOf(Object.assign(new Error(message), fields))

it('a database, a disk or a store that is away is told from a mistake of ours', () => {
  const states = ['53100', '53300', '57P01', '57P03', '57014', '25006', '25P03', '08006']
  const lines = ['ENOSPC', 'EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND']
  for (const code of [...states, ...lines]) assert.equal(failed({ code }), 503, code)
  assert.equal(failed({ code: 'ECONNREFUSED', syscall: 'connect' }), 503)
  for (const code of ['23505', '25001', 'ENOENT']) assert.equal(failed({ code }), 500, code)
})

it('so is what the driver says in words, and what a bucket answers', () => {
  const words = [
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'timeout exceeded when trying to connect',
    'timeout expired',
  ]
  for (const message of words) assert.equal(failed({}, message), 503, message)
  assert.equal(failed({ name: 'TimeoutError', $metadata: { attempts: 3 } }), 503)
  assert.equal(failed({ name: 'SlowDown', $metadata: { httpStatusCode: 503 } }), 503)
  // The keys are wrong, or there is no such bucket: nobody helps by trying again.
  for (const httpStatusCode of [403, 404])
    assert.equal(failed({ $fault: 'client', $metadata: { httpStatusCode } }), 500)
  assert.equal(statusOf('not an error'), 500)
})
