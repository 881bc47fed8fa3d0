// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files planted in a folder of their own run through the bundle, the pool and the report, as `npm test` runs them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'

const ROOT = join(import.meta.dirname, '..')
const HEAD = `import { it } from 'node:test'\nimport assert from 'node:assert/strict'\n`

/** Not as one word: the bundle of this very file would put its own name there. */
const HERE = ['import', 'meta', 'filename'].join('.')

/** What `scripts/test.ts` needs, and a build that has nothing to do. */
const FILES: Record<string, string> = {
  'package.json': '{"type":"module","imports":{"#kernel/*":"./src/kernel/*"}}',
  'scripts/build.ts': '',
  'src/good.test.ts': `${HEAD}import { word } from './word.ts'
it('says where it lies: ' + ${HERE}, () => assert.equal(word, 'x'))
it('is left out', { skip: true }, () => {})`,
  'src/word.ts': `export const word: string = 'x'`,
  'src/bad.test.ts': `${HEAD}

it('is wrong', () => {
  const what: string = 'planted'
  throw new Error(what)
})`,
  'src/broken.test.ts': `throw new Error('cannot be loaded')`,
}

/** Stand for the real ones, of which one finds something. */
const GATES = { biome: 'exit 0', tsc: 'echo planted complaint; exit 1', depcruise: 'echo "(9 modules"' }

describe('npm test', () => {
  let project: string
  const npmTest = (...args: string[]) => {
    const { NODE_TEST_CONTEXT: _ours, ...env } = process.env
    const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/test.ts', ...args], {
      cwd: project,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr, lines: stdout.trim().split('\n') }
  }
  before(async () => {
    project = await mkdtemp(join(tmpdir(), 'referpa-npm-test-'))
    for (const folder of ['scripts', 'test/support', 'src/kernel'])
      await cp(join(ROOT, folder), join(project, folder), {
        recursive: true,
        filter: (path) => !/\.test\.tsx?$/.test(path),
      })
    await mkdir(join(project, 'node_modules/.bin'), { recursive: true })
    for (const name of await readdir(join(ROOT, 'node_modules')))
      if (!name.startsWith('.'))
        await symlink(join(ROOT, 'node_modules', name), join(project, 'node_modules', name))
    for (const [name, script] of Object.entries(GATES))
      await writeFile(join(project, 'node_modules/.bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    for (const [path, source] of Object.entries(FILES)) {
      await mkdir(dirname(join(project, path)), { recursive: true })
      await writeFile(join(project, path), source)
    }
  })
  after(() => rm(project, { recursive: true, force: true }))

  it('ends with the summary of node:test, and with 0 when all is well', () => {
    const { status, stdout, lines } = npmTest('src/good.test.ts')
    assert.equal(status, 0, stdout)
    assert.deepEqual(
      lines.slice(-8, -1),
      ['tests 2', 'suites 0', 'pass 1', 'fail 0', 'cancelled 0', 'skipped 1', 'todo 0'].map(
        (line) => `ℹ ${line}`,
      ),
    )
    assert.match(lines.at(-1)!, /^ℹ duration_ms \d/)
    assert.ok(stdout.includes(`says where it lies: ${join(project, 'src/good.test.ts')}`), stdout)
  })

  it('sums up all files: no later one hides what failed in an earlier', () => {
    const { status, stdout } = npmTest('src/bad.test.ts', 'src/broken.test.ts', 'src/good.test.ts')
    assert.equal(status, 1)
    assert.match(stdout, /ℹ tests 4\n.*\nℹ pass 1\nℹ fail 2\n/)
    assert.match(stdout, /The slowest files:/)
  })

  it('stops the tests when a gate does not pass, and gives no summary that could be taken for success', () => {
    const { status, stdout, lines } = npmTest()
    assert.equal(status, 1)
    assert.match(stdout, /ok {3}lint and format\nFAIL types\nplanted complaint/)
    assert.match(lines.at(-1)!, /A gate did not pass: the tests were stopped/)
    assert.doesNotMatch(stdout, /ℹ fail/)
  })

  it('names the source of what failed, line and all, and the file that cannot be loaded', () => {
    const { stdout } = npmTest('src/bad.test.ts', 'src/broken.test.ts')
    assert.match(stdout, /src\/bad\.test\.ts:7:9/)
    assert.match(stdout, /✖ src\/broken\.test\.ts/)
    assert.match(stdout, /cannot be loaded/)
  })

  it('says so when a test does not compile', async () => {
    await writeFile(join(project, 'src/half.test.ts'), `${HEAD}it('is half`)
    const { status, stdout, stderr } = npmTest('src/half.test.ts')
    await rm(join(project, 'src/half.test.ts'))
    assert.equal(status, 1)
    assert.match(stderr, /src\/half\.test\.ts:3:/)
    assert.match(stdout, /The tests do not compile/)
  })

  it('says so when nothing is there to run', () => {
    const { status, stdout } = npmTest('src/nowhere')
    assert.equal(status, 1)
    assert.match(stdout, /No test file at src\/nowhere/)
  })
})
