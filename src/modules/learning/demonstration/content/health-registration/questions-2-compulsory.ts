// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoQuestion } from '../format.ts'

export const questionsCompulsory: DemoQuestion[] = [
  {
    key: 'family-permit-no-job',
    unit: 'compulsory-registration',
    kind: 'single',
    prompt: {
      it: 'Una donna di quarant’anni ha un permesso per motivi familiari e non lavora. Che cosa le dici?',
      en: 'A woman of forty has a permit for family reasons and does not work. What do you tell her?',
    },
    options: [
      {
        text: {
          it: 'L’iscrizione è obbligatoria: può farla subito',
          en: 'Registration is compulsory: she can do it now',
        },
        correct: true,
      },
      {
        text: { it: 'Deve prima trovare un lavoro', en: 'She must find a job first' },
        feedback: {
          it: 'Il lavoro non serve: conta il motivo del permesso.',
          en: 'No job is needed: what counts is the reason for the permit.',
        },
      },
      { text: { it: 'Deve pagare il contributo annuale', en: 'She must pay the yearly contribution' } },
      { text: { it: 'Le serve il codice STP', en: 'She needs the STP code' } },
    ],
    feedback: {
      it: 'I motivi familiari sono nell’elenco dell’articolo 34, comma 1, lettera b, del D.Lgs. 286/1998. L’iscrizione è obbligatoria anche senza lavoro.',
      en: 'Family reasons are in the list of Article 34, paragraph 1, letter b, of Legislative Decree 286/1998. Registration is compulsory even without a job.',
    },
    citations: [cite('dlgs-286-1998', '34', '1', 'b')],
  },
  {
    key: 'who-registers-minor',
    unit: 'compulsory-registration',
    kind: 'single',
    prompt: {
      it: 'Un ragazzo di sedici anni, solo in Italia, è ospite di una struttura di prima accoglienza. Il tutore non è ancora nominato. Chi può chiedere la sua iscrizione?',
      en: 'A boy of sixteen, alone in Italy, lives in a first reception facility. His guardian has not been appointed yet. Who may ask for his registration?',
    },
    options: [
      {
        text: {
          it: 'Il responsabile della struttura di prima accoglienza',
          en: 'The head of the first reception facility',
        },
        correct: true,
      },
      { text: { it: 'Il ragazzo, quando compie diciotto anni', en: 'The boy, when he turns eighteen' } },
      {
        text: {
          it: 'La questura, dopo il permesso di soggiorno',
          en: 'The questura, after the residence permit',
        },
      },
      { text: { it: 'Nessuno: ha solo le cure urgenti', en: 'Nobody: he only has urgent care' } },
    ],
    feedback: {
      it: 'L’articolo 14, comma 2, della L. 47/2017 indica chi esercita la responsabilità genitoriale, anche in via temporanea, oppure il responsabile della struttura. Il permesso non si aspetta: lo dice l’articolo 34, comma 1, lettera b-bis, del D.Lgs. 286/1998.',
      en: 'Article 14, paragraph 2, of Law 47/2017 names whoever exercises parental responsibility, even for the time being, or the head of the facility. There is no waiting for the permit: see Article 34, paragraph 1, letter b-bis, of Legislative Decree 286/1998.',
    },
    citations: [cite('l-47-2017', '14', '2'), cite('dlgs-286-1998', '34', '1', 'b-bis')],
  },
  {
    key: 'newborn-waits',
    unit: 'compulsory-registration',
    kind: 'true-false',
    prompt: {
      it: 'Il neonato figlio di stranieri iscritti è assistito come i minori iscritti solo dopo che ha il suo permesso di soggiorno.',
      en: 'The newborn child of registered foreign nationals is cared for like registered minors only after having a residence permit of their own.',
    },
    answer: false,
    feedback: {
      it: 'È falso. L’articolo 34, comma 2, del D.Lgs. 286/1998 assicura «fin dalla nascita» lo stesso trattamento dei minori iscritti, anche prima dell’iscrizione.',
      en: 'False. Article 34, paragraph 2, of Legislative Decree 286/1998 guarantees “from birth” the same treatment as registered minors, even before registration.',
    },
    citations: [cite('dlgs-286-1998', '34', '2')],
  },
  {
    key: 'reasons-in-the-list',
    unit: 'compulsory-registration',
    kind: 'multiple',
    prompt: {
      it: 'Quali di questi permessi portano all’iscrizione obbligatoria già per il loro motivo, anche se la persona non lavora?',
      en: 'Which of these permits lead to compulsory registration by their reason alone, even if the person does not work?',
    },
    options: [
      { text: { it: 'Lavoro autonomo', en: 'Self-employment' }, correct: true },
      { text: { it: 'Richiesta di asilo', en: 'Application for asylum' }, correct: true },
      { text: { it: 'Attesa adozione', en: 'Pending adoption' }, correct: true },
      { text: { it: 'Studio', en: 'Study' } },
      { text: { it: 'Affari', en: 'Business' } },
    ],
    feedback: {
      it: 'L’articolo 34, comma 1, lettera b, del D.Lgs. 286/1998 elenca lavoro autonomo, richiesta di asilo e attesa adozione. Lo studio è nel comma 4, con l’iscrizione volontaria. Gli affari sono esclusi dall’articolo 42, comma 5, del D.P.R. 394/1999.',
      en: 'Article 34, paragraph 1, letter b, of Legislative Decree 286/1998 lists self-employment, application for asylum and pending adoption. Study is in paragraph 4, with voluntary registration. Business is left out by Article 42, paragraph 5, of Presidential Decree 394/1999.',
    },
    citations: [
      cite('dlgs-286-1998', '34', '1', 'b'),
      cite('dlgs-286-1998', '34', '4', 'a'),
      cite('dpr-394-1999', '42', '5'),
    ],
  },
]
