// SPDX-License-Identifier: AGPL-3.0-or-later
/** Tables as CSV (RFC 4180) that spreadsheets open with a double click. */
import type { Locale } from '../i18n/locale.ts'
import type { Cell } from './list.ts'

/** Excel takes a file for UTF-8 only when it begins with this mark. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** The separators of the spreadsheets of a country: in Italy the comma divides decimals. */
const SEPARATORS: Record<Locale, { field: string; decimal: string }> = {
  it: { field: ';', decimal: ',' },
  en: { field: ',', decimal: '.' },
}

// What a spreadsheet would run as a formula, the wide forms of East Asian keyboards included (OWASP, CSV Injection).
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** A text that a spreadsheet shows and does not run: an apostrophe before what looks like a formula. */
export const disarm = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** What `disarm` has made, as it was: a table that goes out and comes back is the same. */
export const rearmed = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text

export function csvLine(cells: readonly Cell[], locale: Locale): string {
  const { field, decimal } = SEPARATORS[locale]
  const written = cells.map((cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell).replace('.', decimal)
    const text = disarm(cell)
    return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${written.join(field)}\r\n`
}
