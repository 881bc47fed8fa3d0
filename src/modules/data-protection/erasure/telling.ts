// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NotificationKind } from '#contracts/notifications.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { notify, settleNotified } from '../../notifications/index.ts'
import * as paths from '../paths.ts'
import type { DataProtectionHand } from '../phrases.ts'

export const notifications = {
  'data-protection.asked': {
    label: msg('Richieste di cancellazione'),
    help: msg('Quando qualcuno chiede che i suoi dati siano cancellati: c’è un mese per rispondere.'),
    service: true,
    when: (actor) => may(actor, 'person.erase', WHOLE_NETWORK),
  },
  'data-protection.refused': {
    label: msg('Risposte alle tue richieste'),
    help: msg('Quando a una tua richiesta sui tuoi dati è stato risposto di no, e perché.'),
    service: true,
  },
} as const satisfies Readonly<Record<string, NotificationKind>>

/** No name: whoever may read it finds it on the page, and letters are not for names of who leaves. */
export const tellAsked = (
  hand: DataProtectionHand,
  { id, personId }: { id: string; personId: string },
  personIds: readonly string[],
) =>
  notify(hand, {
    kind: 'data-protection.asked',
    key: `erasure.asked:${id}`,
    personIds,
    about: personId,
    subject: {
      it: 'Una persona chiede la cancellazione dei suoi dati',
      en: 'A person asks that their data be erased',
    },
    body: {
      it: 'Hai un mese per rispondere (GDPR, articoli 12 e 17).',
      en: 'You have one month to answer (GDPR, articles 12 and 17).',
    },
    path: paths.requests(),
  })

export const settleAsked = (hand: DataProtectionHand, personId: string) =>
  settleNotified(hand, 'data-protection.asked', personId)

export const tellRefused = (
  hand: DataProtectionHand,
  { id, personId, reason }: { id: string; personId: string; reason: string },
) =>
  notify(hand, {
    kind: 'data-protection.refused',
    key: `erasure.refused:${id}`,
    personIds: [personId],
    subject: { it: 'La tua richiesta di cancellazione', en: 'Your request for erasure' },
    body: {
      it: `I tuoi dati non sono stati cancellati. Ecco perché:\n\n${reason}`,
      en: `Your data have not been erased. This is why (in Italian):\n\n${reason}`,
    },
    path: paths.ownRequest(),
  })
