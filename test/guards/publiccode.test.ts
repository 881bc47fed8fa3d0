// SPDX-License-Identifier: AGPL-3.0-or-later
/** publiccode.yml follows the standard and says the same as the rest of the house; the checker sees planted mistakes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { LOCALES } from '../../src/kernel/i18n/locale.ts'
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
  const mistakes: [string, (file: Keys) => void, RegExp][] = [
    ['a key is missing', (it) => void delete it.name, /^name is missing$/],
    ['the version is not the one', (it) => void (it.publiccodeYmlVersion = '0.1'), /^publiccodeYmlVersion/],
    ['the address is none', (it) => void (it.url = 'referpa'), /^url/],
    ['no platform', (it) => void (it.platforms = []), /^platforms/],
    ['a status of our own', (it) => void (it.developmentStatus = 'alpha'), /^developmentStatus/],
    ['a type of our own', (it) => void (it.softwareType = 'web'), /^softwareType/],
    ['a category of our own', (it) => void (it.categories = ['training']), /^categories/],
    ['a section that was dropped', (it) => void (it.IT = {}), /^IT is deprecated/],
    ['no licence', (it) => void (it.legal = {}), /^legal\/license/],
    ['no description', (it) => void (it.description = {}), /^description is missing/],
    ['no contact', (it) => void (it.maintenance = { type: 'internal' }), /^maintenance\/contacts/],
    ['no contractor', (it) => void (it.maintenance = { type: 'contract' }), /^maintenance\/contractors/],
    ['no languages', (it) => void (it.localisation = { localisationReady: true }), /availableLanguages/],
  ]
  for (const [name, spoil, expected] of mistakes) {
    it(`sees that ${name}`, () => {
      const spoiled = structuredClone(file)
      spoil(spoiled)
      const problems = problemsOf(spoiled)
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
