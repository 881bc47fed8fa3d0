// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const voluntary = w.sheet({
  slug: 'iscriversi-al-servizio-sanitario-pagando',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both(
    'Iscriversi al Servizio sanitario pagando un contributo',
    'Register with the National Health Service for a contribution',
  ),
  summary: w.both(
    'Chi soggiorna in regola ma non ha l’obbligo di iscriversi può farlo pagando un contributo ogni anno, al posto di una polizza.',
    'Whoever stays lawfully but need not register may do so by paying a yearly contribution, instead of an insurance.',
  ),
  who: w.lines(
    [
      'Chi ha un permesso che dura più di tre mesi e non rientra nell’iscrizione obbligatoria.',
      'People with a permit of more than three months who are not in compulsory registration.',
    ],
    [
      'Chi studia o è alla pari si può iscrivere anche se resta meno.',
      'Students and au pairs may register also for a shorter stay.',
    ],
  ),
  how: w.lines(
    [
      'Chiedi all’Azienda USL se per te l’iscrizione è obbligatoria: in quel caso è gratis.',
      'Ask the local health authority whether registration is compulsory for you: then it is free.',
    ],
    ['Se non lo è, paga il contributo.', 'If it is not, pay the contribution.'],
    ['Porta la ricevuta e scegli il medico.', 'Bring the receipt and choose the doctor.'],
  ),
  outputs: w.both(
    'L’iscrizione, il medico e la tessera sanitaria, per l’anno pagato.',
    'The registration, the doctor and the health card, for the year paid.',
  ),
  special_cases: w.both(
    'Per chi studia e non ha altri redditi, e per chi è alla pari, il contributo è più basso. Così però non copre i familiari a carico.',
    'For students without other income and au pairs the contribution is lower. But then it does not cover dependent relatives.',
  ),
  constraints: w.both(
    'Vale per l’anno solare: anche chi paga a novembre arriva al 31 dicembre.',
    'It holds for the calendar year: also for whoever pays in November it ends on 31 December.',
  ),
  channels: ['desk'],
  life_events: ['arrival', 'health'],
  operators_note: 'Chi studia e lavora è iscritto per obbligo: chiedilo sempre.',
  documents: [
    w.needs('permesso', w.only('O la ricevuta della domanda.', 'Or the receipt of the application.')),
    w.needs('codice-fiscale'),
    w.needs('reddito', w.ifThere),
    w.needs('dimora', { form: 'self_declaration' }),
  ],
  costs: [
    w.cost(
      w.both('Contributo di un anno', 'Contribution for a year'),
      null,
      w.both(
        'Dipende dal reddito, e non è meno di 2.000 euro.',
        'It depends on the income, and is not below 2,000 euros.',
      ),
    ),
    w.cost(
      w.both('Contributo di chi studia', 'Contribution of students'),
      null,
      w.both('Non meno di 700 euro, senza altri redditi.', 'Not below 700 euros, without other income.'),
    ),
    w.cost(
      w.both('Contributo di chi è alla pari', 'Contribution of au pairs'),
      null,
      w.both('Non meno di 1.200 euro.', 'Not below 1,200 euros.'),
    ),
  ],
  phases: [
    w.phase('Pagamento', 'Payment'),
    w.phase('Iscrizione e scelta del medico', 'Registration and choice of the doctor'),
  ],
  citations: [
    cite('dlgs-286-1998', '34', '3'),
    cite('dlgs-286-1998', '34', '4'),
    cite('dlgs-286-1998', '34', '5'),
    cite('dpr-394-1999', '42'),
    cite('l-213-2023', '1', '240'),
  ],
  updatedOn: '2026-11-16',
  offices: [...w.officesOf('CUP'), { name: w.FERRARA_DESK }],
})
