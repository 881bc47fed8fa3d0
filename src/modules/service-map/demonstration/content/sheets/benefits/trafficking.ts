// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const trafficking = w.sheet({
  slug: 'uscire-dalla-tratta',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both(
    'Uscire dalla tratta e dal grave sfruttamento',
    'Escape trafficking and serious exploitation',
  ),
  summary: w.both(
    'Chi è costretto da altri a prostituirsi, lavorare o chiedere l’elemosina può essere protetto e avere un permesso, anche senza denuncia.',
    'Whoever is forced by others into prostitution, work or begging may be protected and have a permit, also without reporting.',
  ),
  who: w.both(
    'Persone straniere vittime di violenza o di grave sfruttamento, in pericolo perché vogliono sottrarsi.',
    'Foreign nationals who are victims of violence or serious exploitation, in danger because they want to get away.',
  ),
  how: w.lines(
    [
      'Chiama il numero verde contro la tratta, o parla con un servizio sociale.',
      'Call the free number against trafficking, or talk to social services.',
    ],
    [
      'Un ente specializzato ti incontra in un posto sicuro.',
      'A specialised body meets you in a safe place.',
    ],
    [
      'Prepara con te un programma: casa, cure, italiano, lavoro.',
      'It prepares a programme with you: a home, care, Italian, work.',
    ],
    [
      'La questura rilascia il permesso, se ci sono le condizioni.',
      'The Questura issues the permit, if the conditions are met.',
    ],
  ),
  outputs: w.both(
    'Protezione, un programma di assistenza e un permesso per casi speciali.',
    'Protection, a programme of assistance and a permit for special cases.',
  ),
  special_cases: w.lines(
    [
      'Il permesso si può avere anche senza denunciare: lo propone l’ente che segue il programma.',
      'The permit is possible also without reporting: the body that runs the programme proposes it.',
    ],
    [
      'Chi è vittima di tratta può anche chiedere protezione internazionale.',
      'A victim of trafficking may also ask for international protection.',
    ],
  ),
  constraints: w.both(
    'Il permesso è legato al programma: se si interrompe, può essere tolto.',
    'The permit depends on the programme: if it stops, it may be withdrawn.',
  ),
  channels: ['phone', 'desk'],
  life_events: ['hardship', 'permit', 'work'],
  operators_note: 'Non fare domande davanti a chi accompagna. Fissa un altro incontro, da soli.',
  documents: [w.needs('passaporto', w.ifThere)],
  costs: [w.free(w.both('L’aiuto e il programma', 'The help and the programme'))],
  phases: [
    w.phase('Primo incontro', 'First meeting'),
    w.phase('Programma', 'Programme'),
    w.phase('Permesso', 'Permit'),
  ],
  citations: [
    cite('dlgs-286-1998', '18', '1'),
    cite('dlgs-286-1998', '18', '3-bis'),
    cite('dlgs-286-1998', '18', '5'),
    cite('dpr-394-1999', '27'),
  ],
  updatedOn: '2026-11-22',
  offices: [
    ...w.officesOf('Sportello sociale'),
    { name: 'Sportello sociale di Modena (inventato)' },
    ...w.officesOf('Ufficio immigrazione', 'Bologna', 'Ravenna', 'Ferrara'),
  ],
})
