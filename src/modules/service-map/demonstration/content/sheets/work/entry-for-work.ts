// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const entryForWork = w.sheet({
  slug: 'far-entrare-un-lavoratore',
  theme: 'formazione-professionale-e-lavoro',
  title: w.both('Far entrare in Italia un lavoratore', 'Bring a worker to Italy'),
  summary: w.both(
    'Un datore di lavoro può chiedere il nulla osta per assumere una persona che vive all’estero, nei numeri decisi ogni anno.',
    'An employer may ask for the authorisation to hire a person who lives abroad, within the numbers set each year.',
  ),
  who: w.lines(
    [
      'Datori di lavoro italiani, o stranieri che soggiornano in regola.',
      'Italian employers, or foreign ones who stay lawfully.',
    ],
    [
      'Per lavoro subordinato anche stagionale, nelle quote dei decreti del Governo.',
      'For employment, seasonal too, within the quotas of the Government’s decrees.',
    ],
  ),
  how: w.lines(
    [
      'Chiedi al Centro per l’impiego se c’è già un lavoratore disponibile in Italia. Per il lavoro stagionale non serve.',
      'Ask the job centre whether a worker is available in Italy already. Not for seasonal work.',
    ],
    [
      'Prepara la domanda online e inviala nel giorno stabilito.',
      'Prepare the application online and send it on the day set.',
    ],
    ['Lo sportello unico dà il nulla osta.', 'The single desk gives the authorisation.'],
    ['Il lavoratore chiede il visto al consolato.', 'The worker asks the consulate for the visa.'],
    [
      'Dopo l’ingresso si firma il contratto di soggiorno e si chiede il permesso.',
      'After entry the contract of stay is signed and the permit is asked for.',
    ],
  ),
  outputs: w.both(
    'Il nulla osta, poi il visto e il permesso per lavoro.',
    'The authorisation, then the visa and the work permit.',
  ),
  special_cases: w.lines(
    [
      'Chi è già venuto per lavoro stagionale ha la precedenza per tornare.',
      'Whoever has come for seasonal work before has precedence to return.',
    ],
    [
      'Alcuni lavori sono fuori dalle quote: dirigenti, ricercatori, infermieri e altri.',
      'Some jobs are outside the quotas: executives, researchers, nurses and others.',
    ],
  ),
  constraints: w.both(
    'Il datore di lavoro deve offrire un contratto regolare e dire dove il lavoratore abiterà.',
    'The employer must offer a lawful contract and say where the worker will live.',
  ),
  channels: ['online', 'helper'],
  life_events: ['work', 'arrival'],
  operators_note:
    'Nessuno può chiedere soldi al lavoratore per il nulla osta: se succede, spiega come denunciare.',
  documents: [
    w.needs('carta-identita', w.only('Del datore di lavoro.', 'Of the employer.')),
    w.needs('lavoro', w.only('La proposta di contratto.', 'The proposed contract.')),
    w.needs('reddito', w.only('Del datore di lavoro.', 'Of the employer.')),
    w.needs('passaporto', w.only('Del lavoratore.', 'Of the worker.')),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Visto', 'Visa'),
      null,
      w.both('Lo paga il lavoratore al consolato.', 'The worker pays it at the consulate.'),
    ),
  ],
  phases: [
    w.phase('Domanda online', 'Online application'),
    w.phase('Nulla osta', 'Authorisation'),
    w.phase('Visto', 'Visa'),
    w.phase('Contratto di soggiorno e permesso', 'Contract of stay and permit'),
  ],
  citations: [
    cite('dlgs-286-1998', '3', '4'),
    cite('dlgs-286-1998', '5-bis'),
    cite('dlgs-286-1998', '22', '2'),
    cite('dlgs-286-1998', '24'),
    cite('dlgs-286-1998', '27'),
  ],
  updatedOn: '2026-11-21',
  offices: [
    ...w.officesOf('Sportello immigrazione'),
    ...w.officesOf('Centro per l’impiego', 'Bologna', 'Modena', 'Forlì'),
    ...w.officesOf('Patronato', 'Parma'),
  ],
})
