// SPDX-License-Identifier: AGPL-3.0-or-later
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { books } from './list.ts'

export interface Book {
  id: string
  slug: string
  title: string
  theme_id: string
  version: number
}

const BOOK = sql`b.id, b.slug, b.title, b.theme_id, b.version`

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

export async function insertBook(tx: Tx, book: Book): Promise<void> {
  const { id, slug, title, theme_id, version } = book
  await sql`insert into book (id, slug, title, theme_id, version) values (${id}, ${slug}, ${title}, ${theme_id}, ${version})`.execute(
    tx,
  )
}

/** Whether the book still had this version. */
export async function updateBook(tx: Tx, book: Book, version: number): Promise<boolean> {
  const { rows } =
    await sql`update book set title = ${book.title}, theme_id = ${book.theme_id}, version = ${version + 1}
    where id = ${book.id} and version = ${version} returning id`.execute(tx)
  return rows.length > 0
}
