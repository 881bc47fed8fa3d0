// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const italianCourse = w.sheet({
  slug: 'imparare-l-italiano-al-cpia',
  theme: 'educazione-e-istruzione-pubblica',
  title: w.both('Imparare l’italiano al CPIA', 'Learn Italian at the CPIA'),
  summary: w.both(
    'Il CPIA è la scuola pubblica per gli adulti. Insegna l’italiano e dà un titolo di livello A2.',
    'The CPIA is the public school for adults. It teaches Italian and gives a qualification at level A2.',
  ),
  who: w.both(
    'Adulti stranieri, e chi ha almeno sedici anni. Servono poche carte: chiedi sempre.',
    'Foreign adults, and whoever is at least sixteen. Few papers are needed: always ask.',
  ),
  how: w.lines(
    ['Vai alla segreteria del CPIA.', 'Go to the office of the CPIA.'],
    [
      'Fai un colloquio e una prova: si vede da quale livello partire.',
      'You have a talk and a test: they show the level to begin at.',
    ],
    ['Firmi un patto con il tuo orario.', 'You sign a pact with your timetable.'],
    ['Alla fine fai un esame.', 'In the end you take an examination.'],
  ),
  outputs: w.both(
    'Un titolo di conoscenza dell’italiano. Il livello A2 vale per il permesso UE di lungo periodo.',
    'A certificate of Italian. Level A2 counts for the EU long-term permit.',
  ),
  special_cases: w.both(
    'Chi non sa leggere e scrivere comincia da un corso apposta.',
    'Whoever cannot read and write begins with a course for that.',
  ),
  constraints: w.both(
    'I posti sono pochi in certi periodi: iscriviti appena puoi.',
    'Places are few at times: enrol as soon as you can.',
  ),
  channels: ['desk'],
  life_events: ['arrival', 'school'],
  operators_note: 'Se il CPIA è pieno, cerca i corsi delle associazioni e torna a iscrivere la persona dopo.',
  documents: [
    w.needs('passaporto', w.only('O un altro documento.', 'Or another paper.')),
    w.needs('permesso', w.ifThere),
    w.needs('codice-fiscale', w.ifThere),
  ],
  costs: [
    w.cost(
      w.both('Il corso', 'The course'),
      null,
      w.both(
        'Le lezioni sono gratis. Alcuni CPIA chiedono un piccolo contributo per l’assicurazione.',
        'Lessons are free. Some CPIAs ask for a small contribution for the insurance.',
      ),
    ),
  ],
  phases: [
    w.phase('Colloquio e prova', 'Talk and test'),
    w.phase('Corso', 'Course'),
    w.phase('Esame', 'Examination'),
  ],
  citations: [cite('dpr-263-2012', '3'), cite('dpr-263-2012', '4'), cite('dlgs-286-1998', '38', '5')],
  updatedOn: '2026-11-20',
  offices: [...w.officesOf('Scuola di italiano per adulti'), { name: w.FERRARA_DESK }],
})
