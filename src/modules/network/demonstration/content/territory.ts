// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Emilia-Romagna and its provinces, drawn with some fifteen corners each, to a hundredth of a degree: enough to recognise them, and two
 * provinces share their border exactly. The corners were chosen among those of the boundaries that SOURCE names.
 * A network has all municipalities and finer outlines from `referpa territory import`.
 */
import type { Topology } from 'topojson-specification'

export const SOURCE = 'openpolis/geojson-italy, dai confini ISTAT, disegno semplificato'
export const LICENCE = 'CC BY 4.0'

export const region = { code: '08', name: 'Emilia-Romagna' }

interface DemoProvince {
  code: string
  name: string
  letters: string
  /** The lines around it, by their place in the drawing; `~` walks one backwards (TopoJSON 2.1.4). */
  ring: number[]
}

export const provinces: readonly DemoProvince[] = [
  { code: '033', name: 'Piacenza', letters: 'PC', ring: [0, 1] },
  { code: '034', name: 'Parma', letters: 'PR', ring: [0, ~3, ~4, ~2] },
  { code: '035', name: "Reggio nell'Emilia", letters: 'RE', ring: [4, ~6, ~5, ~7] },
  { code: '036', name: 'Modena', letters: 'MO', ring: [5, ~10, ~8, ~11, ~9] },
  { code: '037', name: 'Bologna', letters: 'BO', ring: [8, ~14, ~13, ~12] },
  { code: '038', name: 'Ferrara', letters: 'FE', ring: [16, 15, ~12, ~11] },
  { code: '039', name: 'Ravenna', letters: 'RA', ring: [13, ~18, ~17, ~19, 15] },
  { code: '040', name: 'Forlì-Cesena', letters: 'FC', ring: [17, ~21, ~22, ~20] },
  { code: '099', name: 'Rimini', letters: 'RN', ring: [22, ~23] },
]

interface DemoMunicipality {
  code: string
  name: string
  longitude: number
  latitude: number
  /** The body of the demonstration that has its seat there. */
  body: string
}

/** Where the bodies of the network are; in degrees, the middle of each. */
export const municipalities: readonly DemoMunicipality[] = [
  { code: '034027', name: 'Parma', longitude: 10.33, latitude: 44.78, body: 'comune-di-parma' },
  { code: '036023', name: 'Modena', longitude: 10.9, latitude: 44.64, body: 'comune-di-modena' },
  { code: '037006', name: 'Bologna', longitude: 11.33, latitude: 44.49, body: 'comune-di-bologna' },
  { code: '038008', name: 'Ferrara', longitude: 11.67, latitude: 44.81, body: 'comune-di-ferrara' },
  { code: '039014', name: 'Ravenna', longitude: 12.19, latitude: 44.42, body: 'comune-di-ravenna' },
  { code: '040012', name: 'Forlì', longitude: 12.07, latitude: 44.23, body: 'comune-di-forli' },
]

/** Each line once, whichever provinces it parts; in degrees. */
export const drawing: Topology = {
  type: 'Topology',
  objects: {},
  arcs: [
    [
      [10.08, 45.04],
      [10.01, 44.88],
      [9.68, 44.69],
      [9.49, 44.56],
    ],
    [
      [9.49, 44.56],
      [9.2, 44.62],
      [9.32, 44.69],
      [9.36, 44.81],
      [9.29, 44.88],
      [9.41, 45.08],
      [9.62, 45.13],
      [9.88, 45.08],
      [9.98, 45.13],
      [10.08, 45.04],
    ],
    [
      [10.08, 45.04],
      [10.4, 44.98],
      [10.5, 44.92],
    ],
    [
      [10.14, 44.35],
      [9.97, 44.46],
      [9.66, 44.41],
      [9.44, 44.42],
      [9.49, 44.56],
    ],
    [
      [10.5, 44.92],
      [10.42, 44.8],
      [10.4, 44.57],
      [10.14, 44.35],
    ],
    [
      [10.89, 44.91],
      [10.82, 44.81],
      [10.76, 44.54],
      [10.47, 44.23],
    ],
    [
      [10.47, 44.23],
      [10.25, 44.27],
      [10.14, 44.35],
    ],
    [
      [10.5, 44.92],
      [10.69, 44.99],
      [10.89, 44.91],
    ],
    [
      [11.29, 44.8],
      [11.13, 44.78],
      [11.08, 44.65],
      [11.15, 44.59],
      [11.06, 44.53],
      [11.04, 44.33],
      [10.96, 44.23],
      [10.85, 44.23],
      [10.81, 44.12],
    ],
    [
      [10.89, 44.91],
      [11.07, 44.96],
      [11.25, 44.95],
    ],
    [
      [10.81, 44.12],
      [10.61, 44.11],
      [10.47, 44.23],
    ],
    [
      [11.25, 44.95],
      [11.37, 44.84],
      [11.29, 44.8],
    ],
    [
      [11.29, 44.8],
      [11.59, 44.71],
      [11.79, 44.55],
    ],
    [
      [11.79, 44.55],
      [11.77, 44.34],
      [11.56, 44.22],
      [11.52, 44.16],
    ],
    [
      [11.52, 44.16],
      [11.43, 44.24],
      [11.26, 44.1],
      [10.92, 44.06],
      [10.81, 44.12],
    ],
    [
      [12.27, 44.63],
      [12.15, 44.55],
      [12.0, 44.6],
      [11.79, 44.55],
    ],
    [
      [11.25, 44.95],
      [11.53, 44.94],
      [11.62, 44.89],
      [11.8, 44.98],
      [12.28, 44.94],
      [12.27, 44.63],
    ],
    [
      [12.38, 44.22],
      [12.23, 44.21],
      [12.04, 44.33],
      [11.89, 44.17],
      [11.75, 44.19],
      [11.72, 44.12],
    ],
    [
      [11.72, 44.12],
      [11.58, 44.11],
      [11.52, 44.16],
    ],
    [
      [12.27, 44.63],
      [12.29, 44.45],
      [12.38, 44.22],
    ],
    [
      [12.38, 44.22],
      [12.42, 44.19],
      [12.45, 44.16],
    ],
    [
      [12.11, 43.75],
      [11.99, 43.76],
      [11.71, 43.88],
      [11.65, 43.97],
      [11.72, 44.12],
    ],
    [
      [12.45, 44.16],
      [12.46, 44.1],
      [12.29, 43.93],
      [12.17, 43.93],
      [12.11, 43.75],
    ],
    [
      [12.45, 44.16],
      [12.76, 43.96],
      [12.62, 43.82],
      [12.49, 43.89],
      [12.51, 43.99],
      [12.4, 43.94],
      [12.4, 43.83],
      [12.28, 43.76],
      [12.11, 43.75],
    ],
  ],
}
