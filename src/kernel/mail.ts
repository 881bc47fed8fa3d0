// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters: written in the transaction that causes them, sent by a job. Without SMTP they wait on a page for administrators. */
import { createTransport } from 'nodemailer'
import type { Database, Tx } from './db/db.ts'
import { newId } from './ids.ts'
import { enqueue, type Job } from './jobs.ts'
import { textAsSent } from './mail-text.ts'

export interface Letter {
  /** (verb, entity, version): a repeat is the same letter and goes once. */
  key: string
  toPersonId: string
  toAddress: string
  subject: string
  text: string
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
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('message_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await enqueue(tx, { task: MAIL_TASK, payload: { id }, key: `mail:${id}` })
}

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
      .select(['id', 'to_address', 'subject', 'body_text'])
      .where('id', '=', String(payload.id))
      .where('sent_at', 'is', null)
      .executeTakeFirst()
    if (!letter) return
    await transport.sendMail({
      from,
      to: letter.to_address,
      subject: letter.subject,
      text: textAsSent(letter.body_text, demo),
      messageId: `<${letter.id}@${host}>`,
    })
    await database.transaction((tx) =>
      tx.updateTable('mail_message').set({ sent_at: now() }).where('id', '=', letter.id).execute(),
    )
  }
}
