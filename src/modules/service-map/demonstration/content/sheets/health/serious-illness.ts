// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const seriousIllness = w.sheet({
  slug: 'avere-il-permesso-per-cure-mediche',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both(
    'Avere il permesso per una malattia molto grave',
    'Obtain a permit for a very serious illness',
  ),
  summary: w.both(
    'Chi ha una malattia molto grave, che nel suo Paese non si può curare bene, non può essere espulso e può avere un permesso.',
    'Whoever has a very serious illness that cannot be treated well in their country may not be expelled and may have a permit.',
  ),
  who: w.both(
    'Chi è in Italia e ha una malattia di particolare gravità. Il ritorno deve mettere a rischio serio la salute.',
    'People in Italy with a particularly serious illness. Returning must put their health at serious risk.',
  ),
  how: w.lines(
    [
      'Fatti fare un certificato da una struttura pubblica o da un medico convenzionato.',
      'Obtain a certificate from a public facility or a doctor of the National Health Service.',
    ],
    [
      'Il certificato dice la malattia, le cure e il rischio di un ritorno.',
      'The certificate states the illness, the care and the risk of a return.',
    ],
    ['Chiedi il permesso alla questura.', 'Ask the Questura for the permit.'],
  ),
  outputs: w.both(
    'Un permesso per cure mediche, per il tempo scritto nel certificato e non oltre un anno. Si rinnova.',
    'A permit for medical care, for the time stated in the certificate and no longer than a year. It is renewed.',
  ),
  special_cases: w.both(
    'Chi arriva apposta per curarsi chiede invece un visto prima di partire.',
    'Whoever comes on purpose for treatment asks for a visa before leaving instead.',
  ),
  constraints: w.both(
    'Si rinnova finché la malattia resta molto grave.',
    'It is renewed as long as the illness stays very serious.',
  ),
  channels: ['desk'],
  life_events: ['health', 'permit', 'hardship'],
  operators_note: 'Chiedi alla persona il meno possibile della malattia: ne parla il certificato.',
  documents: [
    w.needs('medico', { form: 'original' }),
    w.needs('passaporto'),
    w.needs('foto', { form: 'original' }),
  ],
  costs: [
    w.cost(
      w.both('Costo del permesso', 'Cost of the permit'),
      null,
      w.both('Chiedi in questura che cosa si paga.', 'Ask the Questura what is paid.'),
    ),
  ],
  phases: [
    w.phase('Certificato medico', 'Medical certificate'),
    w.phase('Domanda in questura', 'Application at the Questura'),
  ],
  citations: [cite('dlgs-286-1998', '19', '2', 'd-bis'), cite('dlgs-286-1998', '36')],
  updatedOn: '2026-11-17',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Ufficio immigrazione', 'Bologna', 'Ferrara')],
})
