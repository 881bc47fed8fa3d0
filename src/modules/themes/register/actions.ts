// SPDX-License-Identifier: AGPL-3.0-or-later
/** Parts of a theme and who follows it, as coordinators change them. */
import { archive, takeBack } from '#kernel/archive.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { freeSlug, slugOf } from '#kernel/slugs.ts'
import { findOrganization, findProject } from '../../network/index.ts'
import { assignTheme, indexTheme } from '../actions.ts'
import type { ThemesHand } from '../phrases.ts'
import { insertSubtheme, lockTheme } from '../queries.ts'
import {
  findManagedSubtheme,
  isAssignedWithin,
  listManagedSubthemes,
  type ManagedAssignment,
  updateAssignment,
  updateSubtheme,
} from './queries.ts'

interface PartInput {
  readonly name: LocalText
  readonly position: number
}

/** The theme under its lock, when it is still one that may change. Throws `Refused` once others have taken its place. */
async function openTheme(tx: Tx, themeId: string): Promise<void> {
  const { succeeded } = found(await lockTheme(tx, themeId))
  if (succeeded)
    throw new Refused(msg('Un’altra tematica ha preso il posto di questa: lavora su quella di adesso.'))
}

export async function addSubtheme(
  hand: ThemesHand,
  { themeId, name, position }: PartInput & { themeId: string },
): Promise<string> {
  const { tx, at } = hand
  await openTheme(tx, themeId)
  const taken = new Set((await listManagedSubthemes(tx, themeId)).map(({ slug }) => slug))
  const id = await newEntity(tx, 'subtheme', at)
  const slug = freeSlug(slugOf(name.it) || 'sottotema', taken)
  await insertSubtheme(tx, { id, themeId, slug, name, position })
  await indexTheme(hand, themeId)
  await hand.note('theme.subtheme_added', themeId, { subthemeId: id })
  return id
}

/** Throws `StaleEdit` when the sub-theme is no longer at `version`. */
export async function amendSubtheme(
  hand: ThemesHand,
  { themeId, id, version, name, position }: PartInput & { themeId: string; id: string; version: number },
): Promise<void> {
  await openTheme(hand.tx, themeId)
  if (!(await updateSubtheme(hand.tx, { id, version, name, position }))) throw new StaleEdit()
  await indexTheme(hand, themeId)
  await hand.note('theme.subtheme_amended', themeId, { subthemeId: id })
}

export async function archiveSubtheme(
  hand: ThemesHand,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const { tx, at } = hand
  const { theme_id: themeId } = found(await findManagedSubtheme(tx, id))
  await archive(tx, { entityId: id, reason, by: doerOf(hand).id, at })
  await indexTheme(hand, themeId)
  await hand.note('theme.subtheme_archived', themeId, { subthemeId: id })
}

export async function takeBackSubtheme(hand: ThemesHand, id: string): Promise<void> {
  const { theme_id: themeId } = found(await findManagedSubtheme(hand.tx, id))
  await takeBack(hand.tx, id)
  await indexTheme(hand, themeId)
  await hand.note('theme.subtheme_taken_back', themeId, { subthemeId: id })
}

const TWICE = msg('In questi giorni l’ente segue già la tematica per lo stesso progetto: cambia le date.')

/** Throws `Invalid` on the field that is wrong. */
export async function assignBody(
  hand: ThemesHand,
  row: {
    themeId: string
    projectId: string
    organizationId: string
    assignedOn: string
    endedOn: string | null
  },
): Promise<void> {
  const { tx } = hand
  await openTheme(tx, row.themeId)
  if (!(await findProject(tx, row.projectId)))
    throw new Invalid({ project: { source: msg('Scegli uno dei progetti.') } })
  if (!(await findOrganization(tx, row.organizationId)))
    throw new Invalid({ organization: { source: msg('Scegli uno degli enti.') } })
  const asked = { ...row, from: row.assignedOn, to: row.endedOn, exceptId: null }
  if (await isAssignedWithin(tx, asked)) throw new Invalid({ assigned_on: { source: TWICE } })
  await assignTheme(hand, row)
}

/** Changes the days of an assignment; its body and project stay. Throws `StaleEdit`, `Invalid`. */
export async function amendAssignment(
  hand: ThemesHand,
  assignment: ManagedAssignment,
  { version, assignedOn, endedOn }: { version: number; assignedOn: string; endedOn: string | null },
): Promise<void> {
  const { tx } = hand
  const { id, theme_id: themeId, project_id: projectId, organization_id: organizationId } = assignment
  await lockTheme(tx, themeId)
  const asked = { themeId, projectId, organizationId, from: assignedOn, to: endedOn, exceptId: id }
  if (await isAssignedWithin(tx, asked)) throw new Invalid({ assigned_on: { source: TWICE } })
  if (!(await updateAssignment(tx, { id, version, assignedOn, endedOn }))) throw new StaleEdit()
  await hand.note('theme.assignment_amended', themeId, { projectId, organizationId })
}
