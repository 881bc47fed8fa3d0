// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const pregnancy = w.sheet({
  slug: 'avere-il-permesso-in-gravidanza',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both('Avere il permesso in gravidanza', 'Obtain a permit during pregnancy'),
  summary: w.both(
    'Una donna incinta non può essere espulsa, né nei sei mesi dopo il parto. Può chiedere un permesso per cure mediche.',
    'A pregnant woman may not be expelled, nor in the six months after the birth. She may ask for a permit for medical care.',
  ),
  who: w.lines(
    [
      'La donna incinta, o nei sei mesi dopo la nascita del figlio a cui provvede.',
      'A pregnant woman, or in the six months after the birth of the child she looks after.',
    ],
    [
      'Anche il marito che vive con lei, come ha detto la Corte costituzionale.',
      'Also the husband who lives with her, as the Constitutional Court has said.',
    ],
  ),
  how: w.lines(
    [
      'Vai al consultorio: le cure sono gratis, con o senza permesso.',
      'Go to the family clinic: care is free, with or without a permit.',
    ],
    [
      'Chiedi un certificato con la data prevista del parto.',
      'Ask for a certificate with the expected date of birth.',
    ],
    [
      'Portalo in questura e chiedi il permesso per cure mediche.',
      'Take it to the Questura and ask for the permit for medical care.',
    ],
  ),
  outputs: w.both(
    'Un permesso per cure mediche, fino a sei mesi dopo il parto.',
    'A permit for medical care, until six months after the birth.',
  ),
  special_cases: w.both(
    'Se il padre è italiano, alla nascita si può chiedere un permesso per famiglia.',
    'If the father is Italian, at the birth a family permit may be asked for.',
  ),
  constraints: w.both(
    'Prima che scada, guarda con uno sportello se c’è un altro motivo per restare.',
    'Before it ends, see with a desk whether there is another ground to stay.',
  ),
  channels: ['desk'],
  life_events: ['birth', 'health', 'permit'],
  operators_note: 'La sentenza della Corte costituzionale sul marito è la 376 del 2000.',
  documents: [
    w.needs('medico'),
    w.needs('passaporto', w.only('O un altro modo di dire chi si è.', 'Or another way to say who you are.')),
    w.needs('matrimonio', { ...w.ifThere, ...w.only('Il marito.', 'The husband.') }),
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
  citations: [
    cite('dlgs-286-1998', '19', '2', 'd'),
    cite('dlgs-286-1998', '35', '3', 'a'),
    cite('dpr-394-1999', '28', '1'),
  ],
  updatedOn: '2026-11-17',
  offices: [...w.officesOf('Consultorio'), ...w.officesOf('Ufficio immigrazione', 'Ferrara', 'Parma')],
})
