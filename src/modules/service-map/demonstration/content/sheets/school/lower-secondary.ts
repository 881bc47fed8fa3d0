// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const lowerSecondary = w.sheet({
  slug: 'prendere-la-licenza-media-da-adulti',
  theme: 'educazione-e-istruzione-pubblica',
  title: w.both('Prendere la licenza media da adulti', 'Obtain the lower secondary diploma as an adult'),
  summary: w.both(
    'Al CPIA si studia per la licenza media, anche la sera. Serve per altri corsi e per lavorare.',
    'At the CPIA you study for the lower secondary diploma, also in the evening. It is needed for other courses and for work.',
  ),
  who: w.both(
    'Chi ha almeno sedici anni e non ha la licenza media, o ce l’ha di un altro Paese e non vale qui.',
    'People of at least sixteen without the diploma, or with one from another country that does not count here.',
  ),
  how: w.lines(
    ['Vai alla segreteria del CPIA.', 'Go to the office of the CPIA.'],
    [
      'Racconta che cosa hai studiato e che cosa sai fare: può abbreviare il percorso.',
      'Tell what you have studied and can do: it may shorten the path.',
    ],
    ['Segui le lezioni e fai l’esame di Stato.', 'Attend the lessons and take the State examination.'],
  ),
  outputs: w.both('Il diploma conclusivo del primo ciclo.', 'The diploma at the end of the first cycle.'),
  special_cases: w.both(
    'A quindici anni si può entrare in casi particolari, con un accordo tra scuole.',
    'At fifteen one may enter in particular cases, by agreement between schools.',
  ),
  constraints: w.both(
    'Se l’italiano non basta, prima si fa il corso di lingua.',
    'If the Italian is not enough, the language course comes first.',
  ),
  channels: ['desk'],
  life_events: ['school', 'work'],
  operators_note: 'Per un minore sotto i sedici anni la strada è la scuola media, non il CPIA.',
  documents: [w.needs('passaporto'), w.needs('pagelle', w.ifThere), w.needs('codice-fiscale', w.ifThere)],
  costs: [
    w.cost(
      w.both('Il corso', 'The course'),
      null,
      w.both(
        'Le lezioni sono gratis. Chiedi se c’è un contributo per l’assicurazione.',
        'Lessons are free. Ask whether there is a contribution for the insurance.',
      ),
    ),
  ],
  phases: [w.phase('Colloquio', 'Talk'), w.phase('Lezioni', 'Lessons'), w.phase('Esame', 'Examination')],
  citations: [cite('dpr-263-2012', '3'), cite('dpr-263-2012', '4'), cite('costituzione', '34')],
  updatedOn: '2026-11-20',
  offices: [...w.officesOf('Scuola di italiano per adulti')],
})
