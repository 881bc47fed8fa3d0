// SPDX-License-Identifier: AGPL-3.0-or-later
/** Citations as lines of a text area: read when a form is sent, written when it is shown. */
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { type CitationInput, citationLines, parseCitations } from './lines.ts'
import { citationsOf, listReferences } from './queries.ts'

/** Citations, one a line, of the acts that the network works with. Throws `Invalid` on `citations`, with the first wrong line. */
export async function citationsFrom(db: Db, lines: string): Promise<CitationInput[]> {
  const parsed = parseCitations(lines, await listReferences(db))
  if (!parsed.ok) throw new Invalid({ citations: parsed.errors[0]! })
  return parsed.citations
}

/** The citations of a holder as lines of the text area. */
export async function citationText(db: Db, holderId: string): Promise<string> {
  return citationLines((await citationsOf(db, [holderId])).get(holderId)!)
}
