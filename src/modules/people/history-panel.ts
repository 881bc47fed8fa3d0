// SPDX-License-Identifier: AGPL-3.0-or-later
/** What was done to a row, for the rooms that come before this one and know no names. */
import { type HistoryAsked, panel } from '#contracts/panels.ts'
import { History } from '#ui/history.tsx'
import { type Deed, historyOf } from './history.ts'

type Told = Pick<HistoryAsked, 'fields'> & { deeds: Deed[]; phrases: Readonly<Record<string, string>> }

export const historyPanel = panel<HistoryAsked, Told>({
  order: 10,
  // Without a deed that has words there is nothing to show, and the view never meets it.
  load: async (db, { entityId, fields }, { house }) => {
    const { phrases } = house
    const deeds = (await historyOf(db, entityId)).filter(({ verb }) => phrases[verb])
    return deeds.length > 0 ? { deeds, phrases, fields } : null
  },
  view: (ctx, told) => History({ ctx, ...told })!,
})
