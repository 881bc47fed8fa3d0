// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from './paths.ts'
import { countStuckLetters } from './queries.ts'

/** Letters that the mail server refused, or that nothing sends: one task for all of them. */
export const letterTasks: TaskSource = {
  order: 40,
  load: async (db, { actor }, { sendsMail, demo }) => {
    // Nobody waits for the letters of a demonstration.
    if (demo && !sendsMail) return []
    if (!may(actor, 'mail.read', WHOLE_NETWORK)) return []
    const count = await countStuckLetters(db, sendsMail)
    if (count === 0) return []
    const what = {
      source: msg(
        'Controlla {count, plural, one {# lettera che non parte} other {# lettere che non partono}}',
      ),
      values: { count },
    }
    const why = {
      source: sendsMail
        ? msg('Il server di posta non le ha prese: la pagina dice perché.')
        : msg('Non c’è un server di posta: nessuno riceve avvisi per e-mail.'),
    }
    return [
      { what, title: null, kind: msg('Posta in uscita'), whose: null, why, due: null, path: paths.mail() },
    ]
  },
}
