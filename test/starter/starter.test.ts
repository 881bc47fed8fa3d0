// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '../..')
const NODE = `node_modules/node-${process.platform}-${process.arch}`

/** Stands for the server, and ends as it does: says that it runs, and with what it stopped. */
const SERVER = `
import { onStopSignal } from ${JSON.stringify(pathToFileURL(join(ROOT, 'src/kernel/stop-signal.ts')))}
onStopSignal((reason) => { console.log('stopped by ' + reason); process.exit(7) }, () => undefined)
setTimeout(() => {}, 60_000)
console.log('started ' + process.pid + ' ' + process.execPath)
`
const lock = (version: string) =>
  JSON.stringify({ packages: { '': {}, [NODE]: { version, optional: true, os: [process.platform] } } })

/** npm run by the Node that runs these tests, or null where it does not lie beside it or on the path. */
const npm = process.env.npm_execpath ?? 'npm'
const npmProgram = npm.endsWith('.js') ? [process.execPath, npm] : [npm]

/** Waits until the output so far matches; a child that ends before it does is a failure. */
function output(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let text = ''
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk) => {
      text += chunk
      const found = pattern.exec(text)
      if (found) resolve(found)
    })
    child.stdout!.once('end', () => reject(new Error(`The output ended without ${pattern}:\n${text}`)))
  })
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('starter', { skip: process.platform !== 'linux' && 'the pinned Node is for Linux' }, () => {
  let project: string
  const start = (...command: string[]) =>
    spawn(command[0]!, command.slice(1), { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })

  before(async () => {
    project = await mkdtemp(join(tmpdir(), 'referpa starter-'))
    await cp(join(ROOT, 'bin'), join(project, 'bin'), { recursive: true })
    await cp(join(ROOT, 'package.json'), join(project, 'package.json'))
    await mkdir(join(project, NODE, 'bin'), { recursive: true })
    await symlink(process.execPath, join(project, NODE, 'bin/node'))
    await writeFile(join(project, NODE, 'package.json'), '{}')
    await writeFile(join(project, 'package-lock.json'), lock('24.0.0'))
    await writeFile(join(project, 'node_modules/.package-lock.json'), lock('24.0.0'))
    await mkdir(join(project, 'scripts'))
    await writeFile(join(project, 'scripts/build.ts'), 'const done: string = "built"; console.log(done)')
    await mkdir(join(project, 'build'))
    await writeFile(join(project, 'build/server.mjs'), SERVER)
  })
  after(() => rm(project, { recursive: true, force: true }))

  it('passes SIGTERM to npm on to the server, and nobody is left', { timeout: 20_000 }, async () => {
    const child = start(...npmProgram, 'start', '--silent')
    const ended = once(child, 'close')
    const [, pid, node] = await output(child, /built\s+started (\d+) (.+)/)
    assert.equal(node, process.execPath)
    const stopped = output(child, /stopped by SIGTERM/)
    child.kill('SIGTERM')
    await stopped
    await ended
    assert.equal(isAlive(Number(pid)), false)
  })

  it('leaves no server when npm is killed with -9', { timeout: 20_000 }, async () => {
    const child = start(...npmProgram, 'start')
    await output(child, /started (\d+)/)
    const stopped = output(child, /stopped by .+/)
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    assert.equal((await stopped)[0], 'stopped by whoever started us has ended')
    // Its output is closed: it has ended, whoever inherits it.
    await ended
  })

  it('becomes the server, which ends with its own exit code', { timeout: 20_000 }, async () => {
    const child = start('sh', 'bin/serve.sh')
    const [, pid] = await output(child, /started (\d+)/)
    assert.equal(Number(pid), child.pid)
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    assert.equal(code, 7)
  })

  it('says that what it ran was killed, with the exit code of a shell', { timeout: 20_000 }, async () => {
    await writeFile(join(project, 'scripts/dev.ts'), SERVER)
    const child = start(process.execPath, 'bin/start.mjs', 'dev')
    let said = ''
    child.stderr!.on('data', (chunk) => {
      said += chunk
    })
    const [, pid] = await output(child, /started (\d+)/)
    const ended = once(child, 'close')
    process.kill(Number(pid), 'SIGKILL')
    assert.equal((await ended)[0], 137)
    assert.match(said, /Interrotto da fuori \(SIGKILL\)/)
  })

  it('does not start a server that was not built', { timeout: 20_000 }, async () => {
    const good = await readFile(join(project, 'scripts/build.ts'))
    await writeFile(join(project, 'scripts/build.ts'), 'throw new Error("does not compile")')
    const child = start('sh', 'bin/serve.sh')
    const [code] = await once(child, 'exit')
    await writeFile(join(project, 'scripts/build.ts'), good)
    assert.equal(code, 1)
  })
})

describe('packages that are missing', async () => {
  const { missingPackages } = (await import(`${ROOT}/bin/packages.mjs`)) as {
    missingPackages: (
      wanted: Record<string, object>,
      installed: Record<string, object>,
      isThere: (folder: string) => boolean,
      options: { development: boolean },
    ) => string[]
  }
  const wanted = {
    '': {},
    'node_modules/fastify': { version: '5.0.0' },
    'node_modules/biome': { version: '2.0.0', dev: true },
    'node_modules/node-other': { version: '1.0.0', optional: true },
    'node_modules/node-linux-mine': {
      version: '24.0.0',
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
    },
    'node_modules/node-linux-theirs': { version: '24.0.0', optional: true, cpu: ['m68k'] },
  }
  const all = Object.fromEntries(
    Object.entries(wanted).map(([folder, { version }]: [string, { version?: string }]) => [
      folder,
      { version },
    ]),
  )
  const there = () => true

  it('are none when npm installed what the lock file asks of this machine', () => {
    const installed = { ...all, 'node_modules/node-other': {}, 'node_modules/node-linux-theirs': {} }
    assert.deepEqual(missingPackages(wanted, installed, there, { development: true }), [])
  })

  it('are those of another version, the pinned Node, and what is gone from the disk', () => {
    const older = { ...all, 'node_modules/fastify': { version: '4.9.0' }, 'node_modules/node-linux-mine': {} }
    assert.deepEqual(missingPackages(wanted, older, there, { development: true }), [
      'node_modules/fastify',
      'node_modules/node-linux-mine',
    ])
    const gone = (folder: string) => !folder.endsWith('fastify')
    assert.deepEqual(missingPackages(wanted, all, gone, { development: true }), ['node_modules/fastify'])
  })

  it('are not the authors’ when only the server is to run', () => {
    const { 'node_modules/biome': _biome, ...installed } = all
    assert.deepEqual(missingPackages(wanted, installed, there, { development: false }), [])
    assert.deepEqual(missingPackages(wanted, installed, there, { development: true }), ['node_modules/biome'])
  })
})
