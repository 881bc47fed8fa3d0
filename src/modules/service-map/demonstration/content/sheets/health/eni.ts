// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const eni = w.sheet({
  slug: 'cure-urgenti-per-cittadini-dell-unione-eni',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both(
    'Avere cure urgenti da cittadini dell’Unione senza copertura (ENI)',
    'Obtain urgent care as a Union citizen without cover (ENI)',
  ),
  summary: w.both(
    'Chi viene da un Paese dell’Unione, non ha la tessera europea e non si può iscrivere ha diritto alle cure urgenti o essenziali.',
    'Whoever comes from a Union country, has no European card and cannot register is entitled to urgent or essential care.',
  ),
  who: w.both(
    'Cittadini dell’Unione che sono qui senza tessera europea, senza polizza e senza i requisiti per iscriversi al Servizio sanitario.',
    'Union citizens who are here without a European card, without insurance and without what is needed to register with the Health Service.',
  ),
  how: w.lines(
    [
      'Controlla con lo sportello se puoi iscriverti o se il tuo Paese ti copre.',
      'Check with the desk whether you can register or your country covers you.',
    ],
    [
      'Se no, chiedi il codice ENI all’Azienda USL.',
      'If not, ask the local health authority for the ENI code.',
    ],
    ['Dichiara chi sei e che non puoi pagare.', 'State who you are and that you cannot pay.'],
  ),
  outputs: w.both(
    'Un codice ENI, per le stesse cure di chi ha il codice STP.',
    'An ENI code, for the same care as with the STP code.',
  ),
  special_cases: w.both(
    'Per i minori e per la gravidanza valgono le stesse garanzie.',
    'For minors and pregnancy the same guarantees hold.',
  ),
  constraints: w.both(
    'Chi ha un lavoro in Italia, anche piccolo, di regola si iscrive al Servizio sanitario: il codice non serve.',
    'Whoever has a job in Italy, even a small one, as a rule registers with the Health Service: the code is not needed.',
  ),
  channels: ['desk'],
  life_events: ['health', 'hardship'],
  operators_note: 'Prima del codice guarda sempre se la persona si può iscrivere.',
  documents: [
    w.needs('carta-identita', w.only('O il passaporto.', 'Or the passport.')),
    w.needs('indigenza', { form: 'self_declaration' }),
  ],
  costs: [
    w.free(
      w.both('Il codice e le cure', 'The code and the care'),
      w.both(
        'Resta il ticket, se lo pagherebbe anche un italiano.',
        'The prescription charge stays, where an Italian would pay it too.',
      ),
    ),
  ],
  phases: [w.phase('Codice allo sportello', 'Code at the desk'), w.phase('Visita', 'Visit')],
  citations: [cite('accordo-csr-255-2012'), cite('costituzione', '32')],
  updatedOn: '2026-11-16',
  offices: [...w.officesOf('CUP')],
})
