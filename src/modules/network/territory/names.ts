// SPDX-License-Identifier: AGPL-3.0-or-later
/** Names of places as people write them: official lists often have them in capitals only. */

/** Words that stay small inside an Italian name. */
const SMALL = new Set(
  "a ad al alla alle ai agli con d' da dal dall' dalla de' degli dei del dell' della delle dello di e ed in la le lo nel nell' nella ne' per su sul sull' sulla sulle".split(
    ' ',
  ),
)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** "REGGIO NELL'EMILIA" becomes "Reggio nell'Emilia"; a name that is not all capitals stays as it is. */
export function placeName(written: string): string {
  const name = written.trim().replace(/\s+/g, ' ').replaceAll('’', "'")
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name
  const pieces = name.toLowerCase().match(/[^\s'-]+'?|\s|-|'/g) ?? []
  return pieces.map((piece, index) => (index > 0 && SMALL.has(piece) ? piece : capital(piece))).join('')
}
