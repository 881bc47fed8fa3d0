// SPDX-License-Identifier: AGPL-3.0-or-later
/** What people are told of their own account, and managers of those who ask for one. */
import type { NotificationKind } from '#contracts/notifications.ts'
import { maySomewhere } from '#kernel/access.ts'
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { notify } from '../notifications/index.ts'
import { deviceWords } from './devices.ts'
import * as paths from './paths.ts'

export const notifications = {
  'people.device': {
    label: msg('Accessi da un dispositivo nuovo'),
    help: msg('Quando qualcuno entra con il tuo account da un programma che non avevi mai usato.'),
    service: true,
    urgent: true,
  },
  'people.password': {
    label: msg('Password cambiata'),
    help: msg('Quando la password del tuo account cambia.'),
    service: true,
    urgent: true,
  },
  'people.email': {
    label: msg('Indirizzo e-mail cambiato'),
    help: msg('Quando l’indirizzo del tuo account cambia.'),
    service: true,
    urgent: true,
  },
  'people.admission': {
    label: msg('Richieste di account'),
    help: msg('Quando qualcuno chiede un account per il tuo ente.'),
    first: 'at_once',
    when: (actor) => maySomewhere(actor, 'account.admit'),
  },
} as const satisfies Readonly<Record<string, NotificationKind>>

type Telling = Pick<Hand, 'tx' | 'by' | 'at'>

interface Event {
  readonly kind: 'people.device' | 'people.password' | 'people.email'
  readonly subject: LocalText
  readonly body: LocalText
  readonly path: string
}

const tellOf = (hand: Telling, personId: string, event: Event): Promise<void> =>
  notify(
    { ...hand, by: null },
    { ...event, key: `${event.kind}:${hand.at.toISOString()}`, personIds: [personId] },
  )

/** `device`: 'Firefox/Windows'. */
export const tellNewDevice = (hand: Telling, personId: string, device: string): Promise<void> => {
  const { browser, system } = deviceWords(device)
  return tellOf(hand, personId, {
    kind: 'people.device',
    subject: { it: 'Nuovo accesso al tuo account', en: 'New sign-in to your account' },
    body: {
      it: `Qualcuno è entrato con il tuo account da ${browser} su ${system}: non lo avevi mai usato. Se sei tu, va bene così. Se non sei tu, chiudi quella sessione e cambia subito la password.`,
      en: `Somebody signed in to your account from ${browser} on ${system}, which you had not used before. If it was you, all is well. If it was not, end that session and change your password at once.`,
    },
    path: paths.sessions(),
  })
}

export const tellPasswordChanged = (hand: Telling, personId: string): Promise<void> =>
  tellOf(hand, personId, {
    kind: 'people.password',
    subject: { it: 'La tua password è cambiata', en: 'Your password has changed' },
    body: {
      it: 'La password del tuo account è cambiata, e le sessioni aperte sono finite. Se non sei tu, chiedine subito un’altra.',
      en: 'The password of your account has changed, and the open sessions have ended. If it was not you, ask for another one at once.',
    },
    path: paths.forgotten(),
  })

export const tellEmailChanged = (hand: Telling, personId: string): Promise<void> =>
  tellOf(hand, personId, {
    kind: 'people.email',
    subject: { it: 'Il tuo indirizzo e-mail è cambiato', en: 'Your e-mail address has changed' },
    body: {
      it: 'Da adesso entri con questo indirizzo, e qui ti scriviamo. Al vecchio indirizzo abbiamo scritto come tornare indietro.',
      en: 'From now on you sign in with this address, and we write to you here. We have told your old address how to undo it.',
    },
    path: paths.profile(),
  })

interface Asked {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organization: string
}

export const tellAdmissionAsked = (
  hand: Telling,
  personIds: readonly string[],
  { id, name, email, organization }: Asked,
): Promise<void> =>
  notify(hand, {
    kind: 'people.admission',
    key: `admission.asked:${id}`,
    personIds,
    about: id,
    subject: { it: `${name} chiede un account`, en: `${name} asks for an account` },
    body: {
      it: `${name} (${email}) dice di lavorare in ${organization} e chiede un account. L’indirizzo è confermato. Se conosci questa persona, puoi ammetterla.`,
      en: `${name} (${email}) says that they work at ${organization} and asks for an account. The address is confirmed. If you know this person, you can admit them.`,
    },
    path: paths.admission(id),
  })
