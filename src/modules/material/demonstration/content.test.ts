// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unique } from '../../../../test/support/unique.ts'
import { organizations } from '../../network/demonstration/content/organizations.ts'
import { people } from '../../people/demonstration/content/people.ts'
import { themes } from '../../themes/demonstration/content/themes.ts'
import { stpClip, transcript, webVtt } from './content/captions.ts'
import { materials } from './content/materials.ts'

const bodies = new Set(organizations.map(({ key }) => key))

describe('the network', () => {
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
