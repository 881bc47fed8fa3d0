// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pages of HSDS: numbered, with how many there are of all. */
import type { AskedFor, Parameters } from '#kernel/http/api/schema.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Slice } from './queries.ts'

export const PAGE = {
  page: {
    type: 'integer',
    minimum: 1,
    maximum: 100_000,
    default: 1,
    description: msg('Il numero della pagina.'),
  },
  per_page: {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 50,
    description: msg('Quante cose in una pagina.'),
  },
  format: { type: 'string', enum: ['json'], description: msg('Il formato: per ora solo json.') },
} as const satisfies Parameters

type PageAsked = AskedFor<typeof PAGE>

export const sliceOf = ({ page, per_page }: PageAsked): Slice => ({
  limit: per_page,
  offset: (page - 1) * per_page,
})

export function pageOf(
  { page, per_page }: PageAsked,
  { total, contents }: { total: number; contents: readonly object[] },
) {
  const pages = Math.ceil(total / per_page)
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}

/** The part of what is already in memory that a page shows. */
export const pageIn = (asked: PageAsked, all: readonly object[]) => {
  const { limit, offset } = sliceOf(asked)
  return pageOf(asked, { total: all.length, contents: all.slice(offset, offset + limit) })
}
