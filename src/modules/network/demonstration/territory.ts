// SPDX-License-Identifier: AGPL-3.0-or-later
/** The territory of the demonstration, through the verb that imports one. */
import type { Hand } from '#kernel/hand.ts'
import { PER_DEGREE } from '#kernel/outline.ts'
import { importTerritories } from '../territory/actions.ts'
import { groundPoint } from '../territory/presence.ts'
import { outlineOfAll } from '../territory/read-boundaries.ts'
import { provinceOf, type Territory } from '../territory/rules.ts'
import { drawing, LICENCE, municipalities, provinces, region, SOURCE } from './content/territory.ts'

const degrees = (rings: readonly (readonly number[])[]) =>
  rings.map((ring) => ring.map((corner) => Math.round(corner * PER_DEGREE)))

const drawn = (rings: readonly number[][]) =>
  degrees(
    outlineOfAll(
      drawing,
      rings.map((ring) => ({ type: 'Polygon', arcs: [[...ring]] })),
    ),
  )

const bare = {
  letters: null,
  outline: null,
  longitude: null,
  latitude: null,
  source: SOURCE,
  licence: LICENCE,
}

export const demoTerritories = (): Territory[] => [
  {
    ...bare,
    ...region,
    level: 'region',
    parentCode: null,
    outline: drawn(provinces.map(({ ring }) => ring)),
  },
  ...provinces.map(
    ({ ring, ...province }): Territory => ({
      ...bare,
      ...province,
      level: 'province',
      parentCode: region.code,
      outline: drawn([ring]),
    }),
  ),
  ...municipalities.map(
    ({ code, name, longitude, latitude }): Territory => ({
      ...bare,
      code,
      name,
      level: 'municipality',
      parentCode: provinceOf(code),
      ...groundPoint(longitude, latitude),
    }),
  ),
]

export async function openDemoTerritory(hand: Hand): Promise<void> {
  await importTerritories(hand, demoTerritories)
}
