// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is written down for the demonstration, before it is put anywhere; and that research says of the map what the map says. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unique } from '../../../../test/support/unique.ts'
import { MANY, TOWNS } from '../../offices/demonstration/content/many.ts'
import { offices } from '../../offices/demonstration/content/offices.ts'
import { adultSchool } from '../../research/demonstration/content/adult-school.ts'
import { benefits } from '../../research/demonstration/content/benefits.ts'
import { citizenship } from '../../research/demonstration/content/citizenship.ts'
import type { DemoResearch } from '../../research/demonstration/content/format.ts'
import { residence } from '../../research/demonstration/content/residence.ts'
import { work } from '../../research/demonstration/content/work.ts'
import { themes } from '../../themes/demonstration/content/themes.ts'
import { documents } from './content/documents.ts'
import { services } from './content/services.ts'

/** Names of the offices of the demonstration. */
const named = new Set([
  ...offices.map(({ name }) => name),
  ...MANY.flatMap(({ called, towns }) => towns.map((town) => `${called} di ${town} (inventato)`)),
])

describe('sheets of the demonstration', () => {
  test('are at least forty-two, some for each of the six themes, each at an address of its own', () => {
    assert.ok(services.length >= 42)
    unique(
      services.map(({ slug }) => slug),
      'slugs of sheets',
    )
    for (const { slug, kind } of themes)
      if (kind === 'theme') assert.ok(services.filter(({ theme }) => theme === slug).length >= 5, slug)
  })

  test('ask for papers of the register, and each paper is asked for', () => {
    const asked = new Set(services.flatMap(({ documents: needed }) => needed.map(({ key }) => key)))
    assert.deepEqual([...asked].sort(), documents.map(({ key }) => key).sort())
    for (const { slug, documents: needed } of services)
      unique(
        needed.map(({ key }) => key),
        slug,
      )
  })

  test('are read again by somebody else, offered at offices that are there, once at each', () => {
    for (const { slug, writtenBy, publishedBy, offices: offered } of services) {
      assert.notEqual(writtenBy, publishedBy, slug)
      for (const { name } of offered) assert.ok(named.has(name), `${slug}: ${name}`)
      unique(
        offered.map(({ name }) => name),
        slug,
      )
      assert.ok(offered.length > 0, slug)
    }
  })

  test('say the same number of lines in both languages', () => {
    for (const { slug, who, how, special_cases, constraints } of services)
      for (const text of [who, how, special_cases, constraints])
        assert.equal(text.en?.split('\n').length, text.it.split('\n').length, `${slug}: ${text.it}`)
  })
})

/** Provinces, by the first three digits of the code of the municipality, that have an office of a kind. */
const provinces = (kind: string): number =>
  new Set([
    ...MANY.filter((many) => many.kind === kind).flatMap(({ towns }) =>
      towns.map((town) => TOWNS[town]![0].slice(0, 3)),
    ),
    // All others of the demonstration are in Ferrara and Modena.
    ...offices.filter((one) => one.kind === kind).map(({ name }) => (/Modena/.test(name) ? '036' : '038')),
  ]).size

const COUNTS = ['nessuna', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove']

test('research says of the map what the map says', () => {
  const said: readonly (readonly [DemoResearch, string, RegExp])[] = [
    [residence, 'questura', /immigrazione della mappa sono in (\w+) province/],
    [citizenship, 'anagrafe', /anagrafe è nella mappa in (\w+) province/],
    [work, 'lavoro', /Centro per l’impiego è in (\w+) province/],
    [work, 'inail', /sedi per gli infortuni sono in (\w+)\./],
    [benefits, 'inps', /sedi dell’INPS sono in (\w+) province/],
    [benefits, 'patronato', /patronati sono in tutte e (\w+)/],
    [adultSchool, 'cpia', /scuola per adulti è nella mappa in (\w+) province/],
  ]
  for (const [{ slug, findings }, kind, pattern] of said) {
    const text = findings.map(({ title, body }) => `${title.it} ${body.it}`).join(' ')
    assert.equal(pattern.exec(text)?.[1], COUNTS[provinces(kind)], `${slug}: ${kind}`)
  }
})
