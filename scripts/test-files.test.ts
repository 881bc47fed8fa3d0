// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { doubtWalls } from './gates.ts'
import { findTestFiles } from './test-files.ts'

const FILES: Record<string, string> = {
  'src/rules.test.ts': `import { it } from 'node:test'`,
  'src/queries.test.ts': `import { testDatabase } from '../test/support/db.ts'`,
  'src/story.test.ts': `import { stage } from './story.fixture.ts'`,
  'src/story.fixture.ts': `import { testApp } from '../test/support/app.ts'`,
  'src/rules.ts': `import { testDatabase } from '../test/support/db.ts'`,
  'test/guards/pages.test.tsx': `import {\n  testApp,\n  type TestApp,\n} from '../support/app.ts'`,
  'test/journeys/learner.test.ts': `const { launch } = await import('../support/browser.ts')`,
  'test/support/app.ts': `import { testDatabase } from './db.ts'`,
  'test/support/browser.ts': `import { chromium } from 'playwright-core'`,
  'test/support/db.ts': `import './app.ts'`,
}

describe('findTestFiles', () => {
  let root: string
  const names = (selection?: string[]) => findTestFiles(root, selection).map((file) => file.path)
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'referpa-files-'))
    for (const [path, source] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), source)
    }
  })
  after(() => rm(root, { recursive: true }))

  it('knows what each test file reaches, also through the support of others', () => {
    assert.deepEqual(findTestFiles(root), [
      { path: 'src/queries.test.ts', needsDatabase: true, needsBrowser: false },
      { path: 'src/rules.test.ts', needsDatabase: false, needsBrowser: false },
      { path: 'src/story.test.ts', needsDatabase: true, needsBrowser: false },
      { path: 'test/guards/pages.test.tsx', needsDatabase: true, needsBrowser: false },
      { path: 'test/journeys/learner.test.ts', needsDatabase: false, needsBrowser: true },
    ])
  })

  it('takes a file or a folder, and nothing for a name that is only the beginning of another', () => {
    assert.deepEqual(names(['src/rules.test.ts']), ['src/rules.test.ts'])
    assert.deepEqual(names(['test', 'src/queries.test.ts']), [
      'src/queries.test.ts',
      'test/guards/pages.test.tsx',
      'test/journeys/learner.test.ts',
    ])
    assert.deepEqual(names(['src/rule']), [])
  })
})

describe('the gate of the walls', () => {
  it('doubts a cruise that has read nothing, although it found nothing wrong', () => {
    assert.equal(
      doubtWalls('✔ no dependency violations found (353 modules, 1288 dependencies cruised)'),
      null,
    )
    assert.match(
      doubtWalls('✔ no dependency violations found (0 modules, 0 dependencies cruised)')!,
      /no module/,
    )
    assert.match(doubtWalls('')!, /no module/)
  })
})
