// SPDX-License-Identifier: AGPL-3.0-or-later
/** library: a room that only a test has, to show that a new one needs its folder, its migration and its line in the register. */
import { defineModule } from '#contracts/module.ts'
import { panel, type ThemeAsked } from '#contracts/panels.ts'
import { maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { reindexRows } from '#kernel/list/row-pages.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { type Book, listBooks } from './queries.ts'
import { routes } from './routes.ts'
import { bookRow, paths } from './row.ts'
import { BooksPanel } from './views.tsx'

const booksOfTheme = panel<ThemeAsked, readonly Book[]>({
  order: 60,
  load: async (db, { themeId }) => {
    const books = await listBooks(db, themeId)
    return books.length > 0 ? books : null
  },
  view: (ctx, books) => BooksPanel({ ctx, books }),
})

export default defineModule({
  name: 'library',
  routes,
  nav: [{ label: msg('Biblioteca'), path: paths.list, order: 70 }],
  personal: [
    {
      label: msg('Cura la biblioteca'),
      path: paths.add,
      order: 70,
      when: (actor) => maySomewhere(actor, 'book.write'),
    },
  ],
  permissions: { 'book.write': msg('Scrivere nella biblioteca') },
  uploaders: ['book.write'],
  panels: { theme: [booksOfTheme] },
  kinds: {
    book: {
      words: msg('Libro'),
      describe: async (db, ids) =>
        (await listBooks(db))
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title, slug }) => ({ id, title: { it: title }, path: paths.row(slug) })),
      reindex: async (hand) =>
        reindexRows(
          hand,
          bookRow,
          (await listBooks(hand.tx)).map(({ slug }) => slug),
        ),
    },
  },
  auditPhrases: rowPhrases('book'),
})
