// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters about a change of address: to the new one, to whoever has that one already, to the old one. */
import type { Locale } from '#kernel/i18n/locale.ts'
import { addressAt, type LetterText, type Site } from '../joining/letters.ts'
import * as paths from '../paths.ts'

type Texts = Readonly<Record<Locale, LetterText>>

export function newAddressLetter(site: Site, token: string): LetterText {
  const address = addressAt(site, paths.confirmEmail(token))
  const texts: Texts = {
    it: {
      subject: 'Conferma il tuo nuovo indirizzo',
      text: `Hai chiesto di entrare con questo indirizzo. Conferma qui:\n\n${address}\n\nVale 24 ore e una volta sola. Se non sei tu, non fare niente: senza conferma non cambia nulla.`,
    },
    en: {
      subject: 'Confirm your new address',
      text: `You asked to sign in with this address. Confirm it here:\n\n${address}\n\nIt works for 24 hours, and once. If it was not you, do nothing: without confirmation nothing changes.`,
    },
  }
  return texts[site.locale]
}

export function takenAddressLetter(site: Site): LetterText {
  const texts: Texts = {
    it: {
      subject: 'Qualcuno ha provato a usare il tuo indirizzo',
      text: 'Qualcuno ha chiesto di entrare in un altro account con questo indirizzo, che è già del tuo. Non è cambiato nulla, e non devi fare niente.',
    },
    en: {
      subject: 'Somebody tried to use your address',
      text: 'Somebody asked to sign in to another account with this address, which belongs to yours. Nothing has changed, and there is nothing to do.',
    },
  }
  return texts[site.locale]
}

/** No address to press: whoever took the account may be the one who reads it. */
export function undoneLetter(site: Site): LetterText {
  const texts: Texts = {
    it: {
      subject: 'Il cambio di indirizzo è stato annullato',
      text: 'Chi legge la posta dell’indirizzo di prima ha ripreso l’account: con questo indirizzo non si entra più. Lo avevi cambiato tu? Scrivi subito a chi amministra la piattaforma.',
    },
    en: {
      subject: 'The change of address was undone',
      text: 'Whoever reads the mail of the earlier address took the account back: this address no longer opens it. Was it you who changed it? Write to whoever administers the platform at once.',
    },
  }
  return texts[site.locale]
}

export function oldAddressLetter(site: Site, token: string): LetterText {
  const address = addressAt(site, paths.undoEmail(token))
  const texts: Texts = {
    it: {
      subject: 'Il tuo indirizzo e-mail è cambiato',
      text: `L’indirizzo del tuo account non è più questo. Se lo hai cambiato tu, non fare niente. Se non sei tu, riprendi l’account qui, entro sette giorni:\n\n${address}`,
    },
    en: {
      subject: 'Your e-mail address has changed',
      text: `The address of your account is no longer this one. If you changed it, do nothing. If it was not you, take your account back here, within seven days:\n\n${address}`,
    },
  }
  return texts[site.locale]
}
