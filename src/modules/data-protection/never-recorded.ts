// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NeverRecorded } from '#contracts/never-recorded.ts'
import { msg } from '#kernel/i18n/msg.ts'

const file = 'src/modules/data-protection/never/never.test.ts'

export const neverRecorded: readonly NeverRecorded[] = [
  {
    sentence: msg('Le parole che cerchi e le pagine che leggi.'),
    heldBy: { file, test: 'keeps neither the words that a person looks for nor the pages that they read' },
  },
  {
    sentence: msg(
      'Chi, per nome, ha guardato i dati di un’altra persona: restano il giorno, il ruolo e l’ente.',
    ),
    heldBy: { file, test: 'keeps nowhere, by name, who looked at the data of somebody else' },
  },
  {
    sentence: msg('L’indirizzo del computer da cui entri.'),
    heldBy: { file, test: 'keeps no address of the computer from which a person signs in' },
  },
  {
    sentence: msg('Le tue risposte alle prove, per chi ti ha assunto: le leggi solo tu.'),
    heldBy: {
      file: 'src/modules/learning/taking/testing.test.ts',
      test: 'are nobody else’s: not to read, not to give, not to hand in',
    },
  },
]
