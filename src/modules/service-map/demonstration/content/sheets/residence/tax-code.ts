// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const taxCode = w.sheet({
  slug: 'avere-il-codice-fiscale',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Avere il codice fiscale', 'Obtain the tax code'),
  summary: w.both(
    'Il codice fiscale serve per lavorare, affittare una casa, aprire un conto, iscriversi dal medico. È gratis.',
    'The tax code is needed to work, rent a home, open an account, register with a doctor. It is free.',
  ),
  who: w.both(
    'Chi ne ha bisogno per i suoi rapporti con uffici, banche, datori di lavoro e proprietari.',
    'People who need it for their dealings with offices, banks, employers and owners.',
  ),
  how: w.lines(
    [
      'Chi entra per lavoro o per la famiglia lo riceve allo sportello unico per l’immigrazione.',
      'Whoever enters for work or for the family receives it at the single desk for immigration.',
    ],
    [
      'Gli altri vanno a un ufficio dell’Agenzia delle entrate con un documento.',
      'The others go to an office of the Revenue Agency with an identity document.',
    ],
    [
      'Compila il modulo AA4/8: l’ufficio ti dà il codice.',
      'Fill in form AA4/8: the office gives you the code.',
    ],
  ),
  outputs: w.both(
    'Il codice fiscale, su un foglio. Con l’iscrizione sanitaria arriva anche la tessera.',
    'The tax code, on a sheet. With health registration the card arrives too.',
  ),
  special_cases: w.both(
    'A chi nasce in Italia lo chiede il Comune, quando si iscrive il bambino all’anagrafe.',
    'For whoever is born in Italy the municipality asks for it, when the child is entered in the register.',
  ),
  constraints: w.both(
    'È per sempre. Se il nome è scritto male, fallo correggere subito.',
    'It is for ever. If the name is misspelt, have it corrected at once.',
  ),
  channels: ['desk', 'pec'],
  life_events: ['arrival', 'work', 'birth'],
  operators_note: 'Controlla che il nome sia scritto come nel passaporto e nel permesso.',
  documents: [
    w.needs('passaporto', w.only('O un altro documento riconosciuto.', 'Or another recognised document.')),
    w.needs('permesso', w.ifThere),
  ],
  costs: [w.free(w.both('Il codice fiscale', 'The tax code'))],
  phases: [w.phase('Domanda allo sportello', 'Application at the desk')],
  citations: [cite('dpr-605-1973', '3'), cite('dpr-605-1973', '4')],
  updatedOn: '2026-11-14',
  offices: [...w.officesOf('Ufficio delle imposte'), { name: w.FERRARA_DESK }],
})
