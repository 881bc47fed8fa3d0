// SPDX-License-Identifier: AGPL-3.0-or-later
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Address } from '#kernel/forms/address.ts'
import type { Money } from '#kernel/forms/money.ts'
import type { Period } from '#kernel/forms/period.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { books } from './list.ts'

export interface Book {
  id: string
  slug: string
  title: string
  theme_id: string
  fee: Money | null
  lent: Period
  /** Where it is borrowed. */
  shelf: Address | null
  version: number
}

const BOOK = sql`b.id, b.slug, b.title, b.theme_id, b.version, b.shelf,
  case when b.fee is not null then jsonb_build_object('amount', b.fee::text, 'currency', b.fee_currency) end as fee,
  jsonb_build_object('from', b.lent_from, 'to', b.lent_to) as lent`

export const booksSource: SourceOf<typeof books> = {
  select: BOOK,
  from: sql`book b join theme_label t on t.id = b.theme_id`,
  id: sql`b.id`,
  sorts: { titolo: sql`b.title` },
  visible: () => null,
  where: ({ tematica }) => [tematica && sql`t.slug = ${tematica}`, isInUse(sql`b.id`)],
}

export async function findBook(db: Db, slug: string): Promise<Book | null> {
  const { rows } = await sql<Book>`select ${BOOK} from book b where b.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function listBooks(db: Db, themeId?: string): Promise<Book[]> {
  const ofTheme = themeId ? sql`b.theme_id = ${themeId}` : sql`true`
  const { rows } =
    await sql<Book>`select ${BOOK} from book b where ${ofTheme} order by b.title limit 200`.execute(db)
  return rows
}

export async function insertBook(tx: Tx, { id, slug, title, theme_id, ...book }: Book): Promise<void> {
  await sql`
    insert into book (id, slug, title, theme_id, version, fee, fee_currency, lent_from, lent_to, shelf)
    values (${id}, ${slug}, ${title}, ${theme_id}, ${book.version}, ${book.fee?.amount ?? null}, ${book.fee?.currency ?? 'EUR'},
      ${book.lent.from}, ${book.lent.to}, ${book.shelf && JSON.stringify(book.shelf)})`.execute(tx)
}

/** Whether the book still had this version. */
export async function updateBook(tx: Tx, book: Book, version: number): Promise<boolean> {
  const { rows } =
    await sql`update book set title = ${book.title}, theme_id = ${book.theme_id}, version = ${version + 1},
      fee = ${book.fee?.amount ?? null}, fee_currency = ${book.fee?.currency ?? 'EUR'},
      lent_from = ${book.lent.from}, lent_to = ${book.lent.to}, shelf = ${book.shelf && JSON.stringify(book.shelf)}
    where id = ${book.id} and version = ${version} returning id`.execute(tx)
  return rows.length > 0
}
