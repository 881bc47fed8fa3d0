// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters of review, in the language of who reads them. Titles are quoted as they stand in Italian. */
import type { Locale } from '#kernel/i18n/locale.ts'

export interface LetterWords {
  readonly subject: string
  readonly text: string
}

export interface LetterFacts {
  readonly title: string
  /** Absolute address of the page it is about. */
  readonly address: string
  readonly who: string
  /** Remarks, or a reason. */
  readonly words: string
}

export type LetterVerb = 'toReview' | 'recalled' | 'returned' | 'published' | 'corrected' | 'withdrawn'

const lines = (...parts: string[]): string => parts.join('\n\n')

type Words = (facts: LetterFacts) => LetterWords

const WORDS: Readonly<Record<LetterVerb, Readonly<Record<Locale, Words>>>> = {
  toReview: {
    it: ({ title, address, who }) => ({
      subject: `Da rivedere: ${title}`,
      text: lines(
        `${who} chiede una revisione di «${title}».`,
        `Leggi il testo qui, poi pubblicalo o rimandalo con osservazioni: ${address}`,
      ),
    }),
    en: ({ title, address, who }) => ({
      subject: `To review: ${title}`,
      text: lines(
        `${who} asks for a review of “${title}”.`,
        `Read it here, then publish it or return it with remarks: ${address}`,
      ),
    }),
  },
  recalled: {
    it: ({ title, address, who, words }) => ({
      subject: `Ripreso dalla revisione: ${title}`,
      text: lines(
        `${who} ha ripreso «${title}» per correggerlo. Motivo:`,
        words,
        `Per ora non serve leggerlo: ${address}`,
      ),
    }),
    en: ({ title, address, who, words }) => ({
      subject: `Taken back from review: ${title}`,
      text: lines(
        `${who} has taken “${title}” back to mend it. Reason:`,
        words,
        `There is no need to read it for now: ${address}`,
      ),
    }),
  },
  returned: {
    it: ({ title, address, who, words }) => ({
      subject: `Rimandato con osservazioni: ${title}`,
      text: lines(
        `${who} ha rimandato «${title}» con queste osservazioni:`,
        words,
        `Correggi qui, poi invia di nuovo: ${address}`,
      ),
    }),
    en: ({ title, address, who, words }) => ({
      subject: `Returned with remarks: ${title}`,
      text: lines(
        `${who} has returned “${title}” with these remarks:`,
        words,
        `Mend it here, then send it again: ${address}`,
      ),
    }),
  },
  published: {
    it: ({ title, address, who }) => ({
      subject: `Pubblicato: ${title}`,
      text: lines(`${who} ha pubblicato «${title}».`, `Ora lo legge chiunque, qui: ${address}`),
    }),
    en: ({ title, address, who }) => ({
      subject: `Published: ${title}`,
      text: lines(`${who} has published “${title}”.`, `Everybody can read it here: ${address}`),
    }),
  },
  corrected: {
    it: ({ title, address, who, words }) => ({
      subject: `Da rileggere entro sette giorni: ${title}`,
      text: lines(
        `${who} ha corretto «${title}» in urgenza. È già pubblico. Motivo:`,
        words,
        `Rileggilo qui, poi conferma la correzione o apri una nuova bozza: ${address}`,
      ),
    }),
    en: ({ title, address, who, words }) => ({
      subject: `To read within seven days: ${title}`,
      text: lines(
        `${who} has corrected “${title}” urgently. It is public already. Reason:`,
        words,
        `Read it here, then confirm the correction or open a new draft: ${address}`,
      ),
    }),
  },
  withdrawn: {
    it: ({ title, address, words }) => ({
      subject: `Ritirato: ${title}`,
      text: lines(
        `«${title}» è stato ritirato. Motivo:`,
        words,
        `La sua pagina dice che cosa lo sostituisce: ${address}`,
      ),
    }),
    en: ({ title, address, words }) => ({
      subject: `Withdrawn: ${title}`,
      text: lines(
        `“${title}” has been withdrawn. Reason:`,
        words,
        `Its page says what has taken its place: ${address}`,
      ),
    }),
  },
}

export const wordsOf = (verb: LetterVerb, locale: Locale, facts: LetterFacts): LetterWords =>
  WORDS[verb][locale](facts)
