// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const longTerm = w.sheet({
  slug: 'chiedere-il-permesso-ue-di-lungo-periodo',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Chiedere il permesso UE di lungo periodo', 'Apply for the EU long-term residence permit'),
  summary: w.both(
    'Chi soggiorna in regola da almeno cinque anni può chiedere un permesso a tempo indeterminato.',
    'Whoever has stayed lawfully for at least five years may ask for a permit without an end.',
  ),
  who: w.lines(
    [
      'Chi ha da almeno cinque anni un permesso di soggiorno in corso di validità.',
      'People who have had a valid residence permit for at least five years.',
    ],
    [
      'Serve un reddito non inferiore all’assegno sociale dell’anno. Cresce con i familiari.',
      'An income not below the yearly social allowance (assegno sociale) is required. It grows with the family.',
    ],
    [
      'Chi chiede anche per la famiglia deve avere una casa adatta.',
      'Whoever asks for the family too must have a suitable home.',
    ],
  ),
  how: w.lines(
    [
      'Supera il test di italiano A2, se non hai già un certificato.',
      'Pass the A2 test of Italian, unless you already have a certificate.',
    ],
    [
      'Ritira il modulo a un ufficio postale e consegnalo lì con i documenti.',
      'Collect the form at a post office and hand it in there with the papers.',
    ],
    [
      'Vai in questura il giorno scritto nella ricevuta.',
      'Go to the Questura on the day written on the receipt.',
    ],
  ),
  outputs: w.both(
    'Il permesso UE per soggiornanti di lungo periodo. È a tempo indeterminato.',
    'The EU long-term residence permit. It has no end.',
  ),
  special_cases: w.lines(
    [
      'Chi ha la protezione internazionale conta gli anni dal giorno della domanda di protezione, e non deve fare il test.',
      'Whoever has international protection counts the years from the day of the application for protection, and need not take the test.',
    ],
    [
      'Non lo può avere chi soggiorna per studio o formazione, o sta ancora chiedendo protezione.',
      'Whoever stays for study or training, or is still asking for protection, may not have it.',
    ],
  ),
  constraints: w.both(
    'I cinque anni si interrompono se si sta fuori dall’Italia più di sei mesi di fila, o più di dieci mesi in tutto. Per motivi gravi ci sono eccezioni.',
    'The five years are interrupted by more than six months in a row outside Italy, or more than ten in all. There are exceptions for serious reasons.',
  ),
  max_days: 90,
  channels: ['post', 'desk', 'helper'],
  life_events: ['permit'],
  operators_note: 'Controlla le assenze sul passaporto prima della domanda.',
  documents: [
    w.needs('modulo', { form: 'original' }),
    w.needs('permesso'),
    w.needs('passaporto', w.only('Tutte le pagine.', 'All the pages.')),
    w.needs('a2', {
      ...w.ifThere,
      ...w.only('Non serve a chi non deve fare il test.', 'Not for those who need not take the test.'),
    }),
    w.needs('reddito'),
    w.needs('idoneita', {
      ...w.ifThere,
      ...w.only('Chi chiede anche per la famiglia.', 'Whoever asks for the family too.'),
    }),
    w.needs('parentela', {
      translation: 'legalised',
      ...w.ifThere,
      ...w.only('Chi chiede anche per la famiglia.', 'Whoever asks for the family too.'),
    }),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Contributo per il permesso', 'Contribution for the permit'),
      null,
      w.both('L’importo è nel modulo.', 'The sum is in the form.'),
    ),
  ],
  phases: [
    w.phase('Domanda all’ufficio postale', 'Application at the post office'),
    w.phase('Impronte in questura', 'Fingerprints at the Questura'),
    w.phase('Rilascio', 'Issue', 90),
  ],
  citations: [
    cite('dlgs-286-1998', '9', '1'),
    cite('dlgs-286-1998', '9', '1-bis'),
    cite('dlgs-286-1998', '9', '2'),
    cite('dlgs-286-1998', '9', '2-bis'),
    cite('dlgs-286-1998', '9', '3'),
    cite('dlgs-286-1998', '9', '6'),
    cite('dir-2003-109', '4'),
  ],
  updatedOn: '2026-11-10',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Ufficio immigrazione'),
    ...w.officesOf('Patronato', 'Modena', 'Guastalla'),
  ],
})
