// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const socialHousing = w.sheet({
  slug: 'chiedere-una-casa-popolare',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Chiedere una casa popolare', 'Apply for social housing'),
  summary: w.both(
    'Chi ha un reddito basso può chiedere una casa pubblica, con le stesse condizioni degli italiani.',
    'Whoever has a low income may ask for a public home, under the same conditions as Italians.',
  ),
  who: w.lines(
    ['Chi ha il permesso UE di lungo periodo.', 'People with the EU long-term permit.'],
    [
      'Chi ha un permesso di almeno due anni e lavora in regola.',
      'People with a permit of at least two years who work lawfully.',
    ],
    [
      'Le altre condizioni sono nella legge della Regione e nel bando del Comune.',
      'The other conditions are in the law of the Region and in the call of the municipality.',
    ],
  ),
  how: w.lines(
    [
      'Chiedi al Comune quando si fa domanda e con quale modulo.',
      'Ask the municipality when to apply and with which form.',
    ],
    ['Consegna la domanda con l’ISEE.', 'Hand in the application with the ISEE.'],
    [
      'Aspetta la graduatoria e aggiorna i dati quando cambiano.',
      'Wait for the list and update your data when they change.',
    ],
  ),
  outputs: w.both(
    'Un posto nella graduatoria. Quando c’è una casa, il Comune ti chiama.',
    'A place on the list. When there is a home, the municipality calls you.',
  ),
  special_cases: w.both(
    'Chi rischia di perdere la casa vada subito al servizio sociale: ci sono aiuti diversi.',
    'Whoever risks losing the home should go to social services at once: there is other help.',
  ),
  constraints: w.both(
    'Le regole cambiano da un Comune all’altro.',
    'The rules differ from one municipality to another.',
  ),
  channels: ['desk', 'online'],
  life_events: ['home', 'hardship'],
  operators_note:
    'La Corte costituzionale ha tolto molti requisiti di residenza lunga: controlla il bando in vigore.',
  documents: [
    w.needs('permesso'),
    w.needs('isee'),
    w.needs('stato-famiglia', { form: 'self_declaration' }),
    w.needs('lavoro', w.ifThere),
  ],
  costs: [
    w.cost(
      w.both('La domanda', 'The application'),
      null,
      w.both(
        'Chiedi al Comune se serve la marca da bollo.',
        'Ask the municipality whether a revenue stamp is needed.',
      ),
    ),
  ],
  phases: [
    w.phase('Domanda', 'Application'),
    w.phase('Graduatoria', 'List'),
    w.phase('Assegnazione', 'Assignment'),
  ],
  citations: [cite('dlgs-286-1998', '40', '6'), cite('dir-2003-109', '11', '1', 'f')],
  updatedOn: '2026-11-22',
  offices: [
    { name: 'Sportello sociale di Modena (inventato)' },
    ...w.officesOf('Sportello sociale'),
    ...w.officesOf('Ufficio relazioni con il pubblico'),
  ],
})
