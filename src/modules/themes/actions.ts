// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, Refused } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES, type Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import { holdSlugs, slugOf } from '#kernel/slugs.ts'
import { refuseEnded } from '../network/index.ts'
import type { ThemesHand } from './phrases.ts'
import {
  findTheme,
  findThemeBySlug,
  forgetFormerSlug,
  insertAssignment,
  insertSubtheme,
  insertTheme,
  keepFormerSlug,
  putDescription,
  type ThemeKind,
  updateSlug,
} from './queries.ts'
import { findManagedById } from './register/queries.ts'
import { searchEntries } from './register/rules.ts'

export interface NewTheme {
  kind: ThemeKind
  name: LocalText
  question: LocalText
  emblem: string
  position: number
  slug?: string
  /** Description per language. */
  texts?: { [L in Locale]?: Doc }
  subthemes?: readonly { name: LocalText; slug?: string }[]
}

/** Opens a theme with its parts. Its address comes from its name; one that another theme has is refused. */
export async function openTheme(hand: ThemesHand, theme: NewTheme): Promise<string> {
  const { tx, at } = hand
  const slug = await freeSlug(tx, theme.slug ?? theme.name.it)
  const id = await newEntity(tx, 'theme', at)
  const { kind, name, question, emblem, position } = theme
  await insertTheme(tx, { id, slug, kind, name, question, emblem, position })
  for (const language of LOCALES) {
    const body = theme.texts?.[language]
    if (body) await putDescription(tx, { themeId: id, language, body, at })
  }
  for (const [place, subtheme] of (theme.subthemes ?? []).entries())
    await insertSubtheme(tx, {
      id: await newEntity(tx, 'subtheme', at),
      themeId: id,
      slug: subtheme.slug ?? slugOf(subtheme.name.it),
      name: subtheme.name,
      position: place,
    })
  await indexTheme(hand, id)
  await hand.note('theme.opened', id)
  return id
}

/** The address of a name. One that another theme has is refused, on the `field` that it was made of where there is one. */
export async function freeSlug(tx: Tx, wanted: string, field?: string): Promise<string> {
  const slug = slugOf(wanted)
  await holdSlugs(tx, 'theme')
  if (slug === '' || (await findThemeBySlug(tx, slug))) {
    const source = msg('Un’altra tematica ha già l’indirizzo «{slug}»: scegline uno diverso.')
    throw field ? new Invalid({ [field]: { source, values: { slug } } }) : new Refused(source, { slug })
  }
  // An address in use again belongs to whoever uses it now.
  await forgetFormerSlug(tx, slug)
  return slug
}

/** Gives a theme another address; the old one answers 301 from now on. */
export async function moveTheme(hand: ThemesHand, themeId: string, slug: string): Promise<void> {
  const { tx, at } = hand
  const theme = found(await findTheme(tx, themeId))
  if (theme.slug === slug) return
  const next = await freeSlug(tx, slug)
  await keepFormerSlug(tx, theme, at)
  await updateSlug(tx, themeId, next)
  await indexTheme(hand, themeId)
  await hand.note('theme.moved', themeId, { from: theme.slug, to: next })
}

/** "Each partner is assigned a theme": within a project, from a day, perhaps to another. */
export async function assignTheme(
  hand: ThemesHand,
  assignment: {
    projectId: string
    themeId: string
    organizationId: string
    assignedOn: string
    endedOn?: string | null
  },
): Promise<void> {
  const { projectId, organizationId, themeId } = assignment
  await refuseEnded(hand.tx, organizationId)
  await insertAssignment(hand.tx, { id: newId(hand.at.getTime()), ...assignment })
  await hand.note('theme.assigned', themeId, { projectId, organizationId })
}

/** Writes what the search box finds of a theme. */
export async function indexTheme({ tx, index }: Pick<Hand, 'tx' | 'index'>, themeId: string): Promise<void> {
  for (const entry of searchEntries(found(await findManagedById(tx, themeId)))) await index(entry)
}
