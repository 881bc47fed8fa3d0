// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, may } from '#kernel/access.ts'
import type { Errors } from '#kernel/forms/grouped.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Lying, placeOf } from '../within.ts'

/** A confidential address has a permission of its own: whoever maps a territory need not know where the shelters are. */
export const CONFIDENTIAL = 'location.confidential'

export const mayKnow = (actor: Actor | null, location: Lying & { readonly confidential: boolean }): boolean =>
  !location.confidential || may(actor, CONFIDENTIAL, placeOf(location))

/** Degrees between which Italy lies, with its islands and enclaves. */
const ITALY = { south: 35.2, north: 47.2, west: 6.5, east: 18.7 } as const

const inItaly = (latitude: number, longitude: number): boolean =>
  latitude >= ITALY.south && latitude <= ITALY.north && longitude >= ITALY.west && longitude <= ITALY.east

/** A point abroad is a slip: most often the two numbers are in each other's place. */
export function pointProblems(latitude: number | null, longitude: number | null): Errors {
  if (latitude === null || longitude === null || inItaly(latitude, longitude)) return {}
  return inItaly(longitude, latitude)
    ? {
        address_latitude: {
          source: msg('Latitudine e longitudine sono scambiate: la latitudine è il numero più grande.'),
        },
      }
    : { address_latitude: { source: msg('Questo punto non è in Italia: controlla le due coordinate.') } }
}

/** What is wrong with the code of a municipality. `known`: the name that it has; null: no municipality has it; undefined: none of its province is known. */
export function codeProblem(known: string | null | undefined, municipality: string): FieldError | null {
  if (known === null)
    return { source: msg('Nessun comune di oggi ha questo codice: forse si è unito a un altro.') }
  return known !== undefined && known.toLowerCase() !== municipality.toLowerCase()
    ? { source: msg('Questo è il codice di {name}.'), values: { name: known } }
    : null
}

/** Coordinates are kept as whole millionths of a degree: a tenth of a metre. */
export const PER_DEGREE = 1_000_000
