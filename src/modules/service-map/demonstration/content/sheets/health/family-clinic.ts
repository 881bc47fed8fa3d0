// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const familyClinic = w.sheet({
  slug: 'andare-al-consultorio',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both('Andare al consultorio', 'Go to the family clinic'),
  summary: w.both(
    'Al consultorio si parla di gravidanza, contraccezione, coppia, adolescenza. È gratis, anche senza documenti.',
    'At the family clinic you talk about pregnancy, contraception, couples, adolescence. It is free, also without papers.',
  ),
  who: w.both(
    'Donne, uomini, coppie e ragazzi, anche stranieri di passaggio e anche senza permesso.',
    'Women, men, couples and young people, also foreign nationals passing through and without a permit.',
  ),
  how: w.lines(
    [
      'Vai al consultorio, o telefona per un appuntamento. Non serve l’impegnativa.',
      'Go to the clinic, or call for an appointment. No referral is needed.',
    ],
    [
      'Chiedi una mediatrice, se vuoi parlare nella tua lingua.',
      'Ask for a mediator, if you want to speak your language.',
    ],
    [
      'Incontri un’ostetrica, una ginecologa o una psicologa.',
      'You meet a midwife, a gynaecologist or a psychologist.',
    ],
  ),
  outputs: w.both(
    'Ascolto, visite e un percorso, per esempio per la gravidanza.',
    'Somebody who listens, visits and a path, for example for pregnancy.',
  ),
  special_cases: w.both(
    'Chi è minore può venire senza i genitori per parlare e avere consigli.',
    'Minors may come without their parents to talk and have advice.',
  ),
  constraints: w.both('Quello che si dice resta segreto.', 'What is said stays secret.'),
  channels: ['desk', 'phone'],
  life_events: ['health', 'birth', 'family'],
  operators_note:
    'Lascia che la persona parli da sola con la mediatrice: non usare un parente come interprete.',
  documents: [
    w.needs('tessera-sanitaria', {
      ...w.ifThere,
      ...w.only('O il codice STP o ENI, se c’è.', 'Or the STP or ENI code, if there is one.'),
    }),
  ],
  costs: [w.free(w.both('Le prestazioni del consultorio', 'The services of the clinic'))],
  phases: [w.phase('Primo colloquio', 'First talk')],
  citations: [cite('l-405-1975', '1'), cite('l-405-1975', '4'), cite('dlgs-286-1998', '35', '3', 'a')],
  updatedOn: '2026-11-17',
  offices: [...w.officesOf('Consultorio')],
})
