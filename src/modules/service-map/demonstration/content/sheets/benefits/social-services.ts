// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const socialServices = w.sheet({
  slug: 'chiedere-aiuto-al-servizio-sociale',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Chiedere aiuto al servizio sociale', 'Ask social services for help'),
  summary: w.both(
    'Il servizio sociale del Comune ascolta chi è in difficoltà e dice quali aiuti ci sono.',
    'The social services of the municipality listen to people in difficulty and say which help there is.',
  ),
  who: w.lines(
    [
      'Chi vive nel Comune ed è in difficoltà: casa, soldi, figli, salute, solitudine.',
      'People who live in the municipality and are in difficulty: home, money, children, health, loneliness.',
    ],
    [
      'Chi ha un permesso di almeno un anno ha gli stessi aiuti sociali degli italiani, con le eccezioni della legge.',
      'Whoever has a permit of at least a year has the same social help as Italians, with the exceptions of the law.',
    ],
  ),
  how: w.lines(
    [
      'Vai allo sportello sociale, anche senza appuntamento.',
      'Go to the social services desk, also without an appointment.',
    ],
    ['Racconta la tua situazione.', 'Tell your situation.'],
    [
      'Un’assistente sociale ti incontra e preparate un progetto.',
      'A social worker meets you and you prepare a project.',
    ],
  ),
  outputs: w.both(
    'Un colloquio e, se serve, un progetto con aiuti.',
    'A talk and, if needed, a project with help.',
  ),
  special_cases: w.lines(
    ['In un’emergenza c’è il pronto intervento sociale.', 'In an emergency there is emergency social care.'],
    [
      'I minori e le donne in gravidanza vanno aiutati anche senza permesso.',
      'Minors and pregnant women are to be helped also without a permit.',
    ],
  ),
  constraints: w.both('Quello che racconti è segreto.', 'What you tell is secret.'),
  channels: ['desk', 'phone'],
  life_events: ['hardship', 'family', 'home'],
  operators_note: 'Accompagna la persona con una telefonata: chi arriva da solo spesso si perde.',
  documents: [
    w.needs('carta-identita', w.ifThere),
    w.needs('permesso', w.ifThere),
    w.needs('isee', w.ifThere),
  ],
  costs: [w.free(w.both('Il colloquio', 'The talk'))],
  phases: [w.phase('Primo ascolto', 'First talk'), w.phase('Progetto', 'Project')],
  citations: [cite('l-328-2000', '2', '1'), cite('l-328-2000', '22', '4'), cite('dlgs-286-1998', '41')],
  updatedOn: '2026-11-22',
  offices: [{ name: 'Sportello sociale di Modena (inventato)' }, ...w.officesOf('Sportello sociale')],
})
