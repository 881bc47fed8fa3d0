// SPDX-License-Identifier: AGPL-3.0-or-later
/** What review tells people, in both languages. Titles are quoted as they stand in Italian; the letter adds the address. */
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface ToldWords {
  readonly subject: LocalText
  readonly body: LocalText
}

export interface ToldFacts {
  readonly title: string
  /** Empty when the system tells it. */
  readonly who: string
  /** Remarks, a reason, or a day. */
  readonly words: string
}

export type ToldVerb = 'to_review' | 'recalled' | 'returned' | 'published' | 'corrected' | 'due' | 'withdrawn'

const lines = (...parts: string[]): string => parts.join('\n\n')

const WORDS: Readonly<Record<ToldVerb, (facts: ToldFacts) => ToldWords>> = {
  to_review: ({ title, who }) => ({
    subject: { it: `Da rivedere: ${title}`, en: `To review: ${title}` },
    body: {
      it: lines(
        `${who} chiede una revisione di «${title}».`,
        'Leggi il testo, poi pubblicalo o rimandalo con osservazioni.',
      ),
      en: lines(
        `${who} asks for a review of “${title}”.`,
        'Read it, then publish it or return it with remarks.',
      ),
    },
  }),
  recalled: ({ title, who, words }) => ({
    subject: { it: `Ripreso dalla revisione: ${title}`, en: `Taken back from review: ${title}` },
    body: {
      it: lines(
        `${who} ha ripreso «${title}» per correggerlo. Motivo:`,
        words,
        'Per ora non serve leggerlo.',
      ),
      en: lines(
        `${who} has taken “${title}” back to mend it. Reason:`,
        words,
        'There is no need to read it for now.',
      ),
    },
  }),
  returned: ({ title, who, words }) => ({
    subject: { it: `Rimandato con osservazioni: ${title}`, en: `Returned with remarks: ${title}` },
    body: {
      it: lines(
        `${who} ha rimandato «${title}» con queste osservazioni:`,
        words,
        'Correggi il testo, poi invialo di nuovo.',
      ),
      en: lines(`${who} has returned “${title}” with these remarks:`, words, 'Mend it, then send it again.'),
    },
  }),
  published: ({ title, who }) => ({
    subject: { it: `Pubblicato: ${title}`, en: `Published: ${title}` },
    body: {
      it: lines(`${who} ha pubblicato «${title}».`, 'Ora lo legge chiunque.'),
      en: lines(`${who} has published “${title}”.`, 'Everybody can read it now.'),
    },
  }),
  corrected: ({ title, who, words }) => ({
    subject: { it: `Da rileggere entro sette giorni: ${title}`, en: `To read within seven days: ${title}` },
    body: {
      it: lines(
        `${who} ha corretto «${title}» in urgenza. È già pubblico. Motivo:`,
        words,
        'Rileggilo, poi conferma la correzione o apri una nuova bozza.',
      ),
      en: lines(
        `${who} has corrected “${title}” urgently. It is public already. Reason:`,
        words,
        'Read it, then confirm the correction or open a new draft.',
      ),
    },
  }),
  due: ({ title, words }) => ({
    subject: { it: `Correzione urgente da rileggere: ${title}`, en: `Urgent correction to read: ${title}` },
    body: {
      it: lines(
        `«${title}» è stato corretto in urgenza e nessuno lo ha ancora riletto. Ultimo giorno: ${words}.`,
        'Rileggilo, poi conferma la correzione o apri una nuova bozza.',
      ),
      en: lines(
        `“${title}” was corrected urgently and nobody has read it yet. Last day: ${words}.`,
        'Read it, then confirm the correction or open a new draft.',
      ),
    },
  }),
  withdrawn: ({ title, words }) => ({
    subject: { it: `Ritirato: ${title}`, en: `Withdrawn: ${title}` },
    body: {
      it: lines(`«${title}» è stato ritirato. Motivo:`, words, 'La sua pagina dice che cosa lo sostituisce.'),
      en: lines(`“${title}” has been withdrawn. Reason:`, words, 'Its page says what has taken its place.'),
    },
  }),
}

export const wordsOf = (verb: ToldVerb, facts: ToldFacts): ToldWords => WORDS[verb](facts)
