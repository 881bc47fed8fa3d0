// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const jobSeekingPermit = w.sheet({
  slug: 'avere-il-permesso-per-attesa-occupazione',
  theme: 'formazione-professionale-e-lavoro',
  title: w.both('Avere il permesso quando si perde il lavoro', 'Obtain a permit after losing the job'),
  summary: w.both(
    'Chi perde il lavoro non perde il permesso. Alla scadenza può chiederne uno per attesa occupazione.',
    'Whoever loses the job does not lose the permit. When it ends they may ask for one to look for work.',
  ),
  who: w.both(
    'Chi aveva un permesso per lavoro subordinato e ha perso il lavoro, anche per dimissioni.',
    'People who had a permit for employment and lost the job, also by resigning.',
  ),
  how: w.lines(
    [
      'Dichiara al Centro per l’impiego che sei senza lavoro.',
      'Declare to the job centre that you are out of work.',
    ],
    [
      'Prima che il permesso scada, chiedi il rinnovo per attesa occupazione con il modulo postale.',
      'Before the permit ends, ask for the renewal to look for work with the postal form.',
    ],
    [
      'Vai in questura il giorno scritto nella ricevuta.',
      'Go to the Questura on the day written on the receipt.',
    ],
  ),
  outputs: w.both(
    'Un permesso per attesa occupazione. Permette di lavorare.',
    'A permit to look for work. It lets you work.',
  ),
  special_cases: w.lines(
    [
      'Chi riceve un sostegno al reddito, come la NASpI, ha il permesso per tutto quel periodo, se è più lungo di un anno.',
      'Whoever receives income support, such as NASpI, has the permit for all of that time, if longer than a year.',
    ],
    ['Per il lavoro stagionale non vale.', 'It does not hold for seasonal work.'],
  ),
  constraints: w.both(
    'Dura almeno un anno. Dopo si guarda se c’è un reddito, anche della famiglia.',
    'It lasts at least a year. After that the income is looked at, that of the family too.',
  ),
  channels: ['post', 'helper'],
  life_events: ['work', 'permit', 'hardship'],
  operators_note:
    'Dopo l’anno conta anche il reddito dei familiari che vivono insieme: non dire subito di no.',
  documents: [
    w.needs('modulo', { form: 'original' }),
    w.needs('permesso'),
    w.needs('passaporto'),
    w.needs('licenziamento', w.ifThere),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Contributo per il permesso', 'Contribution for the permit'),
      null,
      w.both('Dipende da quanto dura il permesso.', 'It depends on how long the permit lasts.'),
    ),
  ],
  phases: [
    w.phase('Dichiarazione al Centro per l’impiego', 'Declaration to the job centre'),
    w.phase('Domanda', 'Application'),
    w.phase('Ritiro del permesso', 'The permit is collected'),
  ],
  citations: [
    cite('dlgs-286-1998', '22', '11'),
    cite('dpr-394-1999', '37'),
    cite('dlgs-150-2015', '19', '1'),
  ],
  updatedOn: '2026-11-21',
  offices: [
    ...w.officesOf('Centro per l’impiego'),
    ...w.officesOf('Patronato', 'Modena', 'Ferrara', 'Rimini'),
  ],
})
