// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Check } from '#contracts/editions.ts'
import type { Db } from '#kernel/db/db.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { doubtedOf } from './queries.ts'

/** Advice on the citations that nobody could place, by the page on which each holder is written. */
export async function doubtChecks(db: Db, pages: ReadonlyMap<string, string>): Promise<Check[]> {
  const doubted = await doubtedOf(db, [...pages.keys()])
  return [...doubted].flatMap(([holder, lines]) =>
    lines.map(({ line }) => ({
      blocking: false,
      source: msg('La citazione «{line}» è da verificare: controlla l’atto e l’articolo.'),
      path: `${pages.get(holder)}#campo-citations`,
      values: { line },
    })),
  )
}
