// SPDX-License-Identifier: AGPL-3.0-or-later
/** The editors' desk: one over all kinds of work. */
import { type Actor, maySomewhere, signedIn } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import * as paths from '../paths.ts'
import { kindsFor } from './kinds.ts'
import { countShelves, listShelf, SHELVES, type Shelf } from './queries.ts'
import { DeskPage } from './views/desk.tsx'

const ROWS = 25

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
  subject: async (_db, _params, actor, { house }) => ({ kinds: kindsFor(house, actor) }),
  policy: (_actor, { kinds }) => kinds.length > 0,
  load: async ({ db, actor, query, subject: { kinds } }) => {
    const person = actor as Actor
    const counts = await countShelves(db, person, kinds)
    // What waits for this person comes first: a return to mend, a text to review.
    const shelf = isShelf(query.vista) ? query.vista : (SHELVES.find((each) => counts[each] > 0) ?? 'draft')
    const after = readAfter(query.dopo)
    const rows = await listShelf(db, person, kinds, { shelf, after, count: ROWS + 1 })
    const shown = rows.slice(0, ROWS)
    const last = shown.at(-1)
    return {
      shelf,
      counts,
      kinds: new Map(kinds.map((kind) => [kind.name, kind])),
      rows: shown,
      isFirst: after === null,
      next: rows.length > ROWS && last ? `${last.edited_at.toISOString()}_${last.id}` : null,
      begins: kinds.filter((kind) => maySomewhere(person, kind.write)),
    }
  },
  view: (ctx, data) => DeskPage({ ctx, data }),
})
