// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const support = w.sheet({
  slug: 'chiedere-aiuto-per-l-italiano-a-scuola',
  theme: 'educazione-e-istruzione-pubblica',
  title: w.both('Chiedere aiuto per l’italiano a scuola', 'Ask for help with Italian at school'),
  summary: w.both(
    'La scuola adatta i programmi a chi sta imparando l’italiano, e può chiamare un mediatore.',
    'The school adapts the programme to whoever is learning Italian, and may call a mediator.',
  ),
  who: w.both(
    'Gli alunni che arrivano da poco, o che parlano ancora poco italiano, e le loro famiglie.',
    'Pupils who arrived recently, or still speak little Italian, and their families.',
  ),
  how: w.lines(
    ['Parla con un insegnante o con la segreteria.', 'Talk to a teacher or to the school office.'],
    [
      'Il collegio dei docenti decide come adattare i programmi e quali corsi di italiano fare.',
      'The teachers’ board decides how to adapt the programme and which courses of Italian to hold.',
    ],
    [
      'Per gli incontri con la famiglia la scuola può chiedere un mediatore al Comune.',
      'For meetings with the family the school may ask the municipality for a mediator.',
    ],
  ),
  outputs: w.both(
    'Un programma adatto e ore di italiano in più.',
    'A suitable programme and more hours of Italian.',
  ),
  special_cases: w.both(
    'Il programma adattato non è un sostegno per la disabilità: sono cose diverse.',
    'The adapted programme is not support for a disability: they are different things.',
  ),
  constraints: w.both('I voti guardano il programma adattato.', 'Marks look at the adapted programme.'),
  channels: ['desk'],
  life_events: ['school', 'arrival'],
  operators_note:
    'Chiedi alla scuola chi segue gli alunni stranieri: di solito c’è un insegnante incaricato.',
  documents: [w.needs('pagelle', w.ifThere)],
  costs: [w.free(w.both('L’aiuto della scuola', 'The help of the school'))],
  phases: [
    w.phase('Richiesta alla scuola', 'Request to the school'),
    w.phase('Programma adattato', 'Adapted programme'),
  ],
  citations: [
    cite('dpr-394-1999', '45', '4'),
    cite('dpr-394-1999', '45', '5'),
    cite('dlgs-286-1998', '38', '2'),
    cite('dlgs-286-1998', '38', '3'),
  ],
  updatedOn: '2026-11-20',
  offices: [...w.officesOf('Segreteria scolastica'), ...w.officesOf('Servizio di mediazione')],
})
