// SPDX-License-Identifier: AGPL-3.0-or-later
import * as paths from '../../../paths.ts'
import type { StudiedUnit } from '../queries.ts'

/** Italian path of another unit of the course, in the version that is being read. */
export const besideUnit = ({ course_slug, later }: StudiedUnit, unitId: string): string =>
  later === 'shown' ? paths.offeredUnit(course_slug, unitId) : paths.unit(course_slug, unitId)
