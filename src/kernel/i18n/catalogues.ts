// SPDX-License-Identifier: AGPL-3.0-or-later
/** The other languages of the interface: `en.json` in each room, its texts under the file that says them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, type Locale, SOURCE_LOCALE } from './locale.ts'

/** File of the room -> source text -> its translation. */
export type RoomCatalogue = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Source text -> its translation. */
export type Catalogue = Readonly<Record<string, string>>

/** The folders that keep texts of their own, in the order in which they own a text that several say. */
export const roomsWithTexts = (src: string): string[] => [
  ...['kernel', 'ui', 'contracts'].map((name) => join(src, name)),
  ...readdirSync(join(src, 'modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(src, 'modules', entry.name))
    .sort(),
]

export function readRoom(room: string, locale: Locale): RoomCatalogue {
  const path = join(room, `${locale}.json`)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RoomCatalogue) : {}
}

/** Every catalogue of the rooms under `src`. Italian needs none: its words are the sources. */
export function readCatalogues(src: string): Map<Locale, Catalogue> {
  const rooms = roomsWithTexts(src)
  return new Map<Locale, Catalogue>(
    LOCALES.map((locale) => [
      locale,
      locale === SOURCE_LOCALE
        ? {}
        : Object.assign({}, ...rooms.flatMap((room) => Object.values(readRoom(room, locale)))),
    ]),
  )
}
