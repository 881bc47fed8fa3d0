// SPDX-License-Identifier: AGPL-3.0-or-later
import { panel } from '#contracts/panels.ts'
import { listUnread } from './queries.ts'
import { UnreadPanel } from './views/unread-panel.tsx'

/** As many as stand under the tasks without hiding what comes after. */
const SHOWN = 5

export const unreadPanel = panel({
  order: 10,
  load: async (db, { actor }: { actor: { id: string } | null }) => {
    if (!actor) return null
    const unread = await listUnread(db, actor.id, SHOWN)
    return unread.total > 0 ? unread : null
  },
  view: (ctx, data) => UnreadPanel({ ctx, data }),
})
