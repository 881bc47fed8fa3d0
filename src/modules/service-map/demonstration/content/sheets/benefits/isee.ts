// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const isee = w.sheet({
  slug: 'avere-l-isee',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Avere l’ISEE', 'Obtain the ISEE'),
  summary: w.both(
    'L’ISEE dice quanto può spendere una famiglia. Serve per aiuti, mense, asili, tasse più basse.',
    'The ISEE says how much a family can spend. It is needed for benefits, meals, nurseries, lower fees.',
  ),
  who: w.both(
    'Chi vive in Italia e vuole chiedere un aiuto o una tariffa più bassa.',
    'People who live in Italy and want to ask for help or a lower fee.',
  ),
  how: w.lines(
    [
      'Raccogli i dati di tutte le persone della famiglia: redditi, conti, case, auto.',
      'Collect the data of everybody in the household: income, accounts, homes, cars.',
    ],
    [
      'Compila la dichiarazione sul sito dell’INPS, o vai gratis a un CAF.',
      'Fill in the declaration on the INPS site, or go to a CAF free of charge.',
    ],
    ['Dopo qualche giorno ricevi l’attestazione.', 'After some days you receive the certificate.'],
  ),
  outputs: w.both('L’attestazione ISEE.', 'The ISEE certificate.'),
  special_cases: w.lines(
    [
      'Chi ha perso il lavoro o reddito nell’anno può chiedere l’ISEE corrente.',
      'Whoever has lost the job or income during the year may ask for the current ISEE.',
    ],
    ['Contano anche i redditi e le case all’estero.', 'Income and homes abroad count too.'],
  ),
  constraints: w.both(
    'Vale fino al 31 dicembre. A gennaio si rifà.',
    'It is valid until 31 December. In January you do it again.',
  ),
  channels: ['online', 'helper'],
  life_events: ['hardship', 'school', 'family'],
  operators_note:
    'Il nucleo di regola è quello dell’anagrafe: controlla che lo stato di famiglia sia giusto.',
  documents: [
    w.needs('carta-identita'),
    w.needs('codice-fiscale', w.only('Di tutta la famiglia.', 'Of the whole household.')),
    w.needs('reddito', w.only('Di due anni prima.', 'Of two years before.')),
    w.needs('conto', w.only('Con saldo e giacenza media.', 'With balance and average balance.')),
    w.needs('casa', {
      ...w.ifThere,
      ...w.only('Con gli estremi di registrazione.', 'With its registration number.'),
    }),
  ],
  costs: [w.free(w.both('La dichiarazione', 'The declaration'), w.both('Anche al CAF.', 'At the CAF too.'))],
  phases: [w.phase('Dichiarazione', 'Declaration'), w.phase('Attestazione', 'Certificate')],
  citations: [cite('dpcm-159-2013', '3'), cite('dpcm-159-2013', '9'), cite('dpcm-159-2013', '10')],
  updatedOn: '2026-11-22',
  offices: [...w.officesOf('Patronato'), ...w.officesOf('Sede della previdenza')],
})
