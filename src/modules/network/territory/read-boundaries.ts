// SPDX-License-Identifier: AGPL-3.0-or-later
/** Boundaries of municipalities from a TopoJSON, with those of provinces and regions, which are made of them. */
import { feature, mergeArcs, transform } from 'topojson-client'
import type * as topojson from 'topojson-specification'
import { CommandProblem } from '#kernel/command.ts'
import { type Outline, PER_DEGREE } from '#kernel/outline.ts'
import { type Corner, simplifyArc } from './simplify-arcs.ts'

/** What the file says of a municipality beside its shape: names that the list may not have. */
export interface BoundaryNames {
  name: string | null
  provinceName: string | null
  regionCode: string | null
  regionName: string | null
}

export interface Boundaries {
  /** By ISTAT code of the municipality. */
  readonly names: ReadonlyMap<string, BoundaryNames>
  /** The outline of one municipality, or of all of these together; null when none of them is in the file. */
  readonly outlineOf: (codes: readonly string[]) => Outline | null
  /** Corners of the arcs in the file, and those that are left. */
  readonly corners: { read: number; kept: number }
}

/** A map of a province is some hundred metres a pixel: nobody sees finer corners. */
export const TOLERANCE_METRES = 200

type Properties = Readonly<Record<string, unknown>>
type Topology = topojson.Topology
type GeometryObject = topojson.GeometryObject<Properties>
type Area = topojson.Polygon<Properties> | topojson.MultiPolygon<Properties>

/** Names that published files give to the code of a municipality. */
const CODE_KEYS = ['com_istat_code', 'codice_istat', 'pro_com_t', 'PRO_COM_T']

const problem = (what: string) =>
  new CommandProblem(`Il file dei confini non va bene: ${what}. Non ho importato niente.`)

/** Throws `CommandProblem`. */
export function readBoundaries(text: string): Boundaries {
  const topology = topologyOf(text)
  const areas = areasOf(topology)
  const arcs = arcsOf(topology)
  const simple = arcs.map((arc) => simplifyArc(arc, TOLERANCE_METRES))
  const drawn: Topology = { type: 'Topology', objects: {}, arcs: simple as unknown as Topology['arcs'] }
  const names = new Map(
    [...areas].map(([code, area]) => [code, namesOf((area.properties ?? {}) as Properties)]),
  )
  const count = (all: readonly (readonly Corner[])[]) => all.reduce((sum, arc) => sum + arc.length, 0)
  return {
    names,
    outlineOf: (codes) => {
      const found = codes.flatMap((code) => areas.get(code) ?? [])
      return found.length === 0 ? null : outlineOfAll(drawn, found)
    },
    corners: { read: count(arcs), kept: count(simple) },
  }
}

function topologyOf(text: string): Topology {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw problem('non è JSON')
  }
  const { type, arcs, objects } = (read ?? {}) as Partial<Topology>
  if (type !== 'Topology' || !Array.isArray(arcs) || !objects)
    throw problem('non è un TopoJSON (se è un GeoJSON, convertilo: i confini comuni devono restare comuni)')
  return read as Topology
}

function areasOf(topology: Topology): Map<string, Area> {
  const geometries = Object.values(topology.objects).flatMap(
    (object): GeometryObject | readonly GeometryObject[] =>
      object.type === 'GeometryCollection'
        ? (object.geometries as GeometryObject[])
        : (object as GeometryObject),
  )
  const areas = new Map<string, Area>()
  for (const geometry of geometries) {
    const code = codeOf((geometry.properties ?? {}) as Properties)
    if (code && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')) areas.set(code, geometry)
  }
  if (areas.size === 0)
    throw problem(
      `nessuna area dice il suo codice ISTAT di sei cifre (in ${CODE_KEYS.slice(0, 3).join(', ')})`,
    )
  const last = topology.arcs.length - 1
  const indexes = [...areas.values()].flatMap(({ arcs }) => (arcs as unknown[]).flat(3) as number[])
  if (indexes.some((index) => !Number.isInteger(index) || (index < 0 ? ~index : index) > last))
    throw problem('un’area nomina una linea che nel file non c’è: forse è stato scaricato a metà')
  return areas
}

const textIn = (properties: Properties, key: string): string | null =>
  typeof properties[key] === 'string' && properties[key].trim() !== '' ? properties[key].trim() : null

const codeOf = (properties: Properties): string | null =>
  CODE_KEYS.map((key) => textIn(properties, key)).find((code) => code !== null && /^\d{6}$/.test(code)) ??
  null

const namesOf = (properties: Properties): BoundaryNames => ({
  name: textIn(properties, 'name'),
  provinceName: textIn(properties, 'prov_name'),
  regionCode: textIn(properties, 'reg_istat_code'),
  regionName: textIn(properties, 'reg_name'),
})

/** Every arc in whole ten-thousandths of a degree: what meets in the file meets after rounding too. */
function arcsOf(topology: Topology): Corner[][] {
  return topology.arcs.map((arc) => {
    const placed = topology.transform && transform(topology.transform)
    return arc.map((position, index) => {
      // The first corner of an arc sets the others off; those after it are steps (TopoJSON 2.1.2).
      const [longitude, latitude] = placed ? placed([...position], index > 0) : position
      if (!(Math.abs(longitude!) <= 180 && Math.abs(latitude!) <= 90))
        throw problem('le coordinate non sono gradi (WGS 84): convertilo')
      return [Math.round(longitude! * PER_DEGREE), Math.round(latitude! * PER_DEGREE)]
    })
  })
}

/** What lies in any of the areas, whose common borders go; without the last corner of each ring, which is the first again. */
export function outlineOfAll(topology: Topology, areas: readonly Area[]): Outline {
  const wound = areas.map(
    (area): Area => ({ type: 'MultiPolygon', arcs: polygonsOf(area).map(windingIn(topology)) }),
  )
  const { geometry } = feature(topology, mergeArcs(topology, wound))
  return geometry.coordinates.flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1).flat()))
}

const polygonsOf = (area: Area): number[][][] => (area.type === 'Polygon' ? [area.arcs] : area.arcs)

/** Lines are put together by their ends: outer rings must all turn one way and holes the other, which TopoJSON leaves open. */
const windingIn =
  (topology: Topology) =>
  (polygon: readonly number[][]): number[][] =>
    polygon.map((ring, index) => {
      const { geometry } = feature(topology, { type: 'Polygon', arcs: [ring] })
      const turnsLeft = signedArea(geometry.coordinates[0]!) > 0
      return turnsLeft === (index === 0) ? ring : ring.toReversed().map((arc) => ~arc)
    })

const signedArea = (ring: readonly (readonly number[])[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!
    return sum + x! * nextY! - nextX! * y!
  }, 0)
