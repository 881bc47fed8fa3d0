// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { plainText } from '#kernel/content/text.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Refused } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { inLocale, type LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES, type Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { holdSlugs, slugOf } from '#kernel/slugs.ts'
import { refuseEnded } from '../network/index.ts'
import * as paths from './paths.ts'
import type { ThemesHand } from './phrases.ts'
import {
  findDescription,
  findTheme,
  findThemeBySlug,
  forgetFormerSlug,
  insertAssignment,
  insertSubtheme,
  insertTheme,
  keepFormerSlug,
  listSubthemes,
  putDescription,
  type ThemeKind,
  updateSlug,
} from './queries.ts'

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

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const slug = slugOf(wanted)
  await holdSlugs(tx, 'theme')
  if (slug === '' || (await findThemeBySlug(tx, slug)))
    throw new Refused(msg('Un’altra tematica ha già l’indirizzo «{slug}»: scegline uno diverso.'), { slug })
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

/** "Each partner is assigned a theme": within a project, from a day. */
export async function assignTheme(
  hand: ThemesHand,
  assignment: { projectId: string; themeId: string; organizationId: string; assignedOn: string },
): Promise<void> {
  const { projectId, organizationId, themeId } = assignment
  await refuseEnded(hand.tx, organizationId)
  await insertAssignment(hand.tx, assignment)
  await hand.note('theme.assigned', themeId, { projectId, organizationId })
}

/** Writes what the search box finds of a theme, in each language that it has a name in. */
export async function indexTheme({ tx, index }: Pick<Hand, 'tx' | 'index'>, themeId: string): Promise<void> {
  const theme = found(await findTheme(tx, themeId))
  const parts = await listSubthemes(tx, themeId)
  for (const language of LOCALES) {
    if (!theme.name[language]) continue
    const description = await findDescription(tx, themeId, language)
    const names = parts.map((part) => inLocale(part.name, language).text)
    await index({
      entityId: themeId,
      language,
      kind: 'theme',
      title: inLocale(theme.name, language).text,
      summary: inLocale(theme.question, language).text,
      body: [description ? plainText(description.body) : '', names.join('. ')].join('\n'),
      path: paths.theme(theme.slug),
    })
  }
}
