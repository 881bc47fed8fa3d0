// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, maySomewhere, signedIn } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import * as paths from '../paths.ts'
import { PUBLISH } from '../review/rules.ts'
import { deskFile } from './file-routes.ts'
import { countShelves, listShelf, SHELVES, type Shelf } from './queries.ts'
import { DeskPage } from './views/desk.tsx'

const ROWS = 25

/** Who has something to do at the desk. */
export const hasDesk = (actor: Actor | null): boolean =>
  maySomewhere(actor, 'material.write') || maySomewhere(actor, 'course.write') || maySomewhere(actor, PUBLISH)

const isShelf = (text: string | undefined): text is Shelf => SHELVES.some((shelf) => shelf === text)

/** Where the page before ended: '2026-11-23T09:00:00.000Z_<id>'. Anything else is the first page. */
function readAfter(text: string | undefined): { at: Date; id: string } | null {
  const [instant = '', id] = text?.split('_') ?? []
  // A year that the database does not know would be an error 500.
  const at = /^\d{4}-/.test(instant) ? new Date(instant) : null
  return at && isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : null
}

export const deskPage = page({
  path: paths.desk(),
  access: signedIn,
  subject: async () => ({}),
  policy: (actor) => hasDesk(actor),
  load: async ({ db, actor, query }) => {
    const person = actor as Actor
    const counts = await countShelves(db, person)
    // What waits for this person comes first: a return to mend, a text to review.
    const shelf = isShelf(query.vista) ? query.vista : (SHELVES.find((each) => counts[each] > 0) ?? 'draft')
    const after = readAfter(query.dopo)
    const rows = await listShelf(db, person, { shelf, after, count: ROWS + 1 })
    const shown = rows.slice(0, ROWS)
    const last = shown.at(-1)
    return {
      shelf,
      counts,
      rows: shown,
      isFirst: after === null,
      next: rows.length > ROWS && last ? `${last.edited_at.toISOString()}_${last.id}` : null,
      may: { material: maySomewhere(person, 'material.write'), course: maySomewhere(person, 'course.write') },
    }
  },
  view: (ctx, data) => DeskPage({ ctx, data }),
})

export const routes = [deskPage, deskFile]
