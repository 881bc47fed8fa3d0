// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const maternity = w.sheet({
  slug: 'chiedere-l-assegno-di-maternita-del-comune',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both(
    'Chiedere l’assegno di maternità del Comune',
    'Apply for the maternity allowance of the municipality',
  ),
  summary: w.both(
    'È un aiuto per la madre che non ha un’altra indennità di maternità, o ne ha una più bassa.',
    'It is help for a mother who has no other maternity pay, or a lower one.',
  ),
  who: w.lines(
    [
      'Madri che risiedono in Italia: italiane, dell’Unione, o con un permesso tra quelli che la legge elenca.',
      'Mothers who reside in Italy: Italian, of the Union, or with one of the permits that the law lists.',
    ],
    [
      'Tra questi ci sono il permesso UE di lungo periodo e alcuni permessi che lasciano lavorare.',
      'Among them are the EU long-term permit and some permits that let one work.',
    ],
    ['L’ISEE deve essere sotto la soglia dell’anno.', 'The ISEE must be below the threshold of the year.'],
  ),
  how: w.lines(
    ['Chiedi l’ISEE.', 'Ask for the ISEE.'],
    [
      'Fai la domanda al Comune dove abiti, o con un CAF che ha l’accordo.',
      'Apply to the municipality where you live, or with a CAF that has the agreement.',
    ],
    ['Il Comune decide, l’INPS paga.', 'The municipality decides, INPS pays.'],
  ),
  outputs: w.both(
    'Un assegno per cinque mesi, pagato in una volta.',
    'An allowance for five months, paid at once.',
  ),
  special_cases: w.both(
    'Vale anche per un’adozione o un affidamento prima dell’adozione.',
    'It also holds for an adoption or a placement before adoption.',
  ),
  constraints: w.both(
    'La domanda si fa entro sei mesi dalla nascita.',
    'You apply within six months of the birth.',
  ),
  channels: ['desk', 'online', 'helper'],
  life_events: ['birth', 'hardship'],
  operators_note: 'Se il permesso non è nell’elenco, mandala da un legale: i giudici hanno allargato i casi.',
  documents: [
    w.needs('permesso'),
    w.needs('isee'),
    w.needs(
      'nascita',
      w.only('Del figlio. Basta un’autocertificazione.', 'Of the child. A self-declaration is enough.'),
    ),
    w.needs('conto'),
  ],
  costs: [w.free(w.both('La domanda', 'The application'))],
  phases: [
    w.phase('Domanda al Comune', 'Application to the municipality'),
    w.phase('Pagamento dell’INPS', 'Payment by INPS'),
  ],
  citations: [cite('dlgs-151-2001', '74', '1'), cite('dlgs-286-1998', '41')],
  updatedOn: '2026-11-22',
  offices: [...w.officesOf('Sportello sociale'), ...w.officesOf('Patronato', 'Modena', 'Bologna', 'Ferrara')],
})
