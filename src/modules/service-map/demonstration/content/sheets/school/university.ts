// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const university = w.sheet({
  slug: 'iscriversi-all-universita',
  theme: 'educazione-e-istruzione-pubblica',
  title: w.both('Iscriversi all’università', 'Enrol at university'),
  summary: w.both(
    'Chi soggiorna già in regola entra all’università come gli italiani. Chi è all’estero chiede un visto per studio.',
    'Whoever already stays lawfully enters university as Italians do. Whoever is abroad asks for a study visa.',
  ),
  who: w.lines(
    [
      'Chi ha un diploma che permette di entrare all’università.',
      'People with a diploma that gives access to university.',
    ],
    [
      'Entra a parità con gli italiani chi ha un permesso di lungo periodo o per lavoro, famiglia, asilo, e chi ha fatto la scuola superiore in Italia.',
      'People with a long-term permit or one for work, family or asylum, and those who attended upper secondary school in Italy, enter on equal terms with Italians.',
    ],
  ),
  how: w.lines(
    [
      'Chiedi all’ufficio stranieri dell’università quali documenti vuole.',
      'Ask the international office of the university which papers it wants.',
    ],
    [
      'Chi è all’estero fa la preiscrizione online e chiede il visto.',
      'Whoever is abroad pre-enrols online and asks for the visa.',
    ],
    [
      'Fai la prova di italiano e quella del corso, se ci sono.',
      'Take the test of Italian and that of the course, if there are any.',
    ],
    ['Chiedi la borsa di studio entro la data del bando.', 'Apply for the grant by the date of the call.'],
  ),
  outputs: w.both('L’iscrizione al corso.', 'The enrolment in the course.'),
  special_cases: w.both(
    'Chi ha lo stato di rifugiato e non ha i documenti può chiedere all’università di valutare lo stesso gli studi fatti.',
    'Whoever has refugee status and no papers may ask the university to assess the studies all the same.',
  ),
  constraints: w.both(
    'Le date cambiano ogni anno: leggile sul sito dell’università.',
    'The dates change every year: read them on the site of the university.',
  ),
  channels: ['online', 'desk'],
  life_events: ['school'],
  operators_note: 'Le borse hanno scadenze prima delle lezioni: dillo in primavera.',
  documents: [
    w.needs('titolo', { form: 'original', translation: 'legalised' }),
    w.needs('valore', w.only('Se l’università la chiede.', 'If the university asks for it.')),
    w.needs('permesso', w.ifThere),
    w.needs('isee', { ...w.ifThere, ...w.only('Per le tasse e la borsa.', 'For the fees and the grant.') }),
  ],
  costs: [
    w.cost(
      w.both('Tasse universitarie', 'University fees'),
      null,
      w.both('Dipendono dall’ISEE e dall’università.', 'They depend on the ISEE and on the university.'),
    ),
  ],
  phases: [w.phase('Domanda', 'Application'), w.phase('Prove', 'Tests'), w.phase('Iscrizione', 'Enrolment')],
  citations: [cite('dlgs-286-1998', '39', '1'), cite('dlgs-286-1998', '39', '5'), cite('dpr-394-1999', '46')],
  updatedOn: '2026-11-20',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Sportello stranieri', 'Bologna', 'Parma')],
})
