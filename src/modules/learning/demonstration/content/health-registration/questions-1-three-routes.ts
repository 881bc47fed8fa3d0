// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoQuestion } from '../format.ts'

export const questionsThreeRoutes: DemoQuestion[] = [
  {
    key: 'constitution-individual',
    unit: 'three-routes',
    kind: 'single',
    prompt: {
      it: 'A chi riconosce il diritto alla salute l’articolo 32 della Costituzione?',
      en: 'To whom does Article 32 of the Constitution grant the right to health?',
    },
    options: [
      {
        text: { it: 'All’individuo, cioè a ogni persona', en: 'To the individual, that is to every person' },
        correct: true,
      },
      { text: { it: 'Ai soli cittadini italiani', en: 'To Italian citizens only' } },
      {
        text: {
          it: 'A chi è iscritto al Servizio sanitario nazionale',
          en: 'To those registered with the SSN',
        },
      },
      { text: { it: 'A chi ha un permesso di soggiorno', en: 'To holders of a residence permit' } },
    ],
    feedback: {
      it: 'L’articolo 32, primo comma, della Costituzione parla di «fondamentale diritto dell’individuo». Non chiede né la cittadinanza né il permesso di soggiorno.',
      en: 'Article 32, first paragraph, of the Constitution speaks of a “fundamental right of the individual”. It asks for neither citizenship nor a residence permit.',
    },
    citations: [cite('costituzione', '32', '1')],
  },
  {
    key: 'first-question',
    unit: 'three-routes',
    kind: 'single',
    prompt: {
      it: 'Una persona di un Paese fuori dall’Unione ha un permesso valido e chiede il medico di famiglia. Quale dato del permesso guardi per primo, per capire se l’iscrizione è obbligatoria?',
      en: 'A national of a country outside the Union has a valid permit and asks for a family doctor. Which detail of the permit do you look at first, to know whether registration is compulsory?',
    },
    options: [
      { text: { it: 'Il motivo del permesso', en: 'The reason for the permit' }, correct: true },
      { text: { it: 'La cittadinanza', en: 'The nationality' } },
      { text: { it: 'Il luogo di nascita', en: 'The place of birth' } },
      { text: { it: 'La questura che lo ha rilasciato', en: 'The questura that issued it' } },
    ],
    feedback: {
      it: 'L’articolo 34, comma 1, del D.Lgs. 286/1998 elenca i motivi che portano all’iscrizione obbligatoria. La cittadinanza e il luogo di nascita non contano.',
      en: 'Article 34, paragraph 1, of Legislative Decree 286/1998 lists the reasons that lead to compulsory registration. Nationality and place of birth do not matter.',
    },
    citations: [cite('dlgs-286-1998', '34', '1')],
  },
  {
    key: 'same-rights',
    unit: 'three-routes',
    kind: 'true-false',
    prompt: {
      it: 'Lo straniero iscritto a titolo obbligatorio ha, per l’assistenza sanitaria in Italia, gli stessi diritti e doveri di un cittadino italiano.',
      en: 'As regards health care in Italy, a foreign national under compulsory registration has the same rights and duties as an Italian citizen.',
    },
    answer: true,
    feedback: {
      it: 'È vero. L’articolo 34, comma 1, del D.Lgs. 286/1998 parla di «parità di trattamento e piena uguaglianza di diritti e doveri».',
      en: 'True. Article 34, paragraph 1, of Legislative Decree 286/1998 speaks of “equal treatment and full equality of rights and duties”.',
    },
    citations: [cite('dlgs-286-1998', '34', '1')],
  },
  {
    key: 'which-routes',
    unit: 'three-routes',
    kind: 'multiple',
    prompt: {
      it: 'Quali di queste strade sono previste dal Testo unico sull’immigrazione per l’assistenza sanitaria?',
      en: 'Which of these routes to health care are in the consolidated text on immigration?',
    },
    options: [
      { text: { it: 'L’iscrizione obbligatoria', en: 'Compulsory registration' }, correct: true },
      {
        text: {
          it: 'L’iscrizione volontaria con un contributo',
          en: 'Voluntary registration with a contribution',
        },
        correct: true,
      },
      {
        text: {
          it: 'Le cure urgenti o essenziali per chi non ha il permesso',
          en: 'Urgent or essential care for people without a permit',
        },
        correct: true,
      },
      {
        text: {
          it: 'Un periodo di attesa di un anno prima di ogni cura',
          en: 'A waiting period of one year before any care',
        },
      },
    ],
    feedback: {
      it: 'Le prime due strade sono nell’articolo 34 del D.Lgs. 286/1998 (commi 1 e 3). La terza è nell’articolo 35, comma 3. Nessun articolo prevede un periodo di attesa.',
      en: 'The first two routes are in Article 34 of Legislative Decree 286/1998 (paragraphs 1 and 3). The third is in Article 35, paragraph 3. No article provides for a waiting period.',
    },
    citations: [
      cite('dlgs-286-1998', '34', '1'),
      cite('dlgs-286-1998', '34', '3'),
      cite('dlgs-286-1998', '35', '3'),
    ],
  },
]
