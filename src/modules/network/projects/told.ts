// SPDX-License-Identifier: AGPL-3.0-or-later
/** What pages tell of a project beside its own row. */
import type { Db } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { findWording } from '../funds/queries.ts'
import type { Project } from '../queries.ts'
import type { ProjectName } from './queries.ts'

/** The project's own wording stays with it when it is over, as issued; that of a fund is said only while it runs. */
export const wordingShown = async (db: Db, project: Project, day: string): Promise<LocalText | null> =>
  project.statement.it !== '' ? project.statement : findWording(db, project, 'site', day)

/** What a project takes further, and what takes it further. */
export const beforeAndAfter = (
  { id, continues_id }: Pick<Project, 'id' | 'continues_id'>,
  names: readonly ProjectName[],
): { continues: ProjectName | null; continuedBy: ProjectName[] } => ({
  continues: names.find((each) => each.id === continues_id) ?? null,
  continuedBy: names.filter((each) => each.continues_id === id),
})
