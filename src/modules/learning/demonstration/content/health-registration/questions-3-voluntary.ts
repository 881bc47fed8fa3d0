// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoQuestion } from '../format.ts'

export const questionsVoluntary: DemoQuestion[] = [
  {
    key: 'parent-over-65',
    unit: 'voluntary-registration',
    kind: 'single',
    prompt: {
      it: 'Un uomo di settantuno anni è arrivato l’anno scorso con il ricongiungimento, chiamato dal figlio che ha un permesso di lavoro. Il figlio non è un rifugiato. Come si assicura il padre per la salute?',
      en: 'A man of seventy-one arrived last year through family reunification, at the request of his son who has a work permit. The son is not a refugee. How does the father get health cover?',
    },
    options: [
      {
        text: {
          it: 'Con una polizza oppure con l’iscrizione a pagamento',
          en: 'With insurance or with paid registration',
        },
        correct: true,
      },
      {
        text: {
          it: 'Con l’iscrizione obbligatoria, senza contributo',
          en: 'With compulsory registration, without contribution',
        },
      },
      { text: { it: 'Con il codice STP', en: 'With the STP code' } },
      { text: { it: 'Con la tessera sanitaria del figlio', en: 'With his son’s health card' } },
    ],
    feedback: {
      it: 'L’articolo 29, comma 3, lettera b-bis, del D.Lgs. 286/1998 chiede, per l’ascendente con più di sessantacinque anni, un’assicurazione (o un altro titolo che copra tutti i rischi) oppure l’iscrizione con un contributo.',
      en: 'Article 29, paragraph 3, letter b-bis, of Legislative Decree 286/1998 requires, for a parent over sixty-five, insurance (or another proof of cover against all risks) or registration with a contribution.',
    },
    citations: [cite('dlgs-286-1998', '29', '3', 'b-bis')],
  },
  {
    key: 'student-relatives',
    unit: 'voluntary-registration',
    kind: 'single',
    prompt: {
      it: 'Una studentessa paga il contributo ridotto. Il marito è a suo carico. L’iscrizione copre anche lui?',
      en: 'A student pays the reduced contribution. Her husband is her dependant. Does the registration cover him too?',
    },
    options: [
      {
        text: { it: 'No, vale solo per la studentessa', en: 'No, it only covers the student' },
        correct: true,
      },
      { text: { it: 'Sì, sempre', en: 'Yes, always' } },
      { text: { it: 'Sì, ma solo per le cure urgenti', en: 'Yes, but only for urgent care' } },
      {
        text: {
          it: 'Sì, se il marito è iscritto al Centro per l’impiego',
          en: 'Yes, if the husband is signed up at the employment centre',
        },
      },
    ],
    feedback: {
      it: 'L’articolo 34, comma 6, del D.Lgs. 286/1998 dice che l’iscrizione degli studenti e delle persone alla pari non vale per i familiari a carico.',
      en: 'Article 34, paragraph 6, of Legislative Decree 286/1998 says that the registration of students and au pairs does not cover dependent relatives.',
    },
    citations: [cite('dlgs-286-1998', '34', '6')],
  },
  {
    key: 'true-of-voluntary',
    unit: 'voluntary-registration',
    kind: 'multiple',
    prompt: {
      it: 'Quali frasi sono vere per l’iscrizione volontaria del caso generale (articolo 34, comma 3)?',
      en: 'Which sentences are true of voluntary registration in the general case (Article 34, paragraph 3)?',
    },
    options: [
      {
        text: { it: 'È un’alternativa alla polizza', en: 'It is an alternative to insurance' },
        correct: true,
      },
      {
        text: { it: 'Vale anche per i familiari a carico', en: 'It also covers dependent relatives' },
        correct: true,
      },
      {
        text: { it: 'Chiede un contributo annuale', en: 'It requires a yearly contribution' },
        correct: true,
      },
      { text: { it: 'È gratuita per chi non ha reddito', en: 'It is free for those without income' } },
    ],
    feedback: {
      it: 'L’articolo 34, comma 3, del D.Lgs. 286/1998 mette la polizza e l’iscrizione come alternative. L’iscrizione vale anche per i familiari a carico e chiede un contributo annuale, che ha un minimo anche per chi non ha reddito.',
      en: 'Article 34, paragraph 3, of Legislative Decree 286/1998 offers insurance and registration as alternatives. Registration also covers dependent relatives and requires a yearly contribution, which has a minimum even for those without income.',
    },
    citations: [cite('dlgs-286-1998', '34', '3')],
  },
  {
    key: 'three-months',
    unit: 'voluntary-registration',
    kind: 'numeric',
    prompt: {
      it: 'Nel caso generale può chiedere l’iscrizione volontaria chi ha chiesto un permesso di durata superiore a un certo numero di mesi. Quanti?',
      en: 'In the general case, voluntary registration is open to those who have asked for a permit longer than a certain number of months. How many?',
    },
    answer: 3,
    tolerance: 0,
    measure: { it: 'mesi', en: 'months' },
    feedback: {
      it: 'Tre mesi: lo dice l’articolo 42, comma 6, del D.P.R. 394/1999. Per gli studenti e le persone alla pari vale la regola a parte dell’articolo 34, comma 4, del D.Lgs. 286/1998.',
      en: 'Three months: see Article 42, paragraph 6, of Presidential Decree 394/1999. Students and au pairs have the separate rule of Article 34, paragraph 4, of Legislative Decree 286/1998.',
    },
    citations: [cite('dpr-394-1999', '42', '6'), cite('dlgs-286-1998', '34', '4')],
  },
]
