// SPDX-License-Identifier: AGPL-3.0-or-later
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { newId } from '#kernel/ids.ts'
import type { ActKind, Level } from './act-words.ts'
import { type Cited, type Doubted, isDoubted, type KnownAct } from './lines.ts'
import type { PlaceInAct } from './place.ts'

export interface LegalReference {
  id: string
  slug: string
  /** URN:NIR, CELEX or ECLI. */
  urn: string
  level: Level
  kind: ActKind
  short_title: string
  title: LocalText
  adopted_on: string
  aliases: string[]
  /** How many articles it has; null when nobody counted. */
  articles: number | null
  /** Where its text is, when no official address can be told from the URN. */
  link: string | null
}

/** A place in an act that a text rests on. */
export interface Citation extends PlaceInAct {
  holder_id: string
  reference: LegalReference
}

/** More acts than fit under a field to choose from; the others are found in the register. */
const MOST_REFERENCES = 500
/** Far more acts than a network works with. */
const MOST_NAMES = 25_000

export const REFERENCE = [
  ...(['id', 'slug', 'urn', 'level', 'kind', 'short_title'] as const),
  ...(['title', 'adopted_on', 'aliases', 'articles', 'link'] as const),
] as const

/** Acts to cite: European first, then national and regional, the newest first. With words: those whose name or title has them all. */
export async function listReferences(db: Db, words = ''): Promise<LegalReference[]> {
  let query = db
    .selectFrom('legal_reference')
    .select(REFERENCE)
    .where(sql<boolean>`${isInUse(sql`legal_reference.id`)}`)
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

/** Every act by what it is called, archived ones too: a text that cites one goes on doing so. */
export const listNamedActs = (db: Db): Promise<(KnownAct & Pick<LegalReference, 'aliases' | 'articles'>)[]> =>
  db
    .selectFrom('legal_reference')
    .select(['id', 'urn', 'short_title', 'aliases', 'articles'])
    .orderBy('id')
    .limit(MOST_NAMES)
    .execute()

/** Addresses of acts that begin with these words. */
export async function listSlugs(db: Db, beginning: string): Promise<string[]> {
  const rows = await db
    .selectFrom('legal_reference')
    .select('slug')
    .where('slug', 'like', `${beginning}%`)
    .limit(MOST_NAMES)
    .execute()
  return rows.map(({ slug }) => slug)
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

interface CitationRow extends PlaceInAct {
  holder_id: string
}

const MOST_CITING = 1000

/** Every citation of an act, by holder. */
export async function listCitationsOf(db: Db, actId: string): Promise<CitationRow[]> {
  return db
    .selectFrom('citation')
    .select(['holder_id', 'article', 'comma', 'letter'])
    .where('legal_reference_id', '=', actId)
    .orderBy(sql`nullif(substring(article from '^[0-9]+'), '')::integer`)
    .orderBy('article')
    .orderBy('comma')
    .orderBy('letter')
    .orderBy('holder_id')
    .limit(MOST_CITING)
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
    .select(['r.id', 'r.slug', 'r.urn', 'r.level', 'r.kind', 'r.short_title', 'r.title', 'r.adopted_on'])
    .select(['r.aliases', 'r.articles', 'r.link'])
    .where('c.holder_id', '=', sql<string>`any(${[...holderIds]}::uuid[])`)
    .orderBy('c.holder_id')
    .orderBy('c.position')
    .execute()
  for (const { holder_id, article, comma, letter, ...reference } of rows)
    found.get(holder_id)?.push({ holder_id, article, comma, letter, reference })
  return found
}

/** The lines of each holder that nobody could place yet, in its own order; holders without any are left out. */
export async function doubtedOf(
  db: Db,
  holderIds: readonly string[],
): Promise<Map<string, (Doubted & { position: number })[]>> {
  const rows = await db
    .selectFrom('citation_to_verify')
    .select(['holder_id', 'line', 'doubt', 'position'])
    .where('holder_id', '=', sql<string>`any(${[...holderIds]}::uuid[])`)
    .orderBy('position')
    .limit(MOST_CITING)
    .execute()
  const found = new Map<string, (Doubted & { position: number })[]>()
  for (const { holder_id, ...doubted } of rows)
    found.set(holder_id, [...(found.get(holder_id) ?? []), doubted])
  return found
}

export async function deleteCitations(tx: Tx, holderId: string): Promise<void> {
  await tx.deleteFrom('citation').where('holder_id', '=', holderId).execute()
  await tx.deleteFrom('citation_to_verify').where('holder_id', '=', holderId).execute()
}

/** Both kinds of citation share one order, so that an editor finds the lines as they were. */
export async function insertCitations(tx: Tx, holderId: string, all: readonly Cited[]): Promise<void> {
  const placed = all.flatMap((cited, position) =>
    isDoubted(cited)
      ? []
      : {
          id: newId(),
          holder_id: holderId,
          legal_reference_id: cited.legalReferenceId,
          article: cited.article,
          comma: cited.comma,
          letter: cited.letter,
          position,
        },
  )
  const doubted = all.flatMap((cited, position) =>
    isDoubted(cited)
      ? { id: newId(), holder_id: holderId, line: cited.line, doubt: cited.doubt, position }
      : [],
  )
  if (placed.length > 0) await tx.insertInto('citation').values(placed).execute()
  if (doubted.length > 0) await tx.insertInto('citation_to_verify').values(doubted).execute()
}

/** The citations of one holder, in its order: what an editor goes on from, and what a new version begins with. */
export async function listCited(db: Db, holderId: string): Promise<Cited[]> {
  const placed = await db
    .selectFrom('citation')
    .select(['legal_reference_id', 'article', 'comma', 'letter', 'position'])
    .where('holder_id', '=', holderId)
    .execute()
  const doubted = (await doubtedOf(db, [holderId])).get(holderId) ?? []
  return [...placed, ...doubted]
    .sort((a, b) => a.position - b.position)
    .map((row) => {
      if ('doubt' in row) return { line: row.line, doubt: row.doubt }
      const { legal_reference_id: legalReferenceId, article, comma, letter } = row
      return { legalReferenceId, article, comma, letter }
    })
}

/** The themes that rest on an act as a whole. */
export async function listThemeIds(db: Db, actId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from citation c join theme_label t on t.id = c.holder_id
    where c.legal_reference_id = ${actId} and c.article = '' order by t.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** From now on exactly these themes rest on the act as a whole; what they cite of it article by article stays. */
export async function setThemes(tx: Tx, actId: string, themeIds: readonly string[]): Promise<void> {
  await sql`
    delete from citation c using theme_label t
    where t.id = c.holder_id and c.legal_reference_id = ${actId} and c.article = '' and t.id <> all(${[...themeIds]}::uuid[])`.execute(
    tx,
  )
  for (const themeId of themeIds)
    await sql`
      insert into citation (id, holder_id, legal_reference_id, position)
      select ${newId()}, t.id, ${actId}, coalesce((select max(position) + 1 from citation where holder_id = t.id), 0)
      from theme_label t where t.id = ${themeId} on conflict do nothing`.execute(tx)
}

/** What one holder cites these cite from now on in its place, after what they cite already. */
export async function passCitations(tx: Tx, fromId: string, toIds: readonly string[]): Promise<void> {
  const cited = await listCited(tx, fromId)
  for (const toId of toIds) {
    const own = await listCited(tx, toId)
    const known = new Set(own.map((one) => JSON.stringify(one)))
    await deleteCitations(tx, toId)
    await insertCitations(tx, toId, [...own, ...cited.filter((one) => !known.has(JSON.stringify(one)))])
  }
  await deleteCitations(tx, fromId)
}
