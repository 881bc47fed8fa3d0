// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stpClip, transcript, webVtt } from './captions.ts'
import { countWords } from './gulpease.ts'
import { materials } from './materials.ts'
import { organizations } from './organizations.ts'
import { people } from './people.ts'
import { projects } from './project.ts'
import { themeAssignments, themes } from './themes.ts'

const bodies = new Set(organizations.map(({ key }) => key))

const unique = (values: string[], what: string) =>
  assert.equal(new Set(values).size, values.length, `${what}: one appears twice`)

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

  test('has RefER PA as its papers say, and the demonstration named as such', () => {
    const [referPa, pari, demonstration] = projects
    assert.deepEqual([referPa?.startsOn, referPa?.endsOn], ['2014-06-01', '2015-06-30'])
    assert.equal(referPa?.partners.length, 12)
    assert.ok(countWords(referPa?.body.it ?? '') >= 250 && countWords(referPa?.body.it ?? '') <= 400)
    assert.deepEqual([pari?.partners, pari?.startsOn], [[], undefined], 'nothing is said that we do not know')
    assert.match(demonstration?.name.it ?? '', /inventato/)
    assert.equal(demonstration?.fund, undefined)
    assert.match(demonstration?.statement.it ?? '', /senza valore/)
    for (const { partners } of projects)
      for (const { organization } of partners) assert.ok(bodies.has(organization))
  })

  test('has a cast that works in bodies of the network, with the seven logins', () => {
    const emails = people.filter(({ login }) => login).map(({ email }) => email.split('@')[0])
    assert.deepEqual(emails, [
      'operatore',
      'responsabile',
      'redattore',
      'tutor',
      'coordinatore',
      'decisore',
      'admin',
    ])
    assert.ok(people.length >= 15)
    unique(
      people.map(({ email }) => email),
      'e-mail addresses',
    )
    const slugs = new Set(themes.map(({ slug }) => slug))
    for (const { roles } of people)
      for (const role of roles) {
        assert.ok(bodies.has(role.organization), role.organization)
        for (const theme of role.themes ?? []) assert.ok(slugs.has(theme), theme)
      }
    assert.equal(people.filter(({ training }) => training?.state === 'revoked').length, 1)
  })

  test('has material that starts from research, on a theme, published by somebody else than its author', () => {
    unique(
      materials.map(({ slug }) => slug),
      'slugs of material',
    )
    for (const { slug, theme, subtheme, organization, research, writtenBy, publishedBy } of materials) {
      assert.ok(
        themes.find((t) => t.slug === theme)?.subthemes.some((s) => s.slug === subtheme),
        slug,
      )
      assert.ok(bodies.has(organization), slug)
      assert.ok(research.sources.length >= 2 && research.findings.length >= 2, slug)
      assert.notEqual(writtenBy, publishedBy)
      for (const key of [writtenBy, publishedBy])
        assert.ok(
          people.some((person) => person.key === key),
          key,
        )
    }
  })
})

test('captions cover the whole clip without a gap, in both languages', () => {
  let at = 0
  for (const { from, to } of stpClip.slides) {
    assert.equal(from, at)
    at = to
  }
  assert.equal(at, stpClip.seconds)
  assert.match(
    webVtt(stpClip, 'it'),
    /^WEBVTT\n\n1\n00:00:00\.000 --> 00:00:05\.000\n\[Video senza parlato\]\nIl codice STP\n/,
  )
  assert.match(webVtt(stpClip, 'en'), /4\n00:00:15\.000 --> 00:00:20\.000\nNo reporting\n/)
  assert.match(transcript(stpClip, 'it'), /4\. \*\*Nessuna segnalazione\.\*\*/)
})
