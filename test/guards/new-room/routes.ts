// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../../src/modules/people/index.ts'
import { themeChoices } from '../../../src/modules/themes/index.ts'
import { books } from './list.ts'
import { booksSource, findBook } from './queries.ts'
import { bookRow, paths } from './row.ts'
import { BookPage, BooksPage } from './views.tsx'

const booksRoutes = listPage({
  path: paths.list,
  access: everyone,
  list: books,
  source: booksSource,
  choices: async (ask) => ({ tematica: await themeChoices(ask, 'slug') }),
  more: ({ actor }) => ({ mayWrite: may(actor, 'book.write', WHOLE_NETWORK) }),
  view: (ctx, shown, more) => BooksPage({ ctx, shown, ...more }),
})

const bookPage = page({
  path: paths.row(':slug'),
  access: everyone,
  subject: (db, { slug = '' }) => findBook(db, slug),
  load: async ({ db, subject: book, actor, services }) => {
    const standing = await standingOf(bookRow, { db, actor }, book)
    const deeds = standing.mayWrite ? await historyOf(db, book.id) : []
    return { book, ...standing, deeds, phrases: services.house.phrases }
  },
  view: (ctx, data) => BookPage({ ctx, ...data }),
})

export const routes = [...booksRoutes, ...rowPages(bookRow, () => bookPage), bookPage]
