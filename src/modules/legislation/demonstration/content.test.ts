// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unique } from '../../../../test/support/unique.ts'
import { themes } from '../../themes/demonstration/content/themes.ts'
import { legalReferences } from './content/legal-references.ts'
import { themeActs } from './content/theme-acts.ts'

describe('acts of the demonstration', () => {
  test('give each of the six themes an act of the Union, of the State and of the Region', () => {
    const level = new Map(legalReferences.map(({ key, level }) => [key, level]))
    for (const { slug, kind } of themes) {
      const keys = themeActs[slug] ?? []
      unique(keys, slug)
      for (const key of keys) assert.ok(level.has(key), `${slug} names the unknown ${key}`)
      if (kind !== 'theme') continue
      const levels = new Set(keys.map((key) => level.get(key)))
      assert.deepEqual([...levels].sort(), ['eu', 'national', 'regional'], slug)
    }
  })

  test('lead to identifiers of the right form, each with its date', () => {
    unique(
      legalReferences.map(({ key }) => key),
      'keys of acts',
    )
    unique(
      legalReferences.map(({ urn }) => urn),
      'URNs of acts',
    )
    for (const { key, urn, level, date } of legalReferences) {
      if (level === 'eu') assert.match(urn, new RegExp(`^3${date.slice(0, 4)}[LR]\\d{4}$`), key)
      else assert.match(urn, new RegExp(`^urn:nir:[a-z.]+:[a-z.]+:${date}(;(\\d+|nir-\\d+))?$`), key)
      if (level === 'regional') assert.match(urn, /^urn:nir:regione\.emilia\.romagna:legge:/, key)
    }
  })
})
