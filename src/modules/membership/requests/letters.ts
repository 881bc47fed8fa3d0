// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters to whoever asks for a body, in their language. */
import { type Locale, localePath } from '#kernel/i18n/locale.ts'
import * as paths from '../paths.ts'

interface LetterText {
  readonly subject: string
  readonly text: string
}

type Texts = Readonly<Record<Locale, LetterText>>

/** Of a site: its origin, in a language. */
export interface Site {
  readonly baseUrl: string
  readonly locale: Locale
}

const addressAt = ({ baseUrl, locale }: Site, path: string): string => baseUrl + localePath(locale, path)

/** Nothing of what was typed stands in it: it goes to an address that anybody can write in the form. */
export function confirmLetter(site: Site, network: string, token: string): LetterText {
  const address = addressAt(site, paths.ownRequest(token))
  const texts: Texts = {
    it: {
      subject: 'Conferma la richiesta di adesione',
      text: `Qualcuno ha chiesto, con questo indirizzo, che un ente entri nella rete ${network}. Se sei tu, apri la pagina e conferma:\n\n${address}\n\nHai 48 ore per confermare. Poi alla stessa pagina leggi a che punto è la richiesta: tieni questa lettera, e non darla ad altri.\n\nSe non sei tu, non fare niente: senza conferma nessuno legge la richiesta, e i dati si cancellano.`,
    },
    en: {
      subject: 'Confirm the request to join',
      text: `Somebody has asked, with this address, that an organisation join the network ${network}. If it was you, open the page and confirm:\n\n${address}\n\nYou have 48 hours to confirm. Afterwards the same page tells you how the request is going: keep this letter, and give it to nobody.\n\nIf it was not you, do nothing: without confirmation nobody reads the request, and the data are deleted.`,
    },
  }
  return texts[site.locale]
}

export function admittedLetter(site: Site, names: { network: string; body: string }): LetterText {
  const { network, body } = names
  const texts: Texts = {
    it: {
      subject: 'La richiesta di adesione è accolta',
      text: `${body} è nella rete ${network}.\n\nRicevi anche un invito, a questo indirizzo: è il tuo, come responsabile d’ufficio. Se non arriva, guarda nella posta indesiderata o scrivi a chi coordina la rete.\n\nCon l’invito apri il tuo account. Poi inviti tu le persone del tuo ente.`,
    },
    en: {
      subject: 'The request to join has been accepted',
      text: `${body} is in the network ${network}.\n\nYou also get an invitation, at this address: it is yours, as office manager. If it does not arrive, look in your spam folder or write to whoever coordinates the network.\n\nThe invitation opens your account. Then you invite the people of your organisation yourself.`,
    },
  }
  return texts[site.locale]
}

export function refusedLetter(
  site: Site,
  names: { network: string; body: string; reason: string },
): LetterText {
  const { network, body, reason } = names
  const texts: Texts = {
    it: {
      subject: 'La richiesta di adesione non è accolta',
      text: `La richiesta di ${body} di entrare nella rete ${network} non è stata accolta. Il motivo:\n\n${reason}\n\nPuoi chiedere di nuovo quando vuoi. I dati che hai scritto si cancellano dopo novanta giorni.`,
    },
    en: {
      subject: 'The request to join has not been accepted',
      text: `The request of ${body} to join the network ${network} has not been accepted. The reason (as it was written):\n\n${reason}\n\nYou can ask again whenever you like. What you wrote is deleted after ninety days.`,
    },
  }
  return texts[site.locale]
}
