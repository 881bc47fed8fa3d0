// SPDX-License-Identifier: AGPL-3.0-or-later
/** The themes of the demonstration and who follows them, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { dayIn } from '#kernel/clock.ts'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { found } from '#kernel/errors.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import type { EmblemName } from '#ui/emblem.tsx'
import { projects } from '../network/demonstration/content/projects.ts'
import { findOrganizationBySlug, findProjectBySlug } from '../network/index.ts'
import { people } from '../people/demonstration/content/people.ts'
import { findPersonByEmail, limitRole } from '../people/index.ts'
import { assignTheme, openTheme } from './actions.ts'
import type { DemoTheme } from './demonstration/content/format.ts'
import { themeAssignments, themes } from './demonstration/content/themes.ts'
import { findThemeBySlug } from './queries.ts'

/** Drawings by the words of the content. */
const EMBLEMS: Record<DemoTheme['emblem'], EmblemName> = {
  'social-benefits': 'benefits',
  citizenship: 'citizenship',
  work: 'work',
  health: 'health',
  school: 'education',
  residence: 'residence',
  migration: 'crosscutting',
  intercultural: 'crosscutting',
  'anti-discrimination': 'crosscutting',
}

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const today = dayIn(services.zone, hand.at)
  for (const [position, theme] of themes.entries()) {
    const { slug, kind, name, question, subthemes, description } = theme
    const texts = { it: written(description.it), en: written(description.en) }
    const emblem = EMBLEMS[theme.emblem]
    await openTheme(hand, { slug, kind, name, question, subthemes, texts, position, emblem })
  }
  for (const { project, theme, organization, assignedOn } of themeAssignments) {
    const slug = projects.find(({ key }) => key === project)?.slug ?? project
    const { id: projectId, starts_on } = found(await findProjectBySlug(tx, slug))
    const { id: themeId } = found(await findThemeBySlug(tx, theme))
    const { id: organizationId } = found(await findOrganizationBySlug(tx, organization))
    // The invented project's years move with the day of the demonstration: nobody is assigned before it starts.
    const day = starts_on && (assignedOn < starts_on || assignedOn > today) ? starts_on : assignedOn
    await assignTheme(hand, { projectId, themeId, organizationId, assignedOn: day })
  }
  await limitRoles(hand)
}

/** Roles of the cast that are held for some themes only. */
async function limitRoles(hand: Hand): Promise<void> {
  const { tx } = hand
  for (const person of people)
    for (const { role, organization, themes: slugs } of person.roles) {
      if (!slugs) continue
      const { id: personId } = found(await findPersonByEmail(tx, person.email))
      const { id: organizationId } = found(await findOrganizationBySlug(tx, organization))
      const limits = await Promise.all(slugs.map(async (slug) => found(await findThemeBySlug(tx, slug)).id))
      await limitRole(hand, { personId, role, organizationId }, limits)
    }
}

function written(markdown: string): Doc {
  const parsed = fromMarkdown(markdown)
  if (!parsed.ok) throw new Error(`text of the demonstration: ${parsed.error.source}`)
  return parsed.doc
}
