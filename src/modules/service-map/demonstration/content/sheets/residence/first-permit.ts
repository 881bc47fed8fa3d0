// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const firstPermit = w.sheet({
  slug: 'chiedere-il-primo-permesso-di-soggiorno',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Chiedere il primo permesso di soggiorno', 'Apply for the first residence permit'),
  summary: w.both(
    'Chi entra in Italia con un visto per restare chiede subito il permesso di soggiorno.',
    'Whoever enters Italy with a visa to stay asks for the residence permit at once.',
  ),
  who: w.lines(
    [
      'Chi viene da fuori dall’Unione europea con un visto per restare: lavoro, studio, famiglia o altro.',
      'Nationals of countries outside the European Union with a visa to stay: work, studies, family or another ground.',
    ],
    [
      'Per visite, affari, turismo o studio fino a tre mesi non serve il permesso: basta la dichiarazione di presenza.',
      'For visits, business, tourism or study up to three months no permit is needed: the declaration of presence is enough.',
    ],
  ),
  how: w.lines(
    [
      'Chi entra per lavoro o per la famiglia va prima allo sportello unico per l’immigrazione.',
      'Whoever enters for work or for the family goes to the single desk for immigration first.',
    ],
    [
      'Gli altri ritirano il modulo a un ufficio postale, lo compilano e lo consegnano lì.',
      'The others collect the form at a post office, fill it in and hand it in there.',
    ],
    [
      'Tieni la ricevuta: dice il giorno in cui andare in questura.',
      'Keep the receipt: it tells the day on which to go to the Questura.',
    ],
    [
      'In questura lasci le impronte. Poi torni a ritirare il permesso.',
      'At the Questura your fingerprints are taken. Then you go back to collect the permit.',
    ],
  ),
  outputs: w.both(
    'Subito una ricevuta. Alla fine il permesso di soggiorno.',
    'A receipt at once. In the end the residence permit.',
  ),
  special_cases: w.lines(
    [
      'Chi ha sedici anni o più ed entra per la prima volta firma di solito anche l’accordo di integrazione.',
      'Whoever is sixteen or older and enters for the first time usually signs the integration agreement too.',
    ],
    [
      'Chi vuole chiedere protezione non usa questo modulo: va in questura.',
      'Whoever wants to ask for protection does not use this form: they go to the Questura.',
    ],
  ),
  constraints: w.both(
    'Si chiede entro otto giorni lavorativi dall’ingresso.',
    'You ask within eight working days of entering.',
  ),
  max_days: 60,
  channels: ['post', 'desk', 'helper'],
  life_events: ['arrival', 'permit'],
  operators_note:
    'Conta i giorni lavorativi dal timbro di ingresso. Un ritardo per forza maggiore va spiegato e provato.',
  documents: [
    w.needs('modulo', { form: 'original' }),
    w.needs('passaporto', w.only('Con il visto. Tutte le pagine.', 'With the visa. All the pages.')),
    w.needs('foto', {
      form: 'original',
      ...w.only('Il giorno in cui vai in questura.', 'On the day you go to the Questura.'),
    }),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Contributo per il permesso', 'Contribution for the permit'),
      null,
      w.both(
        'Dipende da quanto dura il permesso. L’importo è nel modulo.',
        'It depends on how long the permit lasts. The sum is in the form.',
      ),
    ),
  ],
  phases: [
    w.phase('Domanda', 'Application'),
    w.phase('Impronte in questura', 'Fingerprints at the Questura'),
    w.phase('Ritiro del permesso', 'The permit is collected'),
  ],
  citations: [
    cite('dlgs-286-1998', '5', '2'),
    cite('dlgs-286-1998', '5', '2-bis'),
    cite('dlgs-286-1998', '5', '2-ter'),
    cite('dlgs-286-1998', '5', '9'),
    cite('dpr-394-1999', '9'),
  ],
  updatedOn: '2026-11-09',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Ufficio immigrazione'),
    ...w.officesOf('Patronato', 'Modena', 'Rimini'),
  ],
})
