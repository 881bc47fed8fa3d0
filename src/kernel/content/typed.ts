// SPDX-License-Identifier: AGPL-3.0-or-later
/** What editors type into a text area, as a text. */
import { Invalid } from '../errors.ts'
import { fromMarkdown } from './from-markdown.ts'
import { keepIds } from './keep-ids.ts'
import type { Doc } from './schema.ts'

/** Markdown as a text whose blocks keep the ids of the text it was made from. Throws `Invalid` on `field`, with the line. */
export function docFrom(markdown: string, previous: Doc | null, field = 'body'): Doc {
  const parsed = fromMarkdown(markdown)
  if (!parsed.ok) throw new Invalid({ [field]: parsed.error })
  return previous ? keepIds(previous, parsed.doc) : parsed.doc
}

/** Whether two texts are the same as data: a database gives the keys of an object back in an order of its own. */
export const sameDoc = (a: Doc, b: Doc): boolean => canonical(a) === canonical(b)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  )
