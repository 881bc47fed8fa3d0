// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const agreement = w.sheet({
  slug: 'firmare-l-accordo-di-integrazione',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both('Firmare l’accordo di integrazione', 'Sign the integration agreement'),
  summary: w.both(
    'Chi entra per la prima volta e chiede un permesso di almeno un anno firma un patto con lo Stato: impara l’italiano e le regole di base.',
    'Whoever enters for the first time and asks for a permit of at least a year signs a pact with the State: to learn Italian and the basic rules.',
  ),
  who: w.both(
    'Chi ha sedici anni o più, entra in Italia per la prima volta e chiede un permesso di almeno un anno.',
    'People of sixteen or more who enter Italy for the first time and ask for a permit of at least a year.',
  ),
  how: w.lines(
    [
      'Firmi l’accordo quando chiedi il permesso, allo sportello unico o in questura.',
      'You sign the agreement when you ask for the permit, at the single desk or the Questura.',
    ],
    ['Ricevi sedici crediti.', 'You receive sixteen credits.'],
    [
      'Frequenti un corso gratuito sulla vita civile in Italia.',
      'You attend a free course on civic life in Italy.',
    ],
    [
      'Alla fine lo sportello conta i crediti: ne servono trenta.',
      'In the end the desk counts the credits: thirty are needed.',
    ],
  ),
  outputs: w.both('Un attestato, se l’accordo è adempiuto.', 'A certificate, if the agreement is fulfilled.'),
  special_cases: w.lines(
    ['Chi è minore firma con i genitori.', 'A minor signs with the parents.'],
    [
      'Non lo firma chi ha una malattia o una disabilità che lo rende troppo difficile, né un minore solo, né una vittima di tratta o di violenza.',
      'It is not signed by those for whom an illness or disability makes it too hard, nor by unaccompanied minors, nor by victims of trafficking or violence.',
    ],
  ),
  constraints: w.both(
    'Il corso si fa entro tre mesi dalla firma. L’accordo dura due anni e si può allungare di uno.',
    'The course takes place within three months of signing. The agreement lasts two years and may be extended by one.',
  ),
  channels: ['desk'],
  life_events: ['arrival', 'permit'],
  operators_note: 'Chi salta il corso perde quindici crediti: ricordalo quando firma.',
  documents: [
    w.needs('passaporto'),
    w.needs('visto'),
    w.needs('ricevuta', {
      ...w.ifThere,
      ...w.only('Della domanda di permesso.', 'Of the application for the permit.'),
    }),
  ],
  costs: [w.free(w.both('L’accordo e il corso', 'The agreement and the course'))],
  phases: [
    w.phase('Firma', 'Signature'),
    w.phase('Corso sulla vita civile', 'Course on civic life'),
    w.phase('Verifica dei crediti', 'The credits are counted'),
  ],
  citations: [
    cite('dlgs-286-1998', '4-bis'),
    cite('dpr-179-2011', '2'),
    cite('dpr-179-2011', '3'),
    cite('dpr-179-2011', '6'),
  ],
  updatedOn: '2026-11-18',
  offices: [...w.officesOf('Sportello immigrazione'), ...w.officesOf('Scuola di italiano per adulti')],
})
