// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const assistedReturn = w.sheet({
  slug: 'tornare-nel-proprio-paese-con-un-aiuto',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Tornare nel proprio Paese con un aiuto', 'Return to your country with help'),
  summary: w.both(
    'Chi vuole tornare nel suo Paese può avere il viaggio pagato e un aiuto per ricominciare. È una scelta libera.',
    'Whoever wants to return to their country may have the journey paid and help to begin anew. It is a free choice.',
  ),
  who: w.both(
    'Cittadini di Paesi fuori dall’Unione che vogliono tornare e rientrano nei programmi in corso.',
    'Nationals of countries outside the Union who want to return and fit the programmes in progress.',
  ),
  how: w.lines(
    [
      'Parla con uno sportello: ti dice quali programmi ci sono.',
      'Talk to a desk: it tells you which programmes there are.',
    ],
    [
      'Un colloquio spiega che cosa lasci e che cosa trovi.',
      'An interview explains what you leave and what you find.',
    ],
    ['Fai la domanda con l’ente del programma.', 'Apply with the body of the programme.'],
  ),
  outputs: w.both(
    'Il biglietto, l’aiuto nel viaggio e un progetto per il lavoro o la casa.',
    'The ticket, help on the journey and a project for work or a home.',
  ),
  special_cases: w.both(
    'Chi ha un permesso di lungo periodo o la protezione chieda prima che cosa perde.',
    'Whoever has a long-term permit or protection should ask first what they lose.',
  ),
  constraints: w.both(
    'Chi ha già avuto questo aiuto una volta non può averlo ancora.',
    'Whoever has had this help before may not have it again.',
  ),
  channels: ['desk', 'phone'],
  life_events: ['hardship'],
  operators_note: 'Nessuno deve essere spinto a partire: chi ha dubbi ha diritto a tempo.',
  documents: [
    w.needs('passaporto', w.only('Se manca, aiuta il consolato.', 'Without one the consulate helps.')),
    w.needs('permesso', w.ifThere),
  ],
  costs: [w.free(w.both('Il programma', 'The programme'))],
  phases: [
    w.phase('Colloquio', 'Interview'),
    w.phase('Domanda', 'Application'),
    w.phase('Viaggio', 'Journey'),
  ],
  citations: [cite('dlgs-286-1998', '14-ter', '1'), cite('dlgs-286-1998', '14-ter', '5')],
  updatedOn: '2026-11-22',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Sportello stranieri'),
    ...w.officesOf('Sportello sociale'),
  ],
})
