// SPDX-License-Identifier: AGPL-3.0-or-later
/** A theme is united with another, or divided between two: nothing that points at it is lost. */
import type { ThemeHolder, ThemeMove } from '#contracts/theme-holders.ts'
import { found, Invalid, Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { indexTheme } from '../actions.ts'
import type { ThemesHand } from '../phrases.ts'
import { listThemes, lockTheme } from '../queries.ts'
import { listManagedSubthemes } from '../register/queries.ts'
import { insertSuccessions, moveSubthemes, passAssignments } from './queries.ts'
import { type Uniting, unitingErrors } from './rules.ts'

/**
 * Gives the place of a theme to one or two others. `day` is today where the instance is. Throws `Invalid`, and `Refused` when others
 * have it already.
 */
export async function uniteTheme(
  hand: ThemesHand,
  { day, holders, ...asked }: Uniting & { day: string; holders: readonly ThemeHolder[] },
): Promise<void> {
  const { tx, at } = hand
  const { themeId, into, also, toOther } = asked
  const all = also ? [into, also] : [into]
  // In the order of their ids: two that unite each other at once wait, and the second is refused.
  for (const id of [themeId, ...all].toSorted()) {
    const locked = await lockTheme(tx, id)
    if (id === themeId && found(locked).succeeded)
      throw new Refused(msg('Un’altra tematica ha già preso il posto di questa.'))
  }
  const errors = unitingErrors(asked, new Set((await listThemes(tx)).map(({ id }) => id)))
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
  const move: ThemeMove = { from: themeId, to: into, all, at }
  const parts = (await listManagedSubthemes(tx, themeId)).map(({ id }) => id)
  const other = parts.filter((id) => toOther.includes(id))
  await moveSubthemes(
    tx,
    parts.filter((id) => !other.includes(id)),
    into,
  )
  if (also) await moveSubthemes(tx, other, also)
  await passAssignments(tx, move, day)
  for (const holder of holders) if ('move' in holder) await holder.move(tx, move)
  await insertSuccessions(tx, move)
  await hand.unindex(themeId)
  for (const id of all) {
    await indexTheme(hand, id)
    await hand.note('theme.received', id, { themeId })
  }
  await hand.note('theme.united', themeId, { into: all, subthemes: parts.length })
}
