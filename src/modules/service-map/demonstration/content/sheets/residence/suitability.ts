// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const suitability = w.sheet({
  slug: 'avere-il-certificato-di-idoneita-dell-alloggio',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both(
    'Avere il certificato di idoneità dell’alloggio',
    'Obtain the certificate that the home is suitable',
  ),
  summary: w.both(
    'Il Comune dice per quante persone va bene una casa. Serve per far venire la famiglia e per altre domande.',
    'The municipality says for how many people a home is suitable. It is needed to bring the family and for other applications.',
  ),
  who: w.both(
    'Chi abita in una casa, in affitto, in proprietà o come ospite, e ne ha bisogno per una domanda.',
    'People who live in a home, rented, owned or as a guest, and need it for an application.',
  ),
  how: w.lines(
    [
      'Chiedi al Comune dove si trova la casa quale ufficio lo fa.',
      'Ask the municipality where the home is which office does it.',
    ],
    [
      'Consegna la domanda con la pianta della casa e il contratto.',
      'Hand in the application with the plan of the home and the contract.',
    ],
    [
      'Il Comune controlla i documenti. A volte viene a vedere la casa.',
      'The municipality checks the papers. At times it comes to see the home.',
    ],
  ),
  outputs: w.both(
    'Un certificato che dice per quante persone la casa è idonea.',
    'A certificate that says for how many people the home is suitable.',
  ),
  special_cases: w.both(
    'Per un figlio con meno di quattordici anni che raggiunge un genitore basta il consenso del titolare dell’alloggio.',
    'For a child under fourteen who joins a parent the consent of the holder of the home is enough.',
  ),
  constraints: w.both(
    'Ogni Comune ha il suo modulo e il suo costo.',
    'Each municipality has its own form and its own cost.',
  ),
  channels: ['desk', 'online', 'pec'],
  life_events: ['home', 'family'],
  operators_note: 'Chiedi per quale domanda serve: non sempre il certificato è obbligatorio.',
  documents: [w.needs('casa'), w.needs('carta-identita'), w.needs('permesso')],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Diritti del Comune', 'Fees of the municipality'),
      null,
      w.both('Li decide ogni Comune.', 'Each municipality sets them.'),
    ),
  ],
  phases: [
    w.phase('Domanda al Comune', 'Application to the municipality'),
    w.phase('Controllo e certificato', 'Check and certificate'),
  ],
  citations: [cite('dlgs-286-1998', '29', '3', 'a'), cite('dlgs-286-1998', '9', '1')],
  updatedOn: '2026-11-13',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Sportello stranieri'),
    ...w.officesOf('Ufficio relazioni con il pubblico', 'Parma', 'Forlì'),
  ],
})
