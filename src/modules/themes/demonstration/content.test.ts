// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countWords } from '../../../../test/support/gulpease.ts'
import { unique } from '../../../../test/support/unique.ts'
import { organizations } from '../../network/demonstration/content/organizations.ts'
import { projects } from '../../network/demonstration/content/projects.ts'
import { people } from '../../people/demonstration/content/people.ts'
import { themeAssignments, themes } from './content/themes.ts'

const bodies = new Set(organizations.map(({ key }) => key))

describe('the network', () => {
  test('has six themes and three cross-cutting topics, each described and assigned once', () => {
    assert.deepEqual(
      ['theme', 'cross_cutting'].map((kind) => themes.filter((theme) => theme.kind === kind).length),
      [6, 3],
    )
    unique(
      [...themes.map(({ slug }) => slug), ...themes.flatMap((t) => t.subthemes.map(({ slug }) => slug))],
      'slugs',
    )
    unique(
      themes.map(({ emblem }) => emblem),
      'emblems',
    )
    for (const { slug, description, subthemes, question } of themes) {
      for (const text of [description.it, description.en])
        assert.ok(countWords(text) >= 120 && countWords(text) <= 200, `${slug}: ${countWords(text)} words`)
      assert.ok(subthemes.length >= 4 && subthemes.length <= 6, slug)
      assert.match(question.it, /\?$/, slug)
      assert.equal(themeAssignments.filter(({ theme }) => theme === slug).length, 1, slug)
    }
    for (const { organization, project } of themeAssignments) {
      assert.ok(bodies.has(organization), organization)
      assert.equal(projects.find(({ key }) => key === project)?.demo, true, 'assignments are invented')
    }
  })

  test('limits its editors to themes that are there', () => {
    const slugs = new Set(themes.map(({ slug }) => slug))
    const named = people.flatMap(({ roles }) => roles.flatMap((role) => role.themes ?? []))
    assert.ok(named.length > 0)
    for (const slug of named) assert.ok(slugs.has(slug), slug)
  })
})
