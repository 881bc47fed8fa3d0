// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const protection = w.sheet({
  slug: 'chiedere-protezione-internazionale',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Chiedere protezione internazionale', 'Ask for international protection'),
  summary: w.both(
    'Chi ha paura di tornare nel suo Paese può chiedere asilo in Italia. Mentre aspetta la decisione, di regola resta.',
    'Whoever is afraid to go back to their country may ask for asylum in Italy. While waiting for the decision, as a rule they stay.',
  ),
  who: w.both(
    'Chi rischia di essere perseguitato, o di subire un danno grave, se torna nel suo Paese.',
    'People who risk persecution, or serious harm, if they return to their country.',
  ),
  how: w.lines(
    [
      'Di’ che chiedi protezione: alla frontiera o in questura.',
      'Say that you ask for protection: at the border or at the Questura.',
    ],
    [
      'L’ufficio registra la domanda e prende le impronte.',
      'The office registers the application and takes your fingerprints.',
    ],
    [
      'Poi presenti la domanda completa e racconti perché.',
      'Then you lodge the complete application and tell why.',
    ],
    [
      'Fai un colloquio con chi decide, con un interprete.',
      'You have an interview with those who decide, with an interpreter.',
    ],
    [
      'Ricevi la decisione scritta. Se è un no, puoi fare ricorso.',
      'You receive the written decision. If it is a no, you may appeal.',
    ],
  ),
  outputs: w.both(
    'Un attestato di richiedente. Alla fine lo stato di rifugiato, la protezione sussidiaria, o un rifiuto motivato.',
    'A document of an applicant. In the end refugee status, subsidiary protection, or a refusal with its reasons.',
  ),
  special_cases: w.lines(
    [
      'Per un minore solo la domanda passa da un rappresentante o dal tutore.',
      'For an unaccompanied minor the application goes through a representative or the guardian.',
    ],
    [
      'Alcune domande seguono una procedura più breve, anche alla frontiera: chiedi subito un aiuto legale.',
      'Some applications follow a shorter procedure, also at the border: ask for legal help at once.',
    ],
  ),
  constraints: w.both(
    'Dal 12 giugno 2026 valgono le regole europee comuni. I termini per il ricorso sono brevi: stanno scritti nella decisione.',
    'Since 12 June 2026 the common European rules hold. The terms for an appeal are short: the decision states them.',
  ),
  channels: ['desk'],
  life_events: ['arrival', 'hardship'],
  operators_note:
    'Chi dice di avere paura di tornare ha già fatto la domanda: non serve nessun modulo e nessun indirizzo.',
  documents: [
    w.needs('passaporto', { form: 'original', ...w.ifThere }),
    w.needs('foto', { form: 'original', ...w.ifThere }),
  ],
  costs: [w.free(w.both('La domanda', 'The application'))],
  phases: [
    w.phase('Registrazione della domanda', 'The application is registered', 5),
    w.phase('Presentazione della domanda completa', 'The complete application is lodged', 21),
    w.phase('Colloquio e decisione', 'Interview and decision'),
  ],
  citations: [
    cite('reg-2024-1348', '10'),
    cite('reg-2024-1348', '26'),
    cite('reg-2024-1348', '27'),
    cite('reg-2024-1348', '28'),
    cite('reg-2024-1348', '29'),
    cite('costituzione', '10', '3'),
  ],
  updatedOn: '2026-11-12',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Ufficio immigrazione')],
})
