// SPDX-License-Identifier: AGPL-3.0-or-later
/** publiccode.yml follows the standard and says the same as the rest of the house; the checker sees planted mistakes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { readYaml, type Yaml, YamlProblem } from './plain-yaml.ts'
import { problemsOf } from './publiccode.ts'

type Keys = Record<string, Yaml>

const source = readFileSync('publiccode.yml', 'utf8')
const file = readYaml(source) as Keys
const packageFile = JSON.parse(readFileSync('package.json', 'utf8'))

describe('publiccode.yml', () => {
  it('follows the standard', () => assert.deepEqual(problemsOf(file), []))

  it('says the same licence, version and languages as the rest of the house', () => {
    assert.equal((file.legal as Keys).license, packageFile.license)
    assert.equal(file.softwareVersion, packageFile.version)
    assert.deepEqual((file.localisation as Keys).availableLanguages, [...LOCALES])
    assert.deepEqual(Object.keys(file.description as Keys), [...LOCALES])
  })
})

describe('the checker of publiccode.yml', () => {
  const mistakes: [string, Keys, RegExp][] = [
    ['a key is missing', { name: '' }, /^name is missing$/],
    ['the version is not the one', { publiccodeYmlVersion: '0.1' }, /^publiccodeYmlVersion/],
    ['the address is none', { url: 'referpa' }, /^url/],
    ['no platform is named', { platforms: [] }, /^platforms/],
    ['the status is of our own', { developmentStatus: 'alpha' }, /^developmentStatus/],
    ['the type is of our own', { softwareType: 'web' }, /^softwareType/],
    ['a category is of our own', { categories: ['training'] }, /^categories/],
    ['a section was dropped from the standard', { IT: {} }, /^IT is deprecated/],
    ['there is no licence', { legal: {} }, /^legal\/license/],
    ['there is no description', { description: {} }, /^description is missing/],
    ['there is no contact', { maintenance: { type: 'internal' } }, /^maintenance\/contacts/],
    ['there is no contractor', { maintenance: { type: 'contract' } }, /^maintenance\/contractors/],
    ['there are no languages', { localisation: { localisationReady: true } }, /availableLanguages/],
  ]
  for (const [name, spoiled, expected] of mistakes) {
    it(`sees that ${name}`, () => {
      const problems = problemsOf({ ...file, ...spoiled })
      assert.equal(problems.length, 1, problems.join('\n'))
      assert.match(problems[0]!, expected)
    })
  }

  it('counts characters', () => {
    const texts = (short: number, long: number) => ({
      ...file,
      description: {
        it: { shortDescription: 'è'.repeat(short), longDescription: 'è'.repeat(long), features: ['a'] },
      },
    })
    assert.deepEqual(problemsOf(texts(150, 150)), [])
    assert.equal(problemsOf(texts(151, 149)).length, 2)
    assert.equal(problemsOf(texts(1, 10_001)).length, 1)
  })
})

describe('the reader of plain YAML', () => {
  it('reads maps, lists, maps in lists, folded blocks', () => {
    const text = 'a: "1"\nb:\n  - c: d\n    e: true\n  - plain text\nf: >\n  one\n  two\ng: last\n'
    assert.deepEqual(readYaml(text), {
      a: '1',
      b: [{ c: 'd', e: true }, 'plain text'],
      f: 'one two',
      g: 'last',
    })
  })
  const refused = [
    'a: 1',
    'a: b: c',
    'a: [b]',
    'a: no',
    "a: 'b'",
    'a: b # c',
    'a:',
    'a: b\na: c',
    'a: b\n  c: d',
    '\ta: b',
  ]
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => readYaml(text), YamlProblem))
  }
})
