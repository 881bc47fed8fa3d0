// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { Gone } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findWithdrawn } from './queries.ts'

/** What to throw for the address of something that was withdrawn: its page says since when and why. Null when it never was. */
export async function goneSince(
  db: Db,
  kind: 'material' | 'course',
  slug: string,
  zone: string,
): Promise<Gone | null> {
  const found = await findWithdrawn(db, kind, slug)
  if (!found) return null
  const [year, month, day] = dayIn(zone, found.withdrawn_at).split('-')
  return new Gone(undefined, {
    source: msg('«{title}» è stato ritirato il {date}. Motivo: {reason}'),
    values: { title: found.title, date: `${day}/${month}/${year}`, reason: found.reason },
  })
}
