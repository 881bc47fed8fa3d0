// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files of an invented territory for tests and bench: a grid of municipalities whose borders wind, a province for each so many. */
import type { Tx } from '#kernel/db/db.ts'
import { handAt } from '../../../test/support/hand.ts'
import { importTerritories } from './territory/actions.ts'
import { readBoundaries } from './territory/read-boundaries.ts'
import { readMunicipalities } from './territory/read-municipalities.ts'
import { type Territory, territoriesOf } from './territory/rules.ts'

interface Grid {
  columns: number
  rows: number
  /** Municipalities of a province. */
  perProvince: number
  /** Corners along each border, beside its ends. */
  corners?: number
}

const DEGREES = 0.08
const WINDING = 0.01
const [source, licence] = ['Ufficio di prova', 'CC BY 4.0'] as const

const lettersOf = (province: number) => `${String.fromCharCode(65 + province)}Z`
const codeOf = (index: number, perProvince: number) =>
  `${901 + Math.floor(index / perProvince)}${String((index % perProvince) + 1).padStart(3, '0')}`

/** A line from one knot of the grid to the next, each different, the same whenever it is asked for. */
function border(from: [number, number], to: [number, number], corners: number): [number, number][] {
  const along = (step: number): [number, number] => {
    const part = step / (corners + 1)
    const winding = WINDING * Math.sin(part * Math.PI) * Math.sin(7 * part * Math.PI + from[0] * 3 + from[1])
    const [x, y] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
    return [10 + x * DEGREES + (to[1] - from[1]) * winding, 44 + y * DEGREES + (to[0] - from[0]) * winding]
  }
  return Array.from({ length: corners + 2 }, (_, step) => along(step))
}

/** The list as CSV and the boundaries as TopoJSON, as text. */
export function gridFiles({ columns, rows, perProvince, corners = 3 }: Grid) {
  const arcs: [number, number][][] = []
  const add = (arc: [number, number][]) => arcs.push(arc) - 1
  const east = Array.from({ length: rows + 1 }, (_, y) =>
    Array.from({ length: columns }, (_, x) => add(border([x, y], [x + 1, y], corners))),
  )
  const north = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns + 1 }, (_, x) => add(border([x, y], [x, y + 1], corners))),
  )
  const squares = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    const province = Math.floor(index / perProvince)
    return {
      type: 'Polygon',
      arcs: [[east[y]![x]!, north[y]![x + 1]!, ~east[y + 1]![x]!, ~north[y]![x]!]],
      properties: {
        com_istat_code: codeOf(index, perProvince),
        name: `Borgo ${index + 1}`,
        prov_name: `Provincia ${province + 1}`,
        prov_acr: lettersOf(province),
        reg_istat_code: '90',
        reg_name: 'Regione di prova',
      },
    }
  })
  const lines = squares.map(({ properties: { com_istat_code, name, prov_acr } }) =>
    [com_istat_code, name.toUpperCase(), prov_acr].join(','),
  )
  return {
    list: ['codice_istat,comune,provincia', ...lines].join('\n'),
    boundaries: JSON.stringify({
      type: 'Topology',
      arcs,
      objects: { comuni: { type: 'GeometryCollection', geometries: squares } },
    }),
  }
}

/** The same in the database. */
export async function buildTerritory(tx: Tx, grid: Grid, at: Date): Promise<readonly Territory[]> {
  const { list, boundaries } = gridFiles(grid)
  const { territories } = territoriesOf({
    municipalities: readMunicipalities(list),
    boundaries: readBoundaries(boundaries),
    known: new Map(),
    source,
    licence,
  })
  await importTerritories(handAt(tx, at), () => territories)
  return territories
}
