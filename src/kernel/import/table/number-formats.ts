// SPDX-License-Identifier: AGPL-3.0-or-later
/** Numbers of a sheet as the text that whoever opens it sees: days, and numbers with zeros in front (ISO/IEC 29500-1 section 18.8.30). */

export type Shape = { readonly kind: 'day' } | { readonly kind: 'padded'; readonly digits: number } | null

/** Formats of days that have a number and no code. */
const DAYS_BY_NUMBER: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 58],
]

export function shapeOf(format: number, code: string | undefined): Shape {
  if (code === undefined)
    return DAYS_BY_NUMBER.some(([from, to]) => format >= from && format <= to) ? { kind: 'day' } : null
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', digits: bare.length }
  return /[dy]/i.test(bare) ? { kind: 'day' } : null
}

const DAY_MS = 24 * 3600 * 1000

/** A number of a sheet as text. `from1904`: days are counted as on old Macintoshes. */
export function shaped(value: string, shape: Shape, from1904: boolean): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (shape?.kind === 'day' && number >= 0 && number < 2_958_466) return dayOf(number, from1904)
  if (shape?.kind === 'padded' && /^\d+$/.test(value)) return value.padStart(shape.digits, '0')
  // Whole numbers as they are written, however long; of others the fifteen digits that a sheet shows.
  return /^-?\d+$/.test(value) ? value : String(Number(number.toPrecision(15)))
}

function dayOf(serial: number, from1904: boolean): string {
  // Sheets have a 29 February 1900, which never was (section 18.17.4.1).
  const days = Math.floor(serial) + (from1904 ? 1462 : serial < 60 ? 1 : 0)
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  const instant = new Date(Date.UTC(1899, 11, 30) + days * DAY_MS + minutes * 60_000).toISOString()
  return minutes === 0 ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
}
