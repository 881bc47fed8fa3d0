// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { type Channel, type LifeEvent, TEXTS } from './service-words.ts'

/** What an edition of a sheet says beside its cover and its parts. */
export interface Details {
  who: LocalText
  how: LocalText
  outputs: LocalText
  special_cases: LocalText
  constraints: LocalText
  max_days: number | null
  channels: Channel[]
  life_events: LifeEvent[]
  operators_note: string
}

export async function getDetails(db: Db, editionId: string): Promise<Details> {
  const row = await db
    .selectFrom('service_edition')
    .select([...TEXTS, 'max_days', 'channels', 'life_events', 'operators_note'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return found((row as Details | undefined) ?? null)
}

export async function putDetails(tx: Tx, editionId: string, details: Details): Promise<void> {
  const row = {
    ...details,
    who: JSON.stringify(details.who),
    how: JSON.stringify(details.how),
    outputs: JSON.stringify(details.outputs),
    special_cases: JSON.stringify(details.special_cases),
    constraints: JSON.stringify(details.constraints),
  }
  await tx
    .insertInto('service_edition')
    .values({ edition_id: editionId, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute()
}

/** The words of one edition into another, new one. */
export async function copyDetails(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into service_edition
      (edition_id, who, how, outputs, special_cases, constraints, max_days, channels, life_events, operators_note)
    select ${toId}, who, how, outputs, special_cases, constraints, max_days, channels, life_events, operators_note
    from service_edition where edition_id = ${fromId}`.execute(tx)
}
