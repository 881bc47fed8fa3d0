// SPDX-License-Identifier: AGPL-3.0-or-later
/** What editors type into text areas, as texts and citations. */
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import { keepIds } from '#kernel/content/keep-ids.ts'
import type { Doc } from '#kernel/content/schema.ts'
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { type Cited, readCitations } from '../../legislation/index.ts'

/** Markdown as a text whose blocks keep the ids of the text it was made from. Throws `Invalid` on `field`, with the line. */
export function docFrom(markdown: string, previous: Doc | null, field = 'body'): Doc {
  const parsed = fromMarkdown(markdown)
  if (!parsed.ok) throw new Invalid({ [field]: parsed.error })
  return previous ? keepIds(previous, parsed.doc) : parsed.doc
}

/** Citations, one a line; those that nobody can place are kept. Throws `Invalid` on `citations` where the text is too long. */
export const citationsFrom = (db: Db, lines: string): Promise<Cited[]> => readCitations(db, lines)

/** Whether two texts are the same as data: a database gives the keys of an object back in an order of its own. */
export const sameDoc = (a: Doc, b: Doc): boolean => canonical(a) === canonical(b)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  )
