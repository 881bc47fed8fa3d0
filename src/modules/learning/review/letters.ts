// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters of review, in the language of who reads them. Titles are quoted as they stand in Italian. */
import type { Locale } from '#kernel/i18n/locale.ts'

export interface LetterWords {
  readonly subject: string
  readonly text: string
}

interface Facts {
  readonly title: string
  /** Absolute address of the page it is about. */
  readonly address: string
  readonly who: string
}

const lines = (...parts: string[]): string => parts.join('\n\n')

/** To those who may publish: a version waits for them. */
export const toReview = (locale: Locale, { title, address, who }: Facts): LetterWords =>
  locale === 'en'
    ? {
        subject: `To review: ${title}`,
        text: lines(
          `${who} asks for a review of “${title}”.`,
          `Read it here, then publish it or return it with remarks: ${address}`,
        ),
      }
    : {
        subject: `Da rivedere: ${title}`,
        text: lines(
          `${who} chiede una revisione di «${title}».`,
          `Leggi il testo qui, poi pubblicalo o rimandalo con osservazioni: ${address}`,
        ),
      }

/** To the author: it is public. */
export const published = (locale: Locale, { title, address, who }: Facts): LetterWords =>
  locale === 'en'
    ? {
        subject: `Published: ${title}`,
        text: lines(`${who} has published “${title}”.`, `Everybody can read it here: ${address}`),
      }
    : {
        subject: `Pubblicato: ${title}`,
        text: lines(`${who} ha pubblicato «${title}».`, `Ora lo legge chiunque, qui: ${address}`),
      }

/** To the author: it came back with remarks. */
export const returned = (locale: Locale, { title, address, who }: Facts, remarks: string): LetterWords =>
  locale === 'en'
    ? {
        subject: `Returned with remarks: ${title}`,
        text: lines(
          `${who} has returned “${title}” with these remarks:`,
          remarks,
          `Mend it here, then send it again: ${address}`,
        ),
      }
    : {
        subject: `Rimandato con osservazioni: ${title}`,
        text: lines(
          `${who} ha rimandato «${title}» con queste osservazioni:`,
          remarks,
          `Correggi qui, poi invia di nuovo: ${address}`,
        ),
      }
