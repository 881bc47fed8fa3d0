// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the pages at which a course is written share: who writes, where a closed course leads, how a part of it moves. */
import { signedIn } from '#kernel/access.ts'
import type { Hand } from '#kernel/hand.ts'
import { Elsewhere, type Params, type Route, seeOther, type Verb, verb } from '#kernel/http/route.ts'
import { isEditable, mayWrite, subjectOf } from '../review/index.ts'
import { courseKind } from './course-kind.ts'
import type { DeskCourse } from './course-queries.ts'
import type { Change } from './draft.ts'
import * as paths from './paths.ts'

export const writers = { access: signedIn, subject: subjectOf(courseKind), policy: mayWrite(courseKind) }

/** The page of a course that may not be written in is its preview. */
export const closed = (course: DeskCourse): Elsewhere | null =>
  isEditable(course.state) ? null : new Elsewhere(paths.previewCourse(course.id))

export const changeOf = ({ params }: { params: Params }): Change => ({ courseId: params.id! })

interface Moving {
  /** Pattern of the address that moves a part this way. */
  path(way: string): string
  /** The list that has the buttons. */
  on: Verb['on']
  move(hand: Hand, params: Params, by: -1 | 1): Promise<void>
  /** The part in its list, where the page comes back to. */
  back(params: Params): string
}

const WAYS = [
  ['su', -1],
  ['giu', 1],
] as const

/** The two buttons that move a part of a course among the others. */
export const movesOf = ({ path, on, move, back }: Moving): Route[] =>
  WAYS.map(([way, by]) =>
    verb({
      path: path(way),
      ...writers,
      on,
      act: async ({ hand, params }) => {
        await move(hand, params, by)
        return seeOther(back(params))
      },
    }),
  )
