// SPDX-License-Identifier: AGPL-3.0-or-later
/** The walls stand: each rule of .dependency-cruiser.cjs sees a violation planted for it. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { cruise } from 'dependency-cruiser'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** One file that breaks each rule: path -> source. Files they point at stand beside them. */
const PLANTED: Record<string, { breaks: string; source: string }> = {
  'src/kernel/a.ts': { breaks: 'kernel-knows-no-module', source: `import '../modules/network/index.ts'` },
  'src/contracts/a.ts': {
    breaks: 'contracts-are-types-and-registers',
    source: `import '../modules/network/index.ts'`,
  },
  'src/ui/a.tsx': {
    breaks: 'ui-knows-no-data',
    source: `import { x } from '../kernel/db/db.ts'\nexport const y = x`,
  },
  'src/modules/learning/a.ts': { breaks: 'door-only', source: `import '../network/queries.ts'` },
  'src/modules/learning/demonstration/a.ts': {
    breaks: 'demonstrations-share-content',
    source: `import '../../network/queries.ts'`,
  },
  'src/modules/pages/a.ts': { breaks: 'leaves-never-meet', source: `import '../learning/index.ts'` },
  'src/modules/network/a.ts': { breaks: 'level-1-order-network', source: `import '../people/index.ts'` },
  'src/modules/people/a.ts': { breaks: 'level-1-order-people', source: `import '../themes/index.ts'` },
  'src/modules/notifications/a.ts': {
    breaks: 'level-1-order-notifications',
    source: `import '../review/index.ts'`,
  },
  'src/modules/themes/a.ts': { breaks: 'level-1-order-themes', source: `import '../legislation/index.ts'` },
  'src/modules/review/a.ts': { breaks: 'level-1-order-review', source: `import '../legislation/index.ts'` },
  'src/modules/research/a.ts': { breaks: 'level-1-order-research', source: `import '../material/index.ts'` },
  'src/modules/material/a.ts': {
    breaks: 'level-1-order-material',
    source: `import '../certificates/index.ts'`,
  },
  'src/modules/legislation/a.ts': {
    breaks: 'level-1-order-legislation',
    source: `import '../certificates/index.ts'`,
  },
  'src/modules/certificates/a.ts': {
    breaks: 'level-1-order-certificates',
    source: `import '../learning/index.ts'`,
  },
  'src/modules/offices/a.ts': { breaks: 'level-1-order-offices', source: `import '../learning/index.ts'` },
  'src/modules/network/views/a.tsx': {
    breaks: 'views-are-pure',
    source: `import { x } from '../queries.ts'\nexport const y = x`,
  },
  'src/modules/network/rules.ts': {
    breaks: 'rules-are-pure',
    source: `import { x } from './queries.ts'\nexport const y = x`,
  },
  'src/modules/network/actions.ts': {
    breaks: 'sql-only-in-queries',
    source: `import { x } from '../../kernel/db/db.ts'\nexport const y = x`,
  },
  'src/ui/b.tsx': {
    breaks: 'fastify-only-in-http-and-files',
    source: `import f from 'fastify'\nexport const y = f`,
  },
  'src/ui/c.tsx': {
    breaks: 'preact-only-in-render',
    source: `import { h } from 'preact'\nexport const y = h`,
  },
  'src/islands/a.ts': {
    breaks: 'islands-are-for-browsers',
    source: `import { x } from '../kernel/db/db.ts'\nexport const y = x`,
  },
  'src/modules/learning/c.ts': { breaks: 'fixtures-are-for-tests', source: `import './fixture.ts'` },
  'src/modules/pages/c.ts': { breaks: 'fixtures-are-for-tests', source: `import './places.ts'` },
  'src/kernel/c.ts': { breaks: 'fixtures-are-for-tests', source: `import './samples.fixture.ts'` },
  'src/kernel/b.ts': { breaks: 'nobody-imports-the-process', source: `import '../server.ts'` },
  'src/modules/learning/b.ts': { breaks: 'composition-root-only', source: `import '../../app.ts'` },
  'src/kernel/round.ts': {
    breaks: 'no-circular',
    source: `import { b } from './the-other.ts'\nexport const a = () => b`,
  },
  'src/kernel/alone.ts': { breaks: 'no-orphans', source: 'export const nobody = 1' },
}

const STANDING: Record<string, string> = {
  'src/kernel/the-other.ts': `import { a } from './round.ts'\nexport const b = () => a`,
  'src/kernel/db/db.ts': `export const x = 1`,
  // Fixtures stand on those of other rooms, and on the application.
  'src/modules/learning/fixture.ts': `import '../people/fixture.ts'`,
  'src/modules/people/fixture.ts': 'export const someone = 1',
  'src/modules/pages/places.ts': 'export const places = {}',
  'src/kernel/samples.fixture.ts': 'export const sample = 1',
  'src/server.ts': `import './app.ts'`,
  'src/app.ts': `import './modules/learning/index.ts'`,
  'src/modules/network/queries.ts': 'export const x = 1',
  'node_modules/fastify/package.json': '{"name":"fastify","version":"1.0.0","main":"index.js"}',
  'node_modules/fastify/index.js': 'module.exports = 1',
  'node_modules/preact/package.json': '{"name":"preact","version":"1.0.0","main":"index.js"}',
  'node_modules/preact/index.js': 'exports.h = 1',
  ...Object.fromEntries(
    [
      'network',
      'people',
      'themes',
      'review',
      'legislation',
      'research',
      'material',
      'certificates',
      'learning',
      'desk',
      'pages',
    ].map((name) => [`src/modules/${name}/index.ts`, `export const name = '${name}'`]),
  ),
}

describe('walls', () => {
  let folder: string
  let violations: { rule: string; from: string }[]
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referpa-walls-'))
    const all = {
      ...STANDING,
      ...Object.fromEntries(Object.entries(PLANTED).map(([path, { source }]) => [path, source])),
    }
    for (const [path, source] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), source)
    }
    const { options, forbidden } = config
    const { tsConfig: _none, ...rest } = options
    const result = await cruise(['src'], {
      ...rest,
      ruleSet: { forbidden, options: rest },
      validate: true,
      baseDir: folder,
    })
    const output = result.output
    assert.ok(typeof output === 'object')
    assert.ok(
      output.modules.length >= Object.keys(all).filter((path) => path.startsWith('src/')).length,
      'the cruiser read the planted files',
    )
    violations = output.summary.violations.map((violation) => ({
      rule: violation.rule.name,
      from: violation.from,
    }))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  for (const [path, { breaks }] of Object.entries(PLANTED))
    it(`${breaks} sees ${path}`, () =>
      assert.ok(
        violations.some((violation) => violation.rule === breaks && violation.from === path),
        `not seen; seen in this file: ${violations.filter((violation) => violation.from === path).map((violation) => violation.rule)}`,
      ))

  it('let a fixture stand on that of another room', () =>
    assert.deepEqual(
      violations.filter(({ from }) => from === 'src/modules/learning/fixture.ts'),
      [],
    ))

  it('has a planted violation for every rule', () => {
    const rules = (config.forbidden as { name: string }[]).map((rule) => rule.name).sort()
    assert.deepEqual([...new Set(Object.values(PLANTED).map(({ breaks }) => breaks))].sort(), rules)
  })
})
