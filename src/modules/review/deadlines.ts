// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reminders of urgent corrections that nobody has read: two days before the last one or earlier, on it, and when it has passed. */
import type { Deadlines } from '#contracts/notifications.ts'
import { correctionStage, remindedUntil } from './rules.ts'
import { listUnreadCorrections } from './steps/queries.ts'
import { tellPublishers } from './telling.ts'

export const remindOfCorrections: Deadlines = async (hand, { today, house }) => {
  for (const row of await listUnreadCorrections(hand.tx, remindedUntil(today))) {
    const kind = house.editions.get(row.kind)
    if (!kind) continue
    const work = {
      id: row.work_id,
      editionId: row.edition_id,
      title: row.title,
      place: { organizationId: row.organization_id, themeId: row.theme_id },
    }
    await tellPublishers(hand, kind, work, {
      verb: 'due',
      key: `correction.${correctionStage(row.due_on, today)}:${row.edition_id}`,
      words: row.due_on.split('-').reverse().join('/'),
    })
  }
}
