// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { Facts } from './steps.ts'

/** What has been done of the first steps, read from what is there; null before the network is founded. */
export async function findFacts(db: Db): Promise<Facts | null> {
  const { rows } = await sql<Facts>`
    select n.tagline ->> 'it' <> '' and n.introduction ->> 'it' <> '' as presented,
      (select count(*) > 1 from organization) as bodies,
      (select slug from project order by created_at, id limit 1) as project,
      exists (select from project_text) as told,
      exists (select from project_file where role = 'logo') as logo,
      exists (select from network_contact where role = 'protection_officer') as privacy,
      exists (select from mail_message where sent_at is not null) as mail
    from network n`.execute(db)
  return rows[0] ?? null
}
