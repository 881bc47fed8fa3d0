// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { keepSecret } from './secret.ts'

describe('keepSecret', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referpa-secret-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('makes one secret for all who ask together, closed to others, and nothing beside it', async () => {
    const secrets = await Promise.all([keepSecret(folder), keepSecret(folder), keepSecret(folder)])
    assert.equal(new Set(secrets).size, 1)
    assert.ok(secrets[0]!.length >= 43)
    assert.equal((await stat(join(folder, 'secret'))).mode & 0o777, 0o600)
    assert.deepEqual(await readdir(folder), ['secret'])
    assert.equal(await keepSecret(folder), secrets[0])
  })

  it('refuses a secret that was cut, instead of making another', async () => {
    await writeFile(join(folder, 'secret'), '')
    await assert.rejects(keepSecret(folder), /incompleto/)
  })
})
