// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { countDoubts } from './queries.ts'

/** One task for all of them: each may be a minute's work, and they are worked through as a list. */
export const doubtTasks: TaskSource = {
  order: 30,
  load: async (db, { actor }) => {
    if (!may(actor, 'legislation.write', WHOLE_NETWORK)) return []
    const count = await countDoubts(db)
    if (count === 0) return []
    const what = {
      source: msg('Verifica {count, plural, one {# citazione} other {# citazioni}}'),
      values: { count },
    }
    const why = { source: msg('Non si sa a quale atto o articolo portano.') }
    return [{ what, title: null, kind: msg('Normativa'), whose: null, why, due: null, path: paths.doubted() }]
  },
}
