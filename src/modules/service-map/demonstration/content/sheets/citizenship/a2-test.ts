// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const a2Test = w.sheet({
  slug: 'fare-il-test-di-italiano-a2',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both('Fare il test di italiano A2', 'Take the A2 test of Italian'),
  summary: w.both(
    'Il test serve a chi chiede il permesso UE di lungo periodo e non ha un certificato. È gratis.',
    'The test is for those who ask for the EU long-term permit and have no certificate. It is free.',
  ),
  who: w.both(
    'Chi ha quattordici anni o più e vuole chiedere il permesso UE di lungo periodo.',
    'People of fourteen or more who want to ask for the EU long-term permit.',
  ),
  how: w.lines(
    [
      'Iscriviti online, nel portale del Ministero dell’interno.',
      'Sign up online, on the portal of the Ministry of the Interior.',
    ],
    ['La prefettura ti scrive giorno e luogo.', 'The Prefettura writes you the day and the place.'],
    [
      'Vai con un documento. Il test è a un CPIA.',
      'Go with an identity document. The test is at a CPIA (adult education centre).',
    ],
    ['Il risultato è nel portale.', 'The result is on the portal.'],
  ),
  outputs: w.both(
    'Il superamento del test, che la questura vede da sola.',
    'A passed test, which the Questura sees by itself.',
  ),
  special_cases: w.both(
    'Non lo fa chi ha già un certificato A2 o un titolo di una scuola italiana, né chi ha gravi difficoltà certificate a imparare una lingua.',
    'Those with an A2 certificate or a qualification from an Italian school need not, nor those with serious certified difficulties in learning a language.',
  ),
  constraints: w.both(
    'La prefettura convoca entro sessanta giorni dalla richiesta. Se va male, si può rifare.',
    'The Prefettura calls you within sixty days of the request. If it goes badly, you may repeat it.',
  ),
  max_days: 60,
  channels: ['online', 'helper'],
  life_events: ['permit', 'citizenship'],
  operators_note: 'Prima guarda se la persona ha già un titolo che vale: spesso il test non serve.',
  documents: [w.needs('permesso'), w.needs('carta-identita', w.only('O il passaporto.', 'Or the passport.'))],
  costs: [w.free(w.both('Il test', 'The test'))],
  phases: [
    w.phase('Iscrizione online', 'Sign up online'),
    w.phase('Convocazione', 'You are called', 60),
    w.phase('Test e risultato', 'Test and result'),
  ],
  citations: [cite('dlgs-286-1998', '9', '2-bis'), cite('dm-4-giugno-2010')],
  updatedOn: '2026-11-18',
  offices: [
    ...w.officesOf('Scuola di italiano per adulti'),
    ...w.officesOf('Patronato', 'Modena', 'Ferrara'),
  ],
})
