// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody is writing in a form, kept while they write it: for them alone, until it is saved or thrown away. */
import { createHmac } from 'node:crypto'
import { type Db, sql, type Tx } from '../db/db.ts'
import { type Body, valuesIn } from '../forms/form.ts'
import { isId, newId } from '../ids.ts'
import { type FormOf, keepable } from './pending.ts'

/** Days after which it is removed: the retention that the migration states. */
export const UNSAVED_DAYS = 14

/** Field of a form that says which writing it is, and whose. */
export const WRITING_FIELD = '_writing'

/** Writings kept for one person, the newest: of one page (as many tabs), and of all. */
const MOST_OF_A_PAGE = 3
const MOST_OF_A_PERSON = 20

/** An id, and the proof that this person was shown it: a page that was open when somebody else signed in keeps nothing for them. */
const tokenOf = (secret: string, personId: string, id: string): string =>
  `${id}.${createHmac('sha256', secret).update(`writing\n${personId}\n${id}`).digest('base64url')}`

/** The token of a writing that begins now. */
export const beginWriting = (secret: string, personId: string): string => tokenOf(secret, personId, newId())

/** The id of the writing that a form says it is; null when it was not shown to this person. */
export function writingIn(body: Body, secret: string, personId: string): string | null {
  const token = valuesIn(body, WRITING_FIELD)[0] ?? ''
  const id = token.split('.')[0]
  return isId(id) && token === tokenOf(secret, personId, id) ? id : null
}

interface Kept extends FormOf {
  /** That of the writing. */
  readonly id: string
  readonly body: Body
  readonly files: readonly string[]
  /** What was taken up again in this writing, whose place it takes. */
  readonly resumed: string | undefined
}

/** Keeps it in the place of what was kept of the same writing, and of what says the same. */
export async function keepUnsaved(tx: Tx, kept: Kept, at: Date): Promise<void> {
  const { id, personId, route, returnPath, files, resumed } = kept
  const body = JSON.stringify(keepable(kept.body))
  const now = { route, return_path: returnPath, body, files: [...files], created_at: at }
  await tx
    .insertInto('pending_form')
    .values({ id, person_id: personId, autosaved: true, ...now })
    .onConflict((same) =>
      same
        .column('id')
        .doUpdateSet(now)
        .where('pending_form.person_id', '=', personId)
        .where('pending_form.autosaved', '=', true),
    )
    .execute()
  const former = isId(resumed) ? resumed : id
  await sql`
    delete from pending_form
    where person_id = ${personId} and autosaved and id <> ${id}
      and (id = ${former} or (route = ${route} and return_path = ${returnPath} and body = ${body}::jsonb))`.execute(
    tx,
  )
  await forgetOldest(tx, personId)
}

const forgetOldest = (tx: Tx, personId: string) =>
  sql`
    delete from pending_form where id in (
      select id from (
        select id,
          row_number() over (partition by route, return_path order by created_at desc, id desc) as of_page,
          row_number() over (order by created_at desc, id desc) as of_person
        from pending_form where person_id = ${personId} and autosaved
      ) numbered
      where of_page > ${MOST_OF_A_PAGE} or of_person > ${MOST_OF_A_PERSON})`.execute(tx)

/** What a person left unsaved on a page, the newest first. */
export const listUnsaved = (
  db: Db,
  { personId, route, returnPath }: FormOf,
): Promise<{ id: string; body: Body; created_at: Date }[]> =>
  db
    .selectFrom('pending_form')
    .select(['id', 'body', 'created_at'])
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .where('return_path', '=', returnPath)
    .where('autosaved', '=', true)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_OF_A_PAGE)
    .execute()

/** False when this person has none of this id. */
export async function forgetUnsaved(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('pending_form')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('autosaved', '=', true)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
