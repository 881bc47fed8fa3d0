// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { MigrationError } from './db/migrate.ts'
import { diskFull } from './postgres/problem.ts'
import { keepSecret } from './secret.ts'
import { explainStart, needAddress } from './start-problem.ts'

const listen = (host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('expected a failure'),
    (error: unknown) => error,
  )

describe('explainStart', () => {
  it('says that the port is taken and which variable moves it', async () => {
    const server = await listen('127.0.0.1', 0)
    const { port } = server.address() as { port: number }
    const error = await caught(listen('127.0.0.1', port))
    server.close()
    assert.match(
      explainStart(error, { host: '127.0.0.1', port })!,
      new RegExp(`porta ${port} è già usata.*PORT=3000`),
    )
  })

  it('finds out before anything is begun, and lets the address go', async () => {
    const server = await listen('127.0.0.1', 0)
    const { port } = server.address() as { port: number }
    assert.match(String(await caught(needAddress({ host: '127.0.0.1', port }))), /EADDRINUSE/)
    await new Promise((resolve) => server.close(resolve))
    await needAddress({ host: '127.0.0.1', port })
    await needAddress({ host: '127.0.0.1', port })
  })

  it('says that a host is nowhere', async () => {
    const error = await caught(needAddress({ host: 'nowhere.invalid', port: 0 }))
    assert.match(
      explainStart(error, { host: 'nowhere.invalid', port: 0 })!,
      /nowhere\.invalid non è di questo computer.*HOST/,
    )
  })

  it('says which migration failed and why, without a stack of calls', () => {
    const explain = (reason: string) =>
      explainStart(new MigrationError('20270101_0100_new.sql', reason), { host: '', port: 0 })!
    assert.match(
      explain('deadlock detected'),
      /20270101_0100_new\.sql non è riuscita: deadlock detected\. .*rimasta/,
    )
    assert.match(explain('changed'), /20270101_0100_new\.sql è cambiata/)
  })

  it('says that the address is of another machine', async () => {
    const error = await caught(listen('192.0.2.1', 0))
    assert.match(
      explainStart(error, { host: '192.0.2.1', port: 0 })!,
      /192\.0\.2\.1 non è di questo computer.*HOST/,
    )
  })

  it('says that the disk is full, for the database and for files', async () => {
    assert.match(explainStart(diskFull('/srv/data'), { host: '', port: 0 })!, /\/srv\/data è pieno/)
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    assert.match(explainStart(full, { host: '', port: 0 })!, /disco è pieno/)
  })

  it('says what to do about a secret that was cut', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'referpa-'))
    await writeFile(join(folder, 'secret'), 'short')
    const error = await caught(keepSecret(folder))
    await rm(folder, { recursive: true })
    assert.match(explainStart(error, { host: '', port: 0 })!, /segreto in .* è incompleto: rimetti/)
  })

  it('leaves what it does not foresee to be shown whole', async () => {
    assert.equal(explainStart(new TypeError('x is not a function'), { host: '', port: 0 }), null)
    const folder = await mkdtemp(join(tmpdir(), 'referpa-'))
    const error = await caught(writeFile(join(folder, 'no/such/file'), ''))
    await rm(folder, { recursive: true })
    assert.equal(explainStart(error, { host: '', port: 0 }), null)
  })
})
