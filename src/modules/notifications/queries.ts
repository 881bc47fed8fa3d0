// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export interface NewNotification {
  readonly ids: readonly string[]
  /** One for each id. */
  readonly personIds: readonly string[]
  readonly key: string
  readonly kind: string
  readonly about: string | null
  readonly subject: LocalText
  readonly body: LocalText
  readonly path: string
  /** Whose name the words may hold. */
  readonly toldBy: string | null
  readonly at: Date
}

/** Gives those who had not been told of it yet. */
export async function insertNotifications(tx: Tx, row: NewNotification): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into notification (id, person_id, notification_key, kind, about, subject, body, path, told_by, created_at)
    select n.id, n.person_id, ${row.key}, ${row.kind}, ${row.about}::uuid, ${JSON.stringify(row.subject)}::jsonb,
      ${JSON.stringify(row.body)}::jsonb, ${row.path}, ${row.toldBy}::uuid, ${row.at}::timestamptz
    from unnest(${[...row.ids]}::uuid[], ${[...row.personIds]}::uuid[]) as n(id, person_id)
    on conflict (person_id, notification_key) do nothing
    returning person_id`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

/** What is settled needs nobody any more: it counts as read, and goes into no letter. */
export async function settle(tx: Tx, kind: string, about: string, at: Date): Promise<void> {
  await sql`update notification set read_at = ${at} where about = ${about} and kind = ${kind} and read_at is null`.execute(
    tx,
  )
}

export interface NotificationRow {
  id: string
  kind: string
  subject: LocalText
  body: LocalText
  path: string
  created_at: Date
  read_at: Date | null
}

const shown = sql`id, kind, subject, body, path, created_at, read_at`

/** Of one person, latest first; `before` is the id of the last of the page before. */
export async function listNotifications(
  db: Db,
  personId: string,
  before: string | null,
  count: number,
): Promise<NotificationRow[]> {
  const older = before ? sql`and id < ${before}` : sql``
  const { rows } = await sql<NotificationRow>`
    select ${shown} from notification where person_id = ${personId} ${older} order by id desc limit ${count}`.execute(
    db,
  )
  return rows
}

/** The latest that a person has not read, with how many there are. */
export async function listUnread(
  db: Db,
  personId: string,
  count: number,
): Promise<{ rows: NotificationRow[]; total: number }> {
  const { rows } = await sql<NotificationRow & { total: number }>`
    select ${shown}, (count(*) over ())::int as total from notification
    where person_id = ${personId} and read_at is null order by id desc limit ${count}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

export async function findNotification(
  db: Db,
  personId: string,
  id: string,
): Promise<{ id: string; path: string } | null> {
  const row = await db
    .selectFrom('notification')
    .select(['id', 'path'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

/** One of a person's, or all of them. */
export async function markRead(tx: Tx, personId: string, id: string | null, at: Date): Promise<void> {
  let query = tx
    .updateTable('notification')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
  if (id) query = query.where('id', '=', id)
  await query.execute()
}

export interface Waiting {
  id: string
  kind: string
  created_at: Date
  /** When this person wants the kind; null: they chose nothing. */
  chosen: string | null
}

export interface Reader {
  id: string
  email: string
  locale: Locale
}

/** All of one person: what goes at once must not stand behind what waits for a week. */
const MOST_WAITING = 5000

/** What of a person's may have to go by e-mail, oldest first. What they have read here does not. */
export async function listWaiting(db: Db, personId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select n.id, n.kind, n.created_at, c.delivery as chosen
    from notification n left join notification_choice c on c.person_id = n.person_id and c.kind = n.kind
    where n.person_id = ${personId} and n.mail_settled_at is null and n.read_at is null
    order by n.id limit ${MOST_WAITING}`.execute(db)
  return rows
}

/** What a letter says of these, by id. */
export async function listCarried(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { subject: LocalText; body: LocalText; path: string }>> {
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'subject', 'body', 'path'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...carried }) => [id, carried]))
}

/** Null when the account is closed. */
export async function findReader(db: Db, personId: string): Promise<Reader | null> {
  const { rows } =
    await sql<Reader>`select id, email, locale from person_reached where id = ${personId}`.execute(db)
  return rows[0] ?? null
}

export async function setMailSettled(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`update notification set mail_settled_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** What a person chose, by kind. */
export async function listChoices(db: Db, personId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('notification_choice')
    .select(['kind', 'delivery'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(({ kind, delivery }) => [kind, delivery]))
}

export async function putChoices(
  tx: Tx,
  personId: string,
  choices: readonly { kind: string; delivery: string }[],
): Promise<void> {
  if (choices.length === 0) return
  await sql`
    insert into notification_choice (person_id, kind, delivery)
    select ${personId}::uuid, c.kind, c.delivery
    from unnest(${choices.map(({ kind }) => kind)}::text[], ${choices.map(({ delivery }) => delivery)}::text[]) as c(kind, delivery)
    on conflict (person_id, kind) do update set delivery = excluded.delivery`.execute(tx)
}

/** The name under which a person's letters know them; `fresh` becomes it when they have none. */
export async function keepToken(tx: Tx, personId: string, fresh: string): Promise<string> {
  await tx
    .insertInto('notification_token')
    .values({ person_id: personId, token: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('notification_token')
    .select('token')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return row.token
}

export async function findByToken(db: Db, token: string): Promise<string | null> {
  const row = await db
    .selectFrom('notification_token')
    .select('person_id')
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.person_id ?? null
}

export async function deleteNotificationsBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('notification').where('created_at', '<', at).execute()
}

/** As they stand in the copy of a person's data. */
export async function listAllOf(db: Db, personId: string) {
  return db
    .selectFrom('notification')
    .select(['kind', 'subject', 'body', 'path', 'created_at', 'read_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
}

/** Also what others were told of what they did, which names them. */
export async function deleteAllOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('notification').where('told_by', '=', personId).execute()
  for (const table of ['notification', 'notification_choice', 'notification_token'] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute()
}
