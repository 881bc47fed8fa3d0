// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg(
      'Richieste di adesione: chi chiede per il suo ente, con nome, e-mail, lavoro, telefono e parole',
    ),
    why: msg('Sapere chi chiede e rispondergli'),
    howLong: msg(
      'Due giorni, se non confermi l’indirizzo. Poi fino a novanta giorni dopo la risposta, e al massimo centottanta senza risposta',
    ),
    tables: ['join_requester'],
  },
  {
    what: msg('Che cosa è stato risposto a un ente, quando e da chi'),
    why: msg('Sapere come un ente è entrato nella rete'),
    howLong: msg('Il motivo di un no novanta giorni, il resto finché c’è la rete'),
    tables: ['join_decision'],
  },
  {
    what: msg('Inviti agli enti: quale, quando, a quale indirizzo e da chi'),
    why: msg('Non scrivere troppo spesso allo stesso ente'),
    howLong: msg('Un anno'),
    tables: ['join_invitation'],
  },
]
