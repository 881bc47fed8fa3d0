// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const travelDocument = w.sheet({
  slug: 'avere-il-documento-di-viaggio-per-rifugiati',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Avere il documento di viaggio per rifugiati', 'Obtain the travel document for refugees'),
  summary: w.both(
    'Chi ha lo stato di rifugiato non usa il passaporto del suo Paese. La questura gli dà un documento per viaggiare.',
    'Whoever has refugee status does not use the passport of their country. The Questura gives them a document to travel.',
  ),
  who: w.lines(
    ['Chi ha lo stato di rifugiato.', 'People who have refugee status.'],
    [
      'Chi ha la protezione sussidiaria e non può avere il passaporto del suo Paese chiede un titolo di viaggio.',
      'People who have subsidiary protection and cannot obtain their national passport ask for a travel document for them.',
    ],
  ),
  how: w.lines(
    [
      'Prendi appuntamento con l’ufficio immigrazione della questura.',
      'Make an appointment with the immigration office of the Questura.',
    ],
    [
      'Consegna la domanda, le fotografie e le ricevute.',
      'Hand in the application, the photographs and the receipts.',
    ],
    ['Torna a ritirarlo.', 'Go back to collect it.'],
  ),
  outputs: w.both(
    'Un documento con cui si viaggia come con un passaporto.',
    'A document with which you travel as with a passport.',
  ),
  special_cases: w.both(
    'Chi ha la protezione sussidiaria deve spiegare perché non può chiedere il passaporto al suo Paese.',
    'Whoever has subsidiary protection must explain why they cannot ask their country for the passport.',
  ),
  constraints: w.both(
    'Non si può usare per andare nel Paese da cui si è fuggiti.',
    'It may not be used to go to the country that one has fled from.',
  ),
  channels: ['desk'],
  life_events: ['permit'],
  operators_note: 'Non mandare mai un rifugiato al consolato del suo Paese.',
  documents: [w.needs('permesso'), w.needs('foto', { form: 'original' })],
  costs: [
    w.cost(
      w.both('Costo del documento', 'Cost of the document'),
      null,
      w.both('Chiedi in questura che cosa si paga.', 'Ask the Questura what is paid.'),
    ),
  ],
  phases: [w.phase('Domanda in questura', 'Application at the Questura'), w.phase('Ritiro', 'Collection')],
  citations: [cite('l-722-1954'), cite('reg-2024-1347', '25')],
  updatedOn: '2026-11-14',
  offices: [...w.officesOf('Ufficio immigrazione'), { name: w.FERRARA_DESK }],
})
