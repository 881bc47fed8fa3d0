// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters to whoever asks for an account, in their language. */
import { type Locale, localePath } from '#kernel/i18n/locale.ts'
import * as paths from '../paths.ts'

export interface LetterText {
  readonly subject: string
  readonly text: string
}

type Texts = Readonly<Record<Locale, LetterText>>

/** Of a site: its origin, in a language. */
export interface Site {
  readonly baseUrl: string
  readonly locale: Locale
}

export const addressAt = ({ baseUrl, locale }: Site, path: string): string =>
  baseUrl + localePath(locale, path)

export function confirmLetter(site: Site, token: string): LetterText {
  const address = addressAt(site, paths.joinConfirm(token))
  const texts: Texts = {
    it: {
      subject: 'Conferma il tuo indirizzo',
      text: `Qualcuno ha chiesto un account con questo indirizzo. Se sei tu, apri la pagina e conferma con la password che hai scelto:\n\n${address}\n\nVale 24 ore e una volta sola. Se non sei tu, non fare niente: senza conferma l’account non nasce.`,
    },
    en: {
      subject: 'Confirm your address',
      text: `Somebody asked for an account with this address. If it was you, open the page and confirm with the password that you chose:\n\n${address}\n\nIt works for 24 hours, and once. If it was not you, do nothing: without confirmation there will be no account.`,
    },
  }
  return texts[site.locale]
}

/** To whoever has an account already: nobody else learns it. */
export function knownLetter(site: Site): LetterText {
  const [signIn, forgotten] = [addressAt(site, paths.signIn()), addressAt(site, paths.forgotten())]
  const texts: Texts = {
    it: {
      subject: 'Hai già un account',
      text: `Qualcuno ha chiesto un account con questo indirizzo, che ne ha già uno. Se sei tu, accedi qui:\n\n${signIn}\n\nHai dimenticato la password? Chiedine un’altra:\n\n${forgotten}\n\nSe l’account è chiuso, scrivi a chi coordina la rete. Se non sei tu, non fare niente: non è cambiato nulla.`,
    },
    en: {
      subject: 'You already have an account',
      text: `Somebody asked for an account with this address, which already has one. If it was you, sign in here:\n\n${signIn}\n\nHave you forgotten your password? Ask for another one:\n\n${forgotten}\n\nIf the account is closed, write to whoever coordinates the network. If it was not you, do nothing: nothing has changed.`,
    },
  }
  return texts[site.locale]
}

export function admittedLetter(site: Site, organization: string): LetterText {
  const address = addressAt(site, paths.signIn())
  const texts: Texts = {
    it: {
      subject: 'Il tuo account è aperto',
      text: `${organization} ha accettato la tua richiesta. Accedi con il tuo indirizzo e la password che hai scelto:\n\n${address}`,
    },
    en: {
      subject: 'Your account is open',
      text: `${organization} has accepted your request. Sign in with your address and the password that you chose:\n\n${address}`,
    },
  }
  return texts[site.locale]
}

export function refusedLetter(site: Site, organization: string, reason: string): LetterText {
  const texts: Texts = {
    it: {
      subject: 'La tua richiesta di account non è stata accettata',
      text: `${organization} non ha accettato la tua richiesta di account. Il motivo:\n\n${reason}\n\nI dati che avevi scritto sono stati cancellati.`,
    },
    en: {
      subject: 'Your request for an account was not accepted',
      text: `${organization} has not accepted your request for an account. The reason:\n\n${reason}\n\nWhat you had written has been deleted.`,
    },
  }
  return texts[site.locale]
}
