// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const degree = w.sheet({
  slug: 'far-riconoscere-un-titolo-di-studio',
  theme: 'educazione-e-istruzione-pubblica',
  title: w.both('Far riconoscere una laurea straniera', 'Have a foreign degree recognised'),
  summary: w.both(
    'Un’università italiana può riconoscere una laurea presa all’estero: per intero, o per continuare gli studi.',
    'An Italian university may recognise a degree taken abroad: in full, or to go on studying.',
  ),
  who: w.both(
    'Chi ha una laurea o esami fatti in un’università straniera.',
    'People with a degree or examinations from a foreign university.',
  ),
  how: w.lines(
    ['Scegli un’università che ha un corso simile.', 'Choose a university with a similar course.'],
    ['Chiedi quali documenti vuole e consegnali.', 'Ask which papers it wants and hand them in.'],
    [
      'L’università decide. A volte chiede di fare qualche esame.',
      'The university decides. At times it asks for some examinations.',
    ],
  ),
  outputs: w.both(
    'Una laurea italiana, oppure un certo numero di esami riconosciuti.',
    'An Italian degree, or a number of recognised examinations.',
  ),
  special_cases: w.lines(
    [
      'Per fare un concorso o avere un punteggio ci sono riconoscimenti diversi e più semplici.',
      'For a public competition or a score there are other, simpler recognitions.',
    ],
    [
      'Per una professione regolata, come l’infermiera, decide il Ministero competente: vedi la scheda sulle qualifiche.',
      'For a regulated profession, such as nursing, the competent Ministry decides: see the sheet on qualifications.',
    ],
  ),
  constraints: w.both(
    'L’università decide entro novanta giorni dalla domanda.',
    'The university decides within ninety days of the application.',
  ),
  max_days: 90,
  channels: ['desk', 'online'],
  life_events: ['school', 'work'],
  operators_note: 'Chiedi a che cosa serve il titolo: la strada cambia.',
  documents: [
    w.needs('titolo', {
      form: 'original',
      translation: 'legalised',
      ...w.only('Con l’elenco degli esami.', 'With the list of examinations.'),
    }),
    w.needs('valore'),
    w.needs('passaporto'),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Contributo dell’università', 'Contribution of the university'),
      null,
      w.both('Lo decide ogni università.', 'Each university sets it.'),
    ),
  ],
  phases: [w.phase('Domanda', 'Application'), w.phase('Decisione', 'Decision', 90)],
  citations: [
    cite('l-148-2002', '2'),
    cite('l-148-2002', '3'),
    cite('l-148-2002', '5'),
    cite('dpr-394-1999', '48'),
  ],
  updatedOn: '2026-11-20',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Sportello stranieri', 'Bologna', 'Modena')],
})
