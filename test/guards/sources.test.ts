// SPDX-License-Identifier: AGPL-3.0-or-later
/** Laws of the sources, each proved by a planted violation: licence, clock, sizes, names, what pages may not hold. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, it } from 'node:test'

interface Source {
  path: string
  text: string
}

/** A law: the places of a source that break it. */
type Law = (source: Source) => string[]

const isCode = (path: string) => /\.(ts|tsx|mjs|cjs|js|sql|css)$/.test(path) || path === '.ci/run'
const isGenerated = (path: string) => /\.gen\.|package-lock|db\/schema\.sql/.test(path)
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')

const lines =
  (pattern: RegExp): Law =>
  ({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
      )

const LAWS: Record<string, { applies: (path: string) => boolean; law: Law; planted: Source }> = {
  'carries its licence': {
    applies: (path) => isCode(path) && !isGenerated(path),
    law: ({ path, text }) =>
      text.split('\n').slice(0, 3).join('\n').includes('SPDX-License-Identifier: AGPL-3.0-or-later')
        ? []
        : [path],
    planted: { path: 'src/a.ts', text: 'export const a = 1' },
  },
  'asks the clock that it is given': {
    applies: (path) => /^src\/(modules|contracts|ui)\//.test(path) && !isTest(path),
    law: lines(/\bDate\.now\(\)|new Date\(\)|\bnow\(\)(?!\s*[:{])(?<!clock\.now\(\))/),
    planted: { path: 'src/modules/a/rules.ts', text: 'const at = Date.now()' },
  },
  'has no inline style, script or raw HTML': {
    applies: (path) => path.endsWith('.tsx') && !isTest(path),
    law: lines(/\bstyle=|dangerouslySetInnerHTML|\bon[A-Z]\w+=\{|<script>/),
    planted: { path: 'src/ui/a.tsx', text: '<p style="color:red">' },
  },
  'names no host of others in pages and styles': {
    applies: (path) => /^src\/(ui|islands)\//.test(path) && !isTest(path),
    law: lines(/(src|href|url|import)[=(\s]["'(]?https?:\/\//),
    planted: { path: 'src/ui/a.css', text: '@import "https://fonts.example/a.css"' },
  },
  'asks no write of a database that only reads': {
    applies: (path) => /^src\/.*\.tsx?$/.test(path) && !isTest(path),
    law: ({ path, text }) =>
      [...text.matchAll(/\bsql(?:<[^`]*?>)?`([^`]*)`\.execute\(\s*(?:\w+\.)*db,?\s*\)/g)]
        .filter(([, statement = '']) =>
          /\b(insert into|update \w+ (\w+ )?set|delete from)\b/i.test(statement),
        )
        .map(([, statement = '']) => `${path}: ${statement.trim().slice(0, 60)}`),
    planted: { path: 'src/modules/a/queries.ts', text: 'await sql<Row>`update a set b = 1`.execute(db)' },
  },
  'leaves its traces with a hand': {
    applies: (path) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && path !== 'src/kernel/hand.ts',
    law: ({ path, text }) =>
      [...text.matchAll(/import \{([^}]*)\} from '[^']*\/(?:audit|search|mail)\.ts'/g)]
        .filter(([, names = '']) => /\b(record|putInSearch|takeFromSearch|queueLetter)\b/.test(names))
        .map(([line]) => `${path}: ${line.slice(0, 100)}`),
    planted: {
      path: 'src/modules/a/actions.ts',
      text: `import {\n  findLastActor,\n  record,\n} from '#kernel/audit.ts'`,
    },
  },
  'asks for one hand where it does a verb, not for who and when apart': {
    applies: (path) => /^src\/modules\/.*\b(actions|drafts)\.ts$/.test(path),
    law: lines(/\bat: Date\b|\bactorId\b|\b(by|from)\??: (string|Doer)\b/),
    planted: { path: 'src/modules/a/b/actions.ts', text: 'export const close = (tx: Tx, at: Date) => 1' },
  },
  'asks for the hand of its own verbs where it notes one': {
    applies: (path) => /^src\/modules\/.*\.ts$/.test(path) && !isTest(path),
    law: ({ path, text }) =>
      /\.note\(/.test(text) && /: Hand\b(?!<)/.test(text) ? [`${path}: notes with a hand of any verb`] : [],
    planted: {
      path: 'src/modules/a/actions.ts',
      text: `export const open = (hand: Hand) => hand.note('door.opened')`,
    },
  },
  'leaves the connections that may write to the queue of jobs': {
    applies: (path) =>
      /^src\//.test(path) &&
      !isTest(path) &&
      !/^src\/(app|kernel\/db\/db|kernel\/http\/health)\.ts$|[./]fixture\.ts$/.test(path),
    law: lines(/\b(database|forJobs)\.pool\b/),
    planted: { path: 'src/modules/a/jobs.ts', text: 'await database.pool.query(text)' },
  },
  'is not one of the names that say nothing': {
    applies: (path) => path.startsWith('src/'),
    law: ({ path }) =>
      /^(utils?|helpers?|common|misc|types|service|manager)\.tsx?$/.test(basename(path)) ? [path] : [],
    planted: { path: 'src/kernel/utils.ts', text: '' },
  },
  'is short enough to read at once': {
    applies: (path) =>
      /^(src|scripts|test|bench|bin)\//.test(path) && /\.(ts|tsx|mjs)$/.test(path) && !isGenerated(path),
    law: ({ path, text }) => {
      // Texts of the demonstration and tables of cases are read as prose, not as code.
      const limit = /\/demonstration\/content\//.test(path) ? 800 : isTest(path) ? 500 : 320
      return text.split('\n').length > limit ? [`${path}: ${text.split('\n').length} lines`] : []
    },
    planted: { path: 'src/a.ts', text: '\n'.repeat(400) },
  },
  'skips and singles out no test': {
    applies: (path) => isTest(path) && path !== 'test/guards/sources.test.ts',
    law: lines(/\b(it|test|describe)\.(only|todo)\b|\bonly: true/),
    planted: { path: 'src/a.test.ts', text: `it.only('x', () => {})` },
  },
  'asks kernel, ui and contracts by their short names': {
    applies: (path) => /^(src|test|bench|scripts)\/.*\.tsx?$/.test(path),
    // Inside one of them the way is short, and says that one stays at home.
    law: ({ path, text }) => {
      const home = /^src\/(kernel|ui|contracts)\//.exec(path)?.[1]
      return [
        ...text.matchAll(
          /^(?:import|\} from|export) ?.*['"](?:\.\.\/)+(?:src\/)?(kernel|ui|contracts)\/.*$/gm,
        ),
      ]
        .filter(([, layer]) => layer !== home)
        .map(([line]) => `${path}: ${line.slice(0, 100)}`)
    },
    planted: { path: 'src/modules/a/b.ts', text: "import { may } from '../../kernel/access.ts'" },
  },
  'gives away nothing that nobody asks for': {
    // Edges between the things of two leaves are for rooms to come.
    applies: (path) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && path !== 'src/kernel/entities.ts',
    law: ({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
        .filter(([, name = '']) => (timesSaid().get(name) ?? 0) < 2)
        .map(([, name]) => `${path}: ${name}`),
    planted: { path: 'src/kernel/a.ts', text: `export const ${['nobody', 'Asks'].join('')} = 1` },
  },
  'calls its verbs by the words of the office': {
    applies: (path) => /^src\/modules\/.*\b(actions|drafts)\.ts$/.test(path),
    law: lines(/^export (async )?function (create|update|delete|insert|handle|process|manage)[A-Z]/),
    planted: {
      path: 'src/modules/a/actions.ts',
      text: 'export async function createMaterial(hand: Hand) {}',
    },
  },
  'calls each page of a view a page': {
    applies: (path) => /^src\/modules\/.*\broutes\.ts$/.test(path),
    law: ({ path, text }) =>
      [...text.matchAll(/\b(?:page|formPage)(?:<[^(]*>)?\(\{[\s\S]*?^\}\)/gm)].flatMap(([said]) =>
        [...said.matchAll(/^ {2}view: .*?=>\s*\(?\s*([A-Z]\w*)\(/gm)]
          .filter(([, name = '']) => !name.endsWith('Page'))
          .map(([, name]) => `${path}: ${name}`),
      ),
    planted: {
      path: 'src/modules/a/routes.ts',
      text: "const door = page({\n  path: '/a',\n  view: (ctx, data) => Door({ ctx, data }),\n})",
    },
  },
  'escapes no type without a reason': {
    applies: (path) => /\.tsx?$/.test(path) && !isGenerated(path) && path !== 'test/guards/sources.test.ts',
    law: lines(/@ts-(ignore|nocheck|expect-error)|biome-ignore(?! [\w/]+: \S)/),
    planted: { path: 'src/a.ts', text: '// @ts-ignore' },
  },
}

const sources: Source[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => isCode(path) && existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** How often each word stands in the sources of the house. */
let words: Map<string, number> | undefined
function timesSaid(): Map<string, number> {
  if (words) return words
  words = new Map()
  for (const { path, text } of sources)
    if (/\.(ts|tsx|mjs)$/.test(path) && !isGenerated(path))
      for (const [word] of text.matchAll(/\w+/g)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

describe('sources', () => {
  it('are found', () => assert.ok(sources.length > 100))
  for (const [name, { applies, law, planted }] of Object.entries(LAWS)) {
    it(`each ${name}`, () => assert.deepEqual(sources.filter(({ path }) => applies(path)).flatMap(law), []))
    it(`one that does not is seen: ${name}`, () => {
      assert.ok(applies(planted.path))
      assert.notDeepEqual(law(planted), [])
    })
  }
})
