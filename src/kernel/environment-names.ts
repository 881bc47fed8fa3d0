// SPDX-License-Identifier: AGPL-3.0-or-later
/** Variables that are almost one of ours: a slip in a name would be passed over in silence, and a new empty database would start. */
import { ENVIRONMENT } from './environment-values.ts'

const OURS = Object.keys(ENVIRONMENT)

/** Short names have neighbours that mean something else (HOST and POST): only longer ones are compared. */
const slipsAllowed = (name: string): number => (name.length >= 8 ? 2 : name.length >= 6 ? 1 : 0)

/** One sentence (Italian) for each variable whose name is a slip away from one that we read and that is not set. */
export function doubtfulNames(environment: Record<string, string | undefined>): string[] {
  const absent = OURS.filter((name) => !environment[name])
  return Object.keys(environment)
    .filter((name) => environment[name] && !OURS.includes(name))
    .flatMap((name) => {
      const meant = absent.find((ours) => slips(name.toUpperCase(), ours, slipsAllowed(ours)))
      return meant ? [`Non leggo la variabile ${name}: volevi forse scrivere ${meant}?`] : []
    })
}

/** Whether at most `most` letters are missing, too many, wrong or exchanged with their neighbour (Damerau and Levenshtein). */
function slips(written: string, meant: string, most: number): boolean {
  if (most === 0 || Math.abs(written.length - meant.length) > most) return false
  let [before, last]: number[][] = [[], Array.from({ length: meant.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= written.length; i++) {
    const row = [i]
    for (let j = 1; j <= meant.length; j++) {
      const wrong = written[i - 1] === meant[j - 1] ? 0 : 1
      row[j] = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + wrong)
      const exchanged = i > 1 && j > 1 && written[i - 1] === meant[j - 2] && written[i - 2] === meant[j - 1]
      if (exchanged) row[j] = Math.min(row[j]!, before![j - 2]! + 1)
    }
    ;[before, last] = [last, row]
  }
  return last![meant.length]! <= most
}
