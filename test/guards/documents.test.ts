// SPDX-License-Identifier: AGPL-3.0-or-later
/** What documents say of the house is so: places they name are there, links lead somewhere, lists are complete. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'
import { variableNames } from '#kernel/environment.ts'
import {
  DEMONSTRATION_LOGINS,
  DEMONSTRATION_PASSWORD,
} from '../../src/modules/people/demonstration-logins.ts'

interface Document {
  path: string
  text: string
}

const documents: Document[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const read = (path: string): string => readFileSync(path, 'utf8')

/** Places of the repository between backticks; patterns (`*`, `<name>`, `...`) name no single place. */
const PLACE = /`((?:src|test|db|docs|scripts|bench|bin|\.ci)\/[\w./-]*\w\/?)`/g

const missingPlaces = ({ path, text }: Document): string[] =>
  [...text.matchAll(PLACE)]
    .map((match) => match[1]!)
    .filter((place) => !place.includes('...') && !existsSync(place))
    .map((place) => `${path}: ${place}`)

/** Sources that a text names without the folder they are in. Code in fences invents names, and the build makes its own. */
const NAMED = /`((?:[\w-]+\/)*[\w.-]+\.(?:tsx?|mjs|cjs|sql|css))`/g
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))

const goneSources = ({ path, text }: Document): string[] =>
  [...text.replace(/```.*?```/gs, '').matchAll(NAMED)]
    .map((match) => match[1]!)
    .filter(
      (name) =>
        !name.startsWith('build/') && !tracked.some((file) => file === name || file.endsWith(`/${name}`)),
    )
    .map((name) => `${path}: ${name}`)

/** Decisions that the list of all does not name as they name themselves. */
const unlistedDecisions = (list: string, decisions: Document[]): string[] =>
  decisions
    .map(
      ({ path, text }) => `- [${text.slice(2, 6)}](${basename(path)}) ${text.slice(7, text.indexOf('\n'))}`,
    )
    .filter((line) => !list.includes(`${line}\n`))

const brokenLinks = ({ path, text }: Document): string[] =>
  [...text.replace(/```.*?```/gs, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^(https?:|mailto:|#|\/)/.test(target))
    .filter((target) => !existsSync(normalize(join(dirname(path), target.split('#')[0]!))))
    .map((target) => `${path}: ${target}`)

/** Variables that a document does not name. */
const unnamed = (text: string): string[] =>
  variableNames.filter((name) => !new RegExp(`\`[^\`]*\\b${name}\\b[^\`]*\``).test(text))

describe('documents', () => {
  it('are found', () => assert.ok(documents.length > 20))
  it('name places that are there', () => assert.deepEqual(documents.flatMap(missingPlaces), []))
  it('name sources that are there', () => assert.deepEqual(documents.flatMap(goneSources), []))
  it('list every decision by its title', () => {
    const decisions = documents.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path))
    assert.ok(decisions.length > 30)
    assert.deepEqual(unlistedDecisions(read('docs/decisions/README.md'), decisions), [])
  })
  it('link to pages that are there', () => assert.deepEqual(documents.flatMap(brokenLinks), []))
  it('would be seen to name a place that is gone, or to link nowhere', () => {
    const planted = {
      path: 'docs/a.md',
      text: 'See `src/kernel/gone.ts`, [b](b.md) and [c](https://example.example).',
    }
    assert.deepEqual(missingPlaces(planted), ['docs/a.md: src/kernel/gone.ts'])
    assert.deepEqual(brokenLinks(planted), ['docs/a.md: b.md'])
    const moved = {
      path: 'docs/a.md',
      text: 'See `http/gone.ts` and `http/route.ts`.\n```\n`invented.ts`\n```',
    }
    assert.deepEqual(goneSources(moved), ['docs/a.md: http/gone.ts'])
    const decision = { path: 'docs/decisions/0099-x.md', text: '# 0099 A new one\n' }
    assert.deepEqual(unlistedDecisions('- [0099](0099-x.md) Another\n', [decision]), [
      '- [0099](0099-x.md) A new one',
    ])
  })
  it('list every variable of the environment', () => {
    assert.deepEqual(unnamed(read('README.md')), [])
    assert.deepEqual(unnamed(read('docs/operations/environment.md')), [])
    assert.deepEqual(unnamed('`PORT`').length, variableNames.length - 1)
  })
  it('name the logins of the demonstration', () => {
    const readme = read('README.md')
    for (const { email } of DEMONSTRATION_LOGINS) assert.ok(readme.includes(email), email)
    assert.ok(readme.includes(DEMONSTRATION_PASSWORD))
  })
  it('keep the house opinions short', () => assert.ok(read('STYLE.md').split('\n').length <= 251))
})

/** Names of locks as they begin in the code: `lockName(tx, 'files of ...`. */
const lockNames = (source: string): string[] =>
  [...source.matchAll(/lockName\((?:\w+\.)?tx, ['`]([^'`$]+)/g)].map((match) =>
    match[1]!.trim().replace(/:$/, ''),
  )

describe('page of the locks', () => {
  const page = read('docs/operations/locking.md')
  const sources = execFileSync('git', ['ls-files', 'src/*.ts'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('.test.ts') && existsSync(path))
    .map(read)
  it('names every lock that is taken on a name', () => {
    const names = sources.flatMap(lockNames)
    assert.ok(names.length >= 5)
    assert.deepEqual(
      names.filter((name) => !page.includes(`| \`${name}`)),
      [],
    )
  })
  it('would be seen to miss one', () => {
    assert.deepEqual(lockNames("await lockName(tx, 'seats of ' + id)"), ['seats of'])
    assert.deepEqual(lockNames("await lockName(hand.tx, 'seats of ' + id)"), ['seats of'])
    assert.ok(!page.includes('| `seats of'))
  })
})

/** What is wrong with the last column of a row that says "met": it names a test by file and title, or a place to read. */
function unheld(row: string): string | null {
  const held = row.split('|').at(-2)!.trim()
  if (/^read `[\w./-]+`$/.test(held)) return /\.test\.tsx?`$/.test(held) ? `${row}: which test?` : null
  const [, path = '', title = ''] = /^`([\w./-]+\.test\.tsx?)`: (.+)$/.exec(held) ?? []
  if (path === '') return `${row}: neither a test nor a place`
  const titles = existsSync(path) ? titlesIn(read(path)) : []
  return titles.includes(title) ? null : `${path} has no test called ${title}`
}

/** As they stand in the source: of a title that is put together, its template. */
const titlesIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:it|test)\(\s*(['"`])(.+?)\1,/g)].map((match) => match[2]!)

describe('ASVS coverage', () => {
  const page = read('docs/operations/asvs.md')
  const metRows = page.slice(0, page.indexOf('## Not met yet')).match(/^\| V.*$/gm)!
  it('names for each "met" a test that is there, or a place to read', () =>
    assert.deepEqual(metRows.map(unheld).filter(Boolean), []))
  it('would be seen to name a test that is gone, or none', () => {
    const path = 'test/guards/documents.test.ts'
    assert.equal(unheld(`| V1.1.1 | 1 | x | \`${path}\`: are found |`), null)
    assert.match(unheld(`| V1.1.1 | 1 | x | \`${path}\`: were found |`)!, /no test called/)
    assert.match(unheld('| V1.1.1 | 1 | x | `test/gone.test.ts`: are found |')!, /no test called/)
    assert.match(unheld(`| V1.1.1 | 1 | x | read \`${path}\` |`)!, /which test/)
    assert.match(unheld('| V1.1.1 | 1 | x | we are sure |')!, /neither/)
  })
  it('says how many are held by a test', () => {
    const said = /by file and title \(\*\*(\d+)\*\*\).*?\(\*\*(\d+)\*\*\)/.exec(page)
    const read = metRows.filter((row) => row.includes('| read `')).length
    assert.deepEqual(said?.slice(1).map(Number), [metRows.length - read, read])
  })
  const listed = [...page.matchAll(/^\| (V[\d.]+) \| [12] \|/gm)].map((match) => match[1]!)
  const grouped = page.slice(page.indexOf('## Does not apply')).match(/\bV\d+\.\d+\.\d+\b(?=,| \|$)/gm)!
  it('has each of the 253 requirements of levels 1 and 2 once', () => {
    const all = [...listed, ...grouped]
    assert.equal(all.length, 253)
    assert.equal(new Set(all).size, 253)
  })
  it('counts them as it says', () => {
    const said = /(\d+) requirements: \*\*(\d+) met\*\*, \*\*(\d+) not met yet\*\*, \*\*(\d+) do not/.exec(
      page,
    )
    const met = page.slice(0, page.indexOf('## Not met yet')).match(/^\| V/gm)!.length
    assert.deepEqual(said?.slice(1).map(Number), [253, met, listed.length - met, grouped.length])
  })
})
