// SPDX-License-Identifier: AGPL-3.0-or-later
/** Logos and documents of a project: added, amended, taken away. What a project shows anybody may read. */
import { changedFields } from '#kernel/audit.ts'
import { Invalid, StaleEdit } from '#kernel/errors.ts'
import { findFile, setPublic } from '#kernel/files/queries.ts'
import { doerOf } from '#kernel/hand.ts'
import { newId } from '#kernel/ids.ts'
import type { NetworkHand } from '../../phrases.ts'
import {
  deleteProjectFile,
  type FileFacts,
  insertProjectFile,
  isShown,
  type ProjectFile,
  updateProjectFile,
} from './queries.ts'
import { problemOf } from './usable.ts'

/** `fileIds`: what the form sent, of which the last counts. Throws `Invalid`. */
export async function addFile(
  hand: NetworkHand,
  { projectId, fileIds, facts }: { projectId: string; fileIds: readonly string[]; facts: FileFacts },
): Promise<void> {
  const { tx, at } = hand
  const fileId = fileIds.at(-1)
  const file = fileId === undefined ? null : await findFile(tx, fileId)
  const problem = problemOf(file, facts.role, doerOf(hand).id)
  if (problem) throw new Invalid({ file: { source: problem } })
  await insertProjectFile(tx, { id: newId(at.getTime()), project_id: projectId, file_id: file!.id, ...facts })
  await setPublic(tx, [file!.id], true)
  await hand.note('project.file_added', projectId, { role: facts.role })
}

/** Throws `StaleEdit`. */
export async function amendFile(
  hand: NetworkHand,
  {
    projectId,
    use,
    version,
    facts,
  }: { projectId: string; use: ProjectFile; version: number; facts: FileFacts },
): Promise<void> {
  if (!(await updateProjectFile(hand.tx, use.id, version, facts))) throw new StaleEdit()
  const { words, kind, dated_on, position } = use
  const fields = changedFields({ words, kind, dated_on, position }, { ...facts, role: undefined })
  await hand.note('project.file_amended', projectId, { role: use.role, fields })
}

/** The file itself goes when nothing uses it any more. */
export async function removeFile(
  hand: NetworkHand,
  { projectId, use }: { projectId: string; use: ProjectFile },
): Promise<void> {
  await deleteProjectFile(hand.tx, use.id)
  if (!(await isShown(hand.tx, use.file_id))) await setPublic(hand.tx, [use.file_id], false)
  await hand.note('project.file_removed', projectId, { role: use.role })
}
