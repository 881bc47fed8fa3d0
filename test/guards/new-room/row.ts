// SPDX-License-Identifier: AGPL-3.0-or-later
import { address } from '#kernel/forms/address.ts'
import { rowId, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { checkOf } from '#kernel/forms/grouped.ts'
import { money } from '#kernel/forms/money.ts'
import { period } from '#kernel/forms/period.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'
import { claimSlug } from '#kernel/slugs.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { themeChoices } from '../../../src/modules/themes/index.ts'
import { type Book, findBook, insertBook, updateBook } from './queries.ts'

export const paths = rowPaths('/biblioteca')

const fee = money({ name: 'fee', label: msg('Cauzione') })
const lent = period({
  name: 'lent',
  from: { label: msg('Si presta dal') },
  to: { label: msg('Si presta fino al') },
})
const shelf = address({ name: 'shelf' })

export const bookForm = form(
  {
    title: text({ label: msg('Titolo del libro'), required: true, max: 200 }),
    theme_id: rowId({ label: msg('Tematica'), required: true }),
    ...fee.fields,
    ...lent.fields,
    ...shelf.fields,
  },
  checkOf(fee, lent, shelf),
)

const saidIn = (input: InputOf<typeof bookForm>) => ({
  title: input.title,
  theme_id: input.theme_id!,
  fee: fee.read(input),
  lent: lent.read(input),
  shelf: shelf.read(input),
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
  stored: (_db, book) => ({
    title: book.title,
    theme_id: book.theme_id,
    ...fee.stored(book.fee),
    ...lent.stored(book.lent),
    ...shelf.stored(book.shelf),
  }),
  choices: async (ask) => ({ theme_id: await themeChoices(ask, 'id') }),
  insert: async (tx, id, input) => {
    const slug = await claimSlug(tx, { kind: 'book', table: 'book', wanted: input.title, stem: 'libro' })
    const book = { ...saidIn(input), id, slug, version: 1 }
    await insertBook(tx, book)
    return book
  },
  update: async (tx, book, version, input) => {
    const now = { ...book, ...saidIn(input) }
    return (await updateBook(tx, now, version)) ? { ...now, version: version + 1 } : null
  },
  search: ({ id, title, slug }) => [
    { entityId: id, language: 'it', kind: 'book', title, path: paths.row(slug) },
  ],
  views: rowViews,
}
