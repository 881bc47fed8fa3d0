// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Letters about the protection of an account: they go at once and nobody can turn them off, as a service. They hold no address to
 * press: whoever imitates them would put theirs there.
 */
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { listTakeableBack } from '../profile/queries.ts'
import { findPerson } from '../queries.ts'

type Told =
  | 'app_set'
  | 'app_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'code_used'
  | 'codes_renewed'
  | 'taken_off'
  | 'undone'

const WORDS: Readonly<Record<Told, { subject: LocalText; what: LocalText }>> = {
  app_set: {
    subject: { it: 'Un’app protegge il tuo account', en: 'An app protects your account' },
    what: {
      it: 'Da adesso, per entrare, dopo la password serve il codice della tua app.',
      en: 'From now on, after the password, you need the code of your app to sign in.',
    },
  },
  app_removed: {
    subject: { it: 'Hai tolto l’app dei codici', en: 'You removed the code app' },
    what: {
      it: 'L’app dei codici non protegge più il tuo account.',
      en: 'The code app no longer protects your account.',
    },
  },
  passkey_added: {
    subject: { it: 'Una nuova passkey per il tuo account', en: 'A new passkey for your account' },
    what: {
      it: 'Hai aggiunto una passkey: con quel dispositivo entri senza password.',
      en: 'You added a passkey: with that device you sign in without a password.',
    },
  },
  passkey_removed: {
    subject: { it: 'Hai tolto una passkey', en: 'You removed a passkey' },
    what: {
      it: 'Con quel dispositivo non si entra più nel tuo account.',
      en: 'That device no longer opens your account.',
    },
  },
  code_used: {
    subject: {
      it: 'Qualcuno è entrato con un codice di riserva',
      en: 'Somebody signed in with a recovery code',
    },
    what: {
      it: 'Nel tuo account si è entrati con la password e con un codice di riserva. Quel codice non vale più.',
      en: 'Your account was opened with the password and a recovery code. That code is no longer valid.',
    },
  },
  codes_renewed: {
    subject: { it: 'Hai nuovi codici di riserva', en: 'You have new recovery codes' },
    what: {
      it: 'Hai preso dieci codici di riserva. Quelli di prima, usati o no, non valgono più.',
      en: 'You took ten recovery codes. Those from before, used or not, are no longer valid.',
    },
  },
  undone: {
    subject: { it: 'Abbiamo tolto quello che non è tuo', en: 'We removed what is not yours' },
    what: {
      it: 'Hai ripreso il tuo account. App, passkey e codici di riserva aggiunti dopo il cambio di indirizzo non valgono più. Quelli di prima restano. Controllali nella pagina Sicurezza.',
      en: 'You took your account back. The app, passkeys and recovery codes that were added after the change of address are no longer valid. Those from before remain. Check them on the page Security.',
    },
  },
  taken_off: {
    subject: { it: 'Il tuo account ha solo la password', en: 'Your account has only its password' },
    what: {
      it: 'Chi amministra la piattaforma ha tolto app, passkey e codici di riserva dal tuo account. Le sessioni aperte sono chiuse.',
      en: 'Whoever administers the platform removed the app, passkeys and recovery codes from your account. Open sessions are closed.',
    },
  },
}

const NOT_YOU: LocalText = {
  it: 'Non sei stato tu? Cambia subito la password e scrivi a chi amministra la piattaforma.',
  en: 'Was it not you? Change your password at once and write to whoever administers the platform.',
}

const WHY = (reason: string): LocalText => ({
  it: `Il motivo scritto da chi lo ha fatto: ${reason}`,
  en: `The reason given by whoever did it: ${reason}`,
})

/** To the address of the account, and to the one that it had before while the account can still be taken back from there. */
export async function tellTakenOff(
  hand: Pick<Hand, 'tx' | 'at' | 'tell'>,
  personId: string,
  reason?: string,
): Promise<void> {
  const before = await listTakeableBack(hand.tx, personId, hand.at)
  await tellOwner(hand, personId, 'taken_off', { more: reason ? [WHY(reason)] : [], also: before })
}

/** The key of the letter names whom, what and when: a repeat is the same letter. */
export async function tellOwner(
  hand: Pick<Hand, 'tx' | 'at' | 'tell'>,
  personId: string,
  told: Told,
  { more = [], also = [] }: { more?: readonly LocalText[]; also?: readonly string[] } = {},
): Promise<void> {
  const person = await findPerson(hand.tx, personId)
  if (!person) return
  const { subject, what } = WORDS[told]
  const inTheirs = (text: LocalText) => text[person.locale] ?? text.it
  for (const [nth, toAddress] of [...new Set([person.email, ...also])].entries())
    await hand.tell({
      key: `second-factor:${told}:${personId}:${hand.at.getTime()}${nth === 0 ? '' : `:${nth}`}`,
      toPersonId: personId,
      toAddress,
      subject: inTheirs(subject),
      text: [what, ...more, NOT_YOU].map(inTheirs).join('\n\n'),
    })
}
