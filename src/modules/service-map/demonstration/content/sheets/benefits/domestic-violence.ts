// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const domesticViolence = w.sheet({
  slug: 'uscire-da-una-violenza-in-famiglia',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Uscire da una violenza in famiglia', 'Escape violence in the family'),
  summary: w.both(
    'Chi subisce violenza in casa ha diritto a un posto sicuro e può avere un permesso suo, senza dipendere da chi la fa.',
    'Whoever suffers violence at home is entitled to a safe place and may have a permit of their own, without depending on who does it.',
  ),
  who: w.both(
    'Chi subisce violenza o abusi in famiglia, anche da un ex, e rischia per questo. Anche senza permesso.',
    'People who suffer violence or abuse in the family, also from a former partner, and are in danger for it. Also without a permit.',
  ),
  how: w.lines(
    ['Se sei in pericolo chiama il 112.', 'If you are in danger call 112.'],
    [
      'Chiama il 1522: è gratis, a ogni ora, in molte lingue.',
      'Call 1522: it is free, at any hour, in many languages.',
    ],
    [
      'Un centro antiviolenza ti ascolta e ti trova un posto sicuro.',
      'An anti-violence centre listens and finds you a safe place.',
    ],
    [
      'Se denunci, o se i servizi segnalano il caso, si può chiedere il permesso alla questura.',
      'If you report, or the services report the case, the Questura may be asked for the permit.',
    ],
  ),
  outputs: w.both(
    'Ascolto, un posto sicuro e, con le condizioni della legge, un permesso per casi speciali. Permette di lavorare e studiare.',
    'Somebody who listens, a safe place and, under the conditions of the law, a permit for special cases. It lets you work and study.',
  ),
  special_cases: w.lines(
    [
      'Il permesso si può avere anche quando la violenza emerge dai servizi sociali o da un centro antiviolenza.',
      'The permit is possible also when the violence emerges from social services or an anti-violence centre.',
    ],
    [
      'Alla scadenza si può passare a un permesso per lavoro o per studio.',
      'When it ends it may be changed into a permit for work or study.',
    ],
  ),
  constraints: w.both(
    'Chi aiuta non dice a nessuno dove è la persona.',
    'Whoever helps tells nobody where the person is.',
  ),
  channels: ['phone', 'desk'],
  life_events: ['hardship', 'family', 'permit'],
  operators_note: 'Parla con la persona da sola e con una mediatrice, mai con un parente che traduce.',
  documents: [
    w.needs('passaporto', w.ifThere),
    w.needs('medico', { ...w.ifThere, ...w.only('Se c’è un referto.', 'If there is a medical report.') }),
  ],
  costs: [w.free(w.both('L’aiuto', 'The help'))],
  phases: [
    w.phase('Ascolto e posto sicuro', 'A talk and a safe place'),
    w.phase('Denuncia o segnalazione', 'Report'),
    w.phase('Permesso', 'Permit'),
  ],
  citations: [cite('dlgs-286-1998', '18-bis', '1'), cite('dlgs-286-1998', '18-bis', '2')],
  updatedOn: '2026-11-22',
  offices: [
    { name: 'Casa per donne e bambini (inventata)' },
    ...w.officesOf('Sportello sociale'),
    ...w.officesOf('Consultorio'),
  ],
})
