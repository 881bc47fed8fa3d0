// SPDX-License-Identifier: AGPL-3.0-or-later
/** What cites an act, as far as who asks may know of it: themes by their door, other things by what their rooms say of them. */

import type { HolderShown } from '#contracts/module.ts'
import { describeHolders } from '#contracts/panels.ts'
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listThemes, themePath } from '../themes/index.ts'
import type { Place } from './place.ts'
import { listCitationsOf } from './queries.ts'

/** A thing that cites an act, with the places that it cites. */
export interface Citing extends HolderShown {
  readonly places: readonly Place[]
}

const THEME = msg('Tematica')

export async function listCiting(db: Db, actId: string, actor: Actor | null): Promise<Citing[]> {
  const rows = await listCitationsOf(db, actId)
  const shown = await showHolders(
    db,
    rows.map(({ holder_id }) => holder_id),
    actor,
  )
  // Several versions, units or questions may stand on one page: it is named once.
  const pages = new Map<string, Citing & { places: Place[] }>()
  for (const { holder_id, ...place } of rows) {
    const holder = shown.get(holder_id)
    if (!holder) continue
    const page = pages.get(holder.path) ?? { ...holder, places: [] }
    pages.set(holder.path, page)
    if (!page.places.some((known) => samePlace(known, place))) page.places.push(place)
  }
  // Themes first: they say what the act is about.
  return [...pages.values()].sort((a, b) => Number(b.kind === THEME) - Number(a.kind === THEME))
}

const samePlace = (a: Place, b: Place): boolean =>
  a.article === b.article && a.comma === b.comma && a.letter === b.letter

/** What these holders of citations are called and where they are; those that the actor may not know of are left out. */
export async function showHolders(
  db: Db,
  ids: readonly string[],
  actor: Actor | null,
): Promise<ReadonlyMap<string, HolderShown>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const themes = await listThemes(db)
  const shown = new Map<string, HolderShown>(
    themes.map(({ id, name, slug }) => [id, { kind: THEME, title: name, path: themePath(slug) }]),
  )
  for (const found of await Promise.all(describeHolders().map((describe) => describe(db, wanted, actor))))
    for (const [id, holder] of found) shown.set(id, holder)
  return shown
}
