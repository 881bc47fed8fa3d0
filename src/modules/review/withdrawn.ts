// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionKind } from '#contracts/editions.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { Gone } from '#kernel/errors.ts'
import type { Services } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findWithdrawn } from './offered-queries.ts'

/** What to throw for the address of something that was withdrawn: its page says since when and why, and what took its place. Null when it never was. */
export async function goneSince(
  db: Db,
  kind: Pick<EditionKind, 'name'>,
  slug: string,
  { zone, house }: Pick<Services, 'zone' | 'house'>,
): Promise<Gone | null> {
  const found = await findWithdrawn(db, kind.name, slug)
  if (!found) return null
  const [year, month, day] = dayIn(zone, found.withdrawn_at).split('-')
  const successor = found.successor && house.editions.get(found.successor.kind)
  return new Gone(
    undefined,
    {
      source: msg('«{title}» è stato ritirato il {date}. Motivo: {reason}'),
      values: { title: found.title.it, date: `${day}/${month}/${year}`, reason: found.reason },
    },
    successor
      ? { path: successor.paths.public(found.successor!.slug), title: found.successor!.title }
      : undefined,
  )
}
