// SPDX-License-Identifier: AGPL-3.0-or-later
/** The acts that the demonstration cites, and those that each theme rests on, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { handOf } from '#kernel/hand.ts'
import { findThemeBySlug } from '../themes/index.ts'
import { recordReference, setCitations } from './actions.ts'
import { legalReferences } from './demonstration/content/legal-references.ts'
import { themeActs } from './demonstration/content/theme-acts.ts'
import { kindFromUrn } from './rules.ts'

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const ids = new Map<string, string>()
  for (const { key, urn, level, shortTitle, title, date, aliases, articles } of legalReferences) {
    const kind = kindFromUrn(urn)
    const act = { urn, level, kind, short_title: shortTitle, title, adopted_on: date, aliases, articles }
    ids.set(key, await recordReference(hand, act))
  }
  for (const [slug, keys] of Object.entries(themeActs)) {
    const { id } = found(await findThemeBySlug(tx, slug))
    await setCitations(
      tx,
      id,
      keys.map((key) => ({ legalReferenceId: ids.get(key)! })),
    )
  }
}
