// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters to whoever reports an error, in their language. Nothing that they typed stands in them: anybody can write any address. */
import { type Locale, localePath } from '#kernel/i18n/locale.ts'
import * as paths from '../paths.ts'
import type { ReportOutcome } from './rules.ts'

interface LetterText {
  readonly subject: string
  readonly text: string
}

interface Site {
  readonly baseUrl: string
  readonly locale: Locale
}

export function reportedLetter({ baseUrl, locale }: Site, title: string, token: string): LetterText {
  const address = baseUrl + localePath(locale, paths.told(token))
  const texts: Readonly<Record<Locale, LetterText>> = {
    it: {
      subject: 'La tua segnalazione è arrivata',
      text: `Qualcuno, con questo indirizzo, ha segnalato un errore nella scheda «${title}». Qui si legge a che punto è:\n\n${address}\n\nTi scriviamo ancora una volta, quando c’è la risposta. Novanta giorni dopo cancelliamo la segnalazione e il tuo indirizzo.\n\nSe non sei tu, non fare niente.`,
    },
    en: {
      subject: 'Your report has arrived',
      text: `Somebody, with this address, has reported an error in “${title}”. Here you can read how it is going:\n\n${address}\n\nWe will write once more, when there is an answer. Ninety days later we delete the report and your address.\n\nIf it was not you, do nothing.`,
    },
  }
  return texts[locale]
}

const OUTCOME_WORDS: Readonly<Record<ReportOutcome, Readonly<Record<Locale, string>>>> = {
  mended: { it: 'L’errore è corretto.', en: 'The error has been mended.' },
  no_error: {
    it: 'Chi tiene la scheda dice che non è un errore.',
    en: 'Whoever keeps the page says that it is no error.',
  },
  unknown: { it: 'Chi tiene la scheda non sa dirlo.', en: 'Whoever keeps the page cannot say.' },
}

export function closedLetter(
  locale: Locale,
  { title, outcome, answer }: { title: string; outcome: ReportOutcome; answer: string },
): LetterText {
  const said = OUTCOME_WORDS[outcome][locale]
  const texts: Readonly<Record<Locale, LetterText>> = {
    it: {
      subject: 'La risposta alla tua segnalazione',
      text: `Hai segnalato un errore nella scheda «${title}». ${said} La risposta:\n\n${answer}\n\nGrazie. Fra novanta giorni cancelliamo la segnalazione e il tuo indirizzo.`,
    },
    en: {
      subject: 'The answer to your report',
      text: `You reported an error in “${title}”. ${said} The answer, as it was written:\n\n${answer}\n\nThank you. In ninety days we delete the report and your address.`,
    },
  }
  return texts[locale]
}
