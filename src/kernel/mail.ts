// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters: written in the transaction that causes them, sent by a job. Without SMTP they wait on a page for administrators, until there is one. */
import { createTransport } from 'nodemailer'
import { type Database, type Db, sql, type Tx } from './db/db.ts'
import { lockName } from './db/lock.ts'
import { newId } from './ids.ts'
import { enqueue, type Job } from './jobs.ts'
import { textAsSent } from './mail-text.ts'

export interface Letter {
  /** (verb, entity, version): a repeat is the same letter and goes once. */
  key: string
  /** Null: somebody without an account, such as whoever is invited. */
  toPersonId: string | null
  toAddress: string
  subject: string
  text: string
  /** Address at which its reader stops letters like it, without signing in (RFC 2369); letters that nobody may refuse have none. */
  unsubscribe?: string
}

export const MAIL_TASK = 'mail:send'

export async function queueLetter(tx: Tx, letter: Letter, at: Date): Promise<void> {
  const id = newId(at.getTime())
  const row = await tx
    .insertInto('mail_message')
    .values({
      id,
      message_key: letter.key,
      to_person_id: letter.toPersonId,
      to_address: letter.toAddress,
      // A line break in a header would let a title write headers of its own.
      subject: letter.subject.replace(/\s+/g, ' '),
      body_text: letter.text,
      unsubscribe_url: letter.unsubscribe ?? null,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('message_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await enqueue(tx, { task: MAIL_TASK, payload: { id }, key: jobKey(id) })
}

/**
 * Queues the letters that were written when no mail server was set, and whose job left them where they were. Those that the queue still
 * knows are its own, also where it has given up: it wrote down why.
 */
export async function queueWaitingLetters(tx: Tx): Promise<void> {
  // Processes that start together would each queue them.
  await lockName(tx, 'letters that wait')
  const { rows } = await sql<{ id: string }>`
    select id from mail_message m
    where sent_at is null
      and not exists (select from graphile_worker.jobs where key = 'mail:' || m.id::text)
    order by created_at`.execute(tx)
  for (const { id } of rows) await enqueue(tx, { task: MAIL_TASK, payload: { id }, key: jobKey(id) })
}

const jobKey = (id: string): string => `mail:${id}`

/** When the queue tries each of these letters again, by id; those that it tries no more are left out. */
export async function listNextTries(db: Db, ids: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ key: string; run_at: Date }>`
    select key, run_at from graphile_worker.jobs
    where key = any(${ids.map(jobKey)}::text[]) and attempts < max_attempts`.execute(db)
  return new Map(rows.map((row) => [row.key.slice(jobKey('').length), row.run_at]))
}

const REASON_CHARACTERS = 500

/** What the mail server said, or why it was not reached, on one line. */
const reasonOf = (error: Error): string => error.message.replace(/\s+/g, ' ').slice(0, REASON_CHARACTERS)

export interface MailOptions {
  database: Database
  smtpUrl: string | null
  from: string
  /** Names the Message-ID, so that a letter sent twice after a crash is recognised as one. */
  baseUrl: string
  demo: boolean
  now: () => Date
}

/** The job that sends a letter. Without SMTP it leaves it where the administrators' page shows it. */
export function mailJob({ database, smtpUrl, from, baseUrl, demo, now }: MailOptions): Job {
  const transport = smtpUrl ? createTransport(smtpUrl) : null
  const host = new URL(baseUrl).hostname
  return async (payload) => {
    if (!transport) return
    const letter = await database.db
      .selectFrom('mail_message')
      .select(['id', 'to_address', 'subject', 'body_text', 'unsubscribe_url'])
      .where('id', '=', String(payload.id))
      .where('sent_at', 'is', null)
      .executeTakeFirst()
    if (!letter) return
    const write = (values: { sent_at?: Date; failure: string | null }) =>
      database.transaction((tx) =>
        tx.updateTable('mail_message').set(values).where('id', '=', letter.id).execute(),
      )
    try {
      await transport.sendMail({
        from,
        to: letter.to_address,
        subject: letter.subject,
        text: textAsSent(letter.body_text, demo),
        messageId: `<${letter.id}@${host}>`,
        list: letter.unsubscribe_url ? { unsubscribe: letter.unsubscribe_url } : undefined,
      })
    } catch (error) {
      await write({ failure: reasonOf(error as Error) })
      // The queue tries again, and its log gets no words of the mail server: they may repeat an address.
      throw new Error(`letter not sent (${(error as { code?: string }).code ?? 'no code'})`)
    }
    await write({ sent_at: now(), failure: null })
  }
}
