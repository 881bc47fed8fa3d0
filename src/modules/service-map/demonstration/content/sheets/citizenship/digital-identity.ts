// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const digitalIdentity = w.sheet({
  slug: 'avere-spid-o-usare-la-cie',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both('Entrare nei servizi online con SPID o CIE', 'Sign in to online services with SPID or CIE'),
  summary: w.both(
    'Molte domande si fanno solo online. Serve un’identità digitale: SPID oppure la carta d’identità elettronica.',
    'Many applications are made online only. A digital identity is needed: SPID or the electronic identity card.',
  ),
  who: w.both(
    'Chi ha un documento di identità italiano, il codice fiscale, un telefono e una posta elettronica.',
    'People with an Italian identity document, the tax code, a phone and an e-mail address.',
  ),
  how: w.lines(
    [
      'Se hai la carta d’identità elettronica, attivala con i suoi codici: non serve altro.',
      'If you have the electronic identity card, activate it with its codes: nothing else is needed.',
    ],
    [
      'Se vuoi SPID, scegli uno dei gestori e registrati.',
      'If you want SPID, choose one of the providers and register.',
    ],
    [
      'Fatti riconoscere: allo sportello, in video o con la carta.',
      'Have yourself identified: at a desk, by video or with the card.',
    ],
    ['Conserva password e codici: non darli a nessuno.', 'Keep passwords and codes: give them to nobody.'],
  ),
  outputs: w.both(
    'Un modo di entrare nei servizi di Stato, Regione, Comune, INPS.',
    'A way to sign in to the services of the State, the Region, the municipality, INPS.',
  ),
  special_cases: w.both(
    'Chi non riesce può dare una delega, o andare a un patronato: la domanda si fa lo stesso.',
    'Whoever does not manage may give a proxy, or go to a patronato: the application is made all the same.',
  ),
  constraints: w.both(
    'È personale. Chi ti aiuta non deve tenere la tua password.',
    'It is personal. Whoever helps you must not keep your password.',
  ),
  channels: ['online', 'desk', 'helper'],
  life_events: ['arrival', 'hardship'],
  operators_note: 'Non creare mai l’identità digitale con il tuo telefono o la tua posta.',
  documents: [
    w.needs('carta-identita', { form: 'original' }),
    w.needs('codice-fiscale', w.only('O la tessera sanitaria.', 'Or the health card.')),
  ],
  costs: [
    w.cost(
      w.both('SPID', 'SPID'),
      null,
      w.both(
        'Alcuni gestori si pagano: guarda prima di scegliere.',
        'Some providers charge: look before you choose.',
      ),
    ),
    w.free(w.both('Attivare la carta d’identità elettronica', 'Activating the electronic identity card')),
  ],
  phases: [w.phase('Registrazione', 'Registration'), w.phase('Riconoscimento', 'Identification')],
  citations: [cite('dlgs-82-2005', '64', '2-bis'), cite('dlgs-82-2005', '64', '2-quater')],
  updatedOn: '2026-11-19',
  offices: [...w.officesOf('Ufficio relazioni con il pubblico'), { name: w.FERRARA_DESK }],
})
