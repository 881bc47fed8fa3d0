// SPDX-License-Identifier: AGPL-3.0-or-later
/** What cites an act, as far as whoever asks may know of it: each thing by what its kind says of it. */
import { describeAll, type House } from '#contracts/house.ts'
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { PlaceInAct } from './place.ts'
import { listCitationsOf } from './queries.ts'

export interface Holder {
  readonly kind: string
  /** What it is called (source text): 'Corso', 'Bozza di unità'. */
  readonly words: string
  readonly title: LocalText
  readonly path: string
}

/** A thing that cites an act, with the places that it cites. */
export interface Citing extends Holder {
  readonly places: readonly PlaceInAct[]
}

/** For whom: what may be told of holders depends on it. */
export interface Reader {
  readonly actor: Actor | null
  readonly house: House
}

export async function listCiting(db: Db, actId: string, reader: Reader): Promise<Citing[]> {
  const rows = await listCitationsOf(db, actId)
  const shown = await showHolders(
    db,
    rows.map(({ holder_id }) => holder_id),
    reader,
  )
  // Several versions, units or questions may stand on one page: it is named once.
  const pages = new Map<string, Citing & { places: PlaceInAct[] }>()
  for (const { holder_id, ...place } of rows) {
    const holder = shown.get(holder_id)
    if (!holder) continue
    const page = pages.get(holder.path) ?? { ...holder, places: [] }
    pages.set(holder.path, page)
    if (!page.places.some((known) => samePlace(known, place))) page.places.push(place)
  }
  // Themes first: they say what the act is about.
  return [...pages.values()].sort((a, b) => Number(b.kind === 'theme') - Number(a.kind === 'theme'))
}

const samePlace = (a: PlaceInAct, b: PlaceInAct): boolean =>
  a.article === b.article && a.comma === b.comma && a.letter === b.letter

/** What these holders are called and where they are; those that have no page for the reader are left out. */
export async function showHolders(
  db: Db,
  ids: readonly string[],
  { actor, house }: Reader,
): Promise<ReadonlyMap<string, Holder>> {
  const described = await describeAll(house, db, [...new Set(ids)], actor)
  return new Map(
    [...described].flatMap(([id, { kind, title, path, words = house.kinds.get(kind)!.words }]) =>
      path === null ? [] : [[id, { kind, title, path, words }] as const],
    ),
  )
}
