// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { rowChoice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { Book } from './queries.ts'

export const books = listOf<Book>()({
  name: 'biblioteca',
  filters: { tematica: rowChoice({ label: msg('Tematica'), none: msg('Tutte') }) },
  columns: { titolo: { header: msg('Libro'), value: (book) => book.title } },
  sorts: { titolo: 'ascending' },
  first: 'titolo',
})
