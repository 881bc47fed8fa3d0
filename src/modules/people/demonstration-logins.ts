// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'

export interface DemonstrationLogin {
  email: string
  /** Source text. */
  role: string
}

/** Public contract: these logins exist in demonstration mode, and are refused outside it. */
export const DEMONSTRATION_LOGINS: readonly DemonstrationLogin[] = [
  { email: 'operatore@demo.referpa.example', role: msg('Operatore di sportello') },
  { email: 'responsabile@demo.referpa.example', role: msg('Responsabile d’ufficio') },
  { email: 'redattore@demo.referpa.example', role: msg('Redattore') },
  { email: 'tutor@demo.referpa.example', role: msg('Tutor') },
  { email: 'coordinatore@demo.referpa.example', role: msg('Coordinatore della rete') },
  { email: 'decisore@demo.referpa.example', role: msg('Decisore') },
  { email: 'admin@demo.referpa.example', role: msg('Amministratore') },
]

export const DEMONSTRATION_PASSWORD = 'referpa-demo'
