// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowId, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'
import { claimSlug } from '#kernel/slugs.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { themeChoices } from '../../../src/modules/themes/index.ts'
import { type Book, findBook, insertBook, updateBook } from './queries.ts'

export const paths = rowPaths('/biblioteca')

export const bookForm = form({
  title: text({ label: msg('Titolo del libro'), required: true, max: 200 }),
  theme_id: rowId({ label: msg('Tematica'), required: true }),
})

export const bookRow: RowDefinition<Book, typeof bookForm.fields> = {
  kind: 'book',
  paths,
  permission: 'book.write',
  words: {
    register: msg('Biblioteca'),
    add: msg('Aggiungi un libro'),
    archiving: msg('Il libro non si presta più.'),
  },
  nameOf: (book) => book.title,
  find: findBook,
  form: bookForm,
  stored: (_db, { title, theme_id }) => ({ title, theme_id }),
  choices: async ({ db, locale }) => ({ theme_id: await themeChoices(db, locale, 'id') }),
  insert: async (tx, id, { title, theme_id }) => {
    const slug = await claimSlug(tx, { kind: 'book', table: 'book', wanted: title, stem: 'libro' })
    const book = { id, slug, title, theme_id: theme_id!, version: 1 }
    await insertBook(tx, book)
    return book
  },
  update: async (tx, book, version, { title, theme_id }) => {
    const now = { ...book, title, theme_id: theme_id! }
    return (await updateBook(tx, now, version)) ? { ...now, version: version + 1 } : null
  },
  search: ({ id, title, slug }) => [
    { entityId: id, language: 'it', kind: 'book', title, path: paths.row(slug) },
  ],
  views: rowViews,
}
