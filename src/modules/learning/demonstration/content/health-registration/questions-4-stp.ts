// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoQuestion } from '../format.ts'

export const questionsStp: DemoQuestion[] = [
  {
    key: 'pregnancy-without-permit',
    unit: 'stp-code',
    kind: 'single',
    prompt: {
      it: 'Una donna senza permesso di soggiorno è incinta. Quali cure le spettano per la gravidanza?',
      en: 'A woman without a residence permit is pregnant. What pregnancy care is she entitled to?',
    },
    options: [
      {
        text: { it: 'Le stesse di una cittadina italiana', en: 'The same as an Italian citizen' },
        correct: true,
      },
      {
        text: { it: 'Solo il parto in ospedale', en: 'Only the birth in hospital' },
        feedback: {
          it: 'Anche le visite e gli esami della gravidanza sono garantiti.',
          en: 'Visits and tests during pregnancy are guaranteed too.',
        },
      },
      { text: { it: 'Solo il pronto soccorso', en: 'Only the emergency department' } },
      { text: { it: 'Nessuna, se non paga prima', en: 'None, unless she pays first' } },
    ],
    feedback: {
      it: 'L’articolo 35, comma 3, lettera a, del D.Lgs. 286/1998 garantisce la tutela della gravidanza e della maternità a parità di trattamento con le cittadine italiane.',
      en: 'Article 35, paragraph 3, letter a, of Legislative Decree 286/1998 guarantees the protection of pregnancy and maternity on a par with Italian women.',
    },
    citations: [cite('dlgs-286-1998', '35', '3', 'a')],
  },
  {
    key: 'report-to-police',
    unit: 'stp-code',
    kind: 'true-false',
    prompt: {
      it: 'Se una persona senza permesso chiede cure, lo sportello sanitario deve avvisare la questura.',
      en: 'If a person without a permit asks for care, the health desk must inform the questura (the police immigration office).',
    },
    answer: false,
    feedback: {
      it: 'È falso. L’articolo 35, comma 5, del D.Lgs. 286/1998 vieta ogni segnalazione. Resta solo il referto, nei casi in cui è obbligatorio anche per gli italiani.',
      en: 'False. Article 35, paragraph 5, of Legislative Decree 286/1998 forbids any report. The only exception is the medical report, where it is compulsory for Italians too.',
    },
    citations: [cite('dlgs-286-1998', '35', '5')],
  },
  {
    key: 'stp-validity',
    unit: 'stp-code',
    kind: 'numeric',
    prompt: {
      it: 'Quanti mesi vale il codice STP, prima di essere rinnovato?',
      en: 'For how many months is the STP code valid, before it is renewed?',
    },
    answer: 6,
    tolerance: 0,
    measure: { it: 'mesi', en: 'months' },
    feedback: {
      it: 'Sei mesi, e si può rinnovare: lo indica la circolare 5/2000 del Ministero della sanità. Il codice è previsto dall’articolo 43, comma 3, del D.P.R. 394/1999.',
      en: 'Six months, and it may be renewed: see Circular 5/2000 of the Ministry of Health. The code is provided for by Article 43, paragraph 3, of Presidential Decree 394/1999.',
    },
    citations: [cite('circ-sanita-5-2000'), cite('dpr-394-1999', '43', '3')],
  },
  {
    key: 'stp-length',
    unit: 'stp-code',
    kind: 'numeric',
    prompt: {
      it: 'Una persona ti mostra un foglio con il codice STP. Quanti caratteri deve avere il codice in tutto?',
      en: 'A person shows you a sheet with the STP code. How many characters must the code have in all?',
    },
    answer: 16,
    tolerance: 0,
    measure: { it: 'caratteri', en: 'characters' },
    feedback: {
      it: 'Sedici: le tre lettere STP, i numeri della struttura e un numero progressivo. Le parti del codice sono nell’articolo 43, comma 3, del D.P.R. 394/1999; la lunghezza è nella circolare 5/2000.',
      en: 'Sixteen: the three letters STP, the numbers of the facility and a serial number. The parts of the code are in Article 43, paragraph 3, of Presidential Decree 394/1999; the length is in Circular 5/2000.',
    },
    citations: [cite('dpr-394-1999', '43', '3'), cite('circ-sanita-5-2000')],
  },
]
