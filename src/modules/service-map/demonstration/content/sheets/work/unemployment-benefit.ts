// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const unemploymentBenefit = w.sheet({
  slug: 'chiedere-la-naspi',
  theme: 'formazione-professionale-e-lavoro',
  title: w.both('Chiedere la NASpI dopo la fine del lavoro', 'Apply for NASpI after the job ends'),
  summary: w.both(
    'Chi perde il lavoro senza volerlo riceve un’indennità ogni mese, se ha versato abbastanza contributi.',
    'Whoever loses the job against their will receives an allowance every month, if they paid enough contributions.',
  ),
  who: w.lines(
    [
      'Chi era dipendente e ha perso il lavoro: licenziamento, fine del contratto, dimissioni per giusta causa.',
      'Employees who lost the job: dismissal, end of the contract, resignation for just cause.',
    ],
    [
      'Servono almeno tredici settimane di contributi negli ultimi quattro anni. In certi casi ci sono altre condizioni: falle controllare.',
      'At least thirteen weeks of contributions in the last four years are required. In certain cases there are other conditions: have them checked.',
    ],
  ),
  how: w.lines(
    [
      'Fai la domanda all’INPS, online o con un patronato. Vale anche come dichiarazione di essere pronto a lavorare.',
      'Apply to INPS, online or with a patronato. It also counts as the declaration of being ready to work.',
    ],
    [
      'Vai al Centro per l’impiego a firmare il patto di servizio.',
      'Go to the job centre and sign the service agreement.',
    ],
    ['Avvisa l’INPS se trovi un lavoro.', 'Tell INPS if you find a job.'],
  ),
  outputs: w.both(
    'Un’indennità mensile, per la metà delle settimane di contributi.',
    'A monthly allowance, for half of the weeks of contributions.',
  ),
  special_cases: w.both(
    'Per gli operai agricoli c’è un’indennità diversa.',
    'For farm workers there is another allowance.',
  ),
  constraints: w.both(
    'La domanda si fa entro sessantotto giorni dalla fine del lavoro.',
    'You apply within sixty-eight days of the end of the job.',
  ),
  channels: ['online', 'phone', 'helper'],
  life_events: ['work', 'hardship'],
  operators_note: 'Non serve un permesso particolare: basta quello che lasciava lavorare, anche in rinnovo.',
  documents: [
    w.needs('permesso', w.only('O la ricevuta del rinnovo.', 'Or the receipt of the renewal.')),
    w.needs('codice-fiscale'),
    w.needs('conto'),
    w.needs('licenziamento', w.ifThere),
  ],
  costs: [
    w.free(
      w.both('La domanda', 'The application'),
      w.both('Anche con il patronato.', 'With the patronato too.'),
    ),
  ],
  phases: [
    w.phase('Domanda all’INPS', 'Application to INPS'),
    w.phase('Patto al Centro per l’impiego', 'Agreement at the job centre'),
    w.phase('Pagamento', 'Payment'),
  ],
  citations: [
    cite('dlgs-22-2015', '2'),
    cite('dlgs-22-2015', '3'),
    cite('dlgs-22-2015', '5'),
    cite('dlgs-22-2015', '6'),
    cite('dlgs-150-2015', '21', '1'),
  ],
  updatedOn: '2026-11-21',
  offices: [
    ...w.officesOf('Sede della previdenza'),
    ...w.officesOf('Patronato', 'Modena', 'Bologna', 'Ferrara', 'Rimini'),
  ],
})
