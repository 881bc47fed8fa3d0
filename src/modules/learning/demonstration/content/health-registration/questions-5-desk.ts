// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoQuestion } from '../format.ts'

export const questionsDesk: DemoQuestion[] = [
  {
    key: 'renewal-receipt',
    unit: 'at-the-desk',
    kind: 'single',
    prompt: {
      it: 'Il permesso per lavoro di un uomo è scaduto. Lui ha la ricevuta della richiesta di rinnovo. La questura non ha ancora risposto. Che cosa succede alla sua iscrizione?',
      en: 'A man’s work permit has expired. He has the receipt of the request for renewal. The questura has not answered yet. What happens to his registration?',
    },
    options: [
      { text: { it: 'Resta valida', en: 'It stays valid' }, correct: true },
      { text: { it: 'È sospesa fino al nuovo permesso', en: 'It is suspended until the new permit' } },
      { text: { it: 'Finisce: serve il codice STP', en: 'It ends: the STP code is needed' } },
      { text: { it: 'Diventa volontaria e si paga', en: 'It becomes voluntary and must be paid for' } },
    ],
    feedback: {
      it: 'L’articolo 42, comma 4, del D.P.R. 394/1999 dice che l’iscrizione «non decade nella fase di rinnovo». La ricevuta basta.',
      en: 'Article 42, paragraph 4, of Presidential Decree 394/1999 says that registration “does not lapse while the permit is being renewed”. The receipt is enough.',
    },
    citations: [cite('dpr-394-1999', '42', '4')],
  },
  {
    key: 'no-registered-residence',
    unit: 'at-the-desk',
    kind: 'single',
    prompt: {
      it: 'Una persona con permesso per lavoro non ha ancora la residenza. A quale Azienda USL si iscrive?',
      en: 'A holder of a work permit is not yet a registered resident. With which local health authority does this person register?',
    },
    options: [
      {
        text: {
          it: 'A quella della dimora indicata sul permesso',
          en: 'The one of the address on the permit',
        },
        correct: true,
      },
      { text: { it: 'A nessuna, finché non ha la residenza', en: 'None, until residence is registered' } },
      { text: { it: 'A quella dove ha sede il datore di lavoro', en: 'The one of the employer’s seat' } },
      { text: { it: 'A quella del capoluogo di regione', en: 'The one of the regional capital' } },
    ],
    feedback: {
      it: 'Senza residenza conta la dimora effettiva (D.P.R. 394/1999, articolo 42, comma 1), cioè quella indicata nel permesso (comma 2).',
      en: 'Without registered residence the real place of abode counts (Presidential Decree 394/1999, Article 42, paragraph 1), that is the one on the permit (paragraph 2).',
    },
    citations: [cite('dpr-394-1999', '42', '1'), cite('dpr-394-1999', '42', '2')],
  },
  {
    key: 'written-refusal',
    unit: 'at-the-desk',
    kind: 'true-false',
    prompt: {
      it: 'Se una persona ha presentato una domanda di iscrizione, l’ufficio può respingerla solo a voce, senza dire i motivi.',
      en: 'If a person has applied for registration, the office may refuse by word of mouth only, without giving reasons.',
    },
    answer: false,
    feedback: {
      it: 'È falso. L’articolo 2, comma 1, della L. 241/1990 chiede di concludere con un atto espresso. L’articolo 3 chiede i motivi (comma 1) e l’indicazione del ricorso (comma 4).',
      en: 'False. Article 2, paragraph 1, of Law 241/1990 requires an express decision. Article 3 requires the reasons (paragraph 1) and the means of appeal (paragraph 4).',
    },
    citations: [cite('l-241-1990', '2', '1'), cite('l-241-1990', '3', '1'), cite('l-241-1990', '3', '4')],
  },
  {
    key: 'self-declarations',
    unit: 'at-the-desk',
    kind: 'multiple',
    prompt: {
      it: 'Un cittadino non comunitario soggiorna regolarmente. Quali di questi fatti può autocertificare?',
      en: 'A non-EU citizen stays lawfully. Which of these facts may be self-declared?',
    },
    options: [
      { text: { it: 'La residenza in Italia', en: 'Residence in Italy' }, correct: true },
      { text: { it: 'Lo stato di famiglia in Italia', en: 'Family status in Italy' }, correct: true },
      {
        text: {
          it: 'Un matrimonio celebrato all’estero e mai trascritto in Italia',
          en: 'A marriage celebrated abroad and never transcribed in Italy',
        },
      },
      { text: { it: 'Il proprio stato di salute', en: 'Their state of health' } },
    ],
    feedback: {
      it: 'L’articolo 3, comma 2, del D.P.R. 445/2000 ammette solo ciò che un ufficio pubblico italiano può certificare: la residenza e lo stato di famiglia sì, un matrimonio mai trascritto no. L’articolo 49, comma 1, esclude i certificati medici.',
      en: 'Article 3, paragraph 2, of Presidential Decree 445/2000 only allows what an Italian public office can certify: residence and family status yes, a marriage never transcribed no. Article 49, paragraph 1, leaves out medical certificates.',
    },
    citations: [cite('dpr-445-2000', '3', '2'), cite('dpr-445-2000', '49', '1')],
  },
]
