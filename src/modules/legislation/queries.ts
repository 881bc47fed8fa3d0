// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { newId } from '#kernel/ids.ts'
import type { CitationInput } from './lines.ts'
import type { Place } from './place.ts'

export type Level = 'eu' | 'national' | 'regional'

export interface LegalReference {
  id: string
  urn: string
  level: Level
  short_title: string
  title: LocalText
  adopted_on: string
}

/** A place in an act that a text rests on. */
export interface Citation extends Place {
  holder_id: string
  reference: LegalReference
}

/** More acts than a network works with; a longer list would need pages. */
const MOST_REFERENCES = 500

const REFERENCE = ['id', 'urn', 'level', 'short_title', 'title', 'adopted_on'] as const

/** Known acts: European first, then national and regional, the newest first. With words: those whose name or title has them all. */
export async function listReferences(db: Db, words = ''): Promise<LegalReference[]> {
  let query = db.selectFrom('legal_reference').select(REFERENCE)
  for (const word of words.trim().split(/\s+/).filter(Boolean).slice(0, 10)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`concat_ws(' ', short_title, urn, title ->> 'it', title ->> 'en') ilike ${like}`,
    )
  }
  return query
    .orderBy(sql`array_position(array['eu', 'national', 'regional'], level)`)
    .orderBy('adopted_on', 'desc')
    .orderBy('short_title')
    .limit(MOST_REFERENCES)
    .execute()
}

export async function findByUrn(db: Db, urn: string): Promise<LegalReference | null> {
  const row = await db
    .selectFrom('legal_reference')
    .select(REFERENCE)
    .where('urn', '=', urn)
    .executeTakeFirst()
  return row ?? null
}

export async function insertReference(tx: Tx, reference: LegalReference): Promise<void> {
  await tx
    .insertInto('legal_reference')
    .values({ ...reference, title: JSON.stringify(reference.title) })
    .execute()
}

/** What each holder cites, in its own order. A holder that cites nothing has an empty list. */
export async function citationsOf(db: Db, holderIds: readonly string[]): Promise<Map<string, Citation[]>> {
  const found = new Map<string, Citation[]>(holderIds.map((id) => [id, []]))
  if (holderIds.length === 0) return found
  const rows = await db
    .selectFrom('citation as c')
    .innerJoin('legal_reference as r', 'r.id', 'c.legal_reference_id')
    .select(['c.holder_id', 'c.article', 'c.comma', 'c.letter'])
    .select(['r.id', 'r.urn', 'r.level', 'r.short_title', 'r.title', 'r.adopted_on'])
    .where('c.holder_id', '=', sql<string>`any(${[...holderIds]}::uuid[])`)
    .orderBy('c.holder_id')
    .orderBy('c.position')
    .execute()
  for (const { holder_id, article, comma, letter, ...reference } of rows)
    found.get(holder_id)?.push({ holder_id, article, comma, letter, reference })
  return found
}

export async function deleteCitations(tx: Tx, holderId: string): Promise<void> {
  await tx.deleteFrom('citation').where('holder_id', '=', holderId).execute()
}

export async function insertCitations(
  tx: Tx,
  holderId: string,
  citations: readonly CitationInput[],
): Promise<void> {
  if (citations.length === 0) return
  await tx
    .insertInto('citation')
    .values(
      citations.map(({ legalReferenceId, article, comma, letter }, position) => ({
        id: newId(),
        holder_id: holderId,
        legal_reference_id: legalReferenceId,
        article,
        comma,
        letter,
        position,
      })),
    )
    .execute()
}

/** The citations of one holder, as input for another. */
export async function listCitationInputs(db: Db, holderId: string): Promise<CitationInput[]> {
  const rows = await db
    .selectFrom('citation')
    .select(['legal_reference_id', 'article', 'comma', 'letter'])
    .where('holder_id', '=', holderId)
    .orderBy('position')
    .execute()
  return rows.map(({ legal_reference_id, ...place }) => ({ legalReferenceId: legal_reference_id, ...place }))
}
