// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const specialProtection = w.sheet({
  slug: 'avere-la-protezione-speciale',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Avere la protezione speciale', 'Obtain special protection'),
  summary: w.both(
    'Chi non ha avuto l’asilo, ma nel suo Paese rischia persecuzione o tortura, può avere un permesso per protezione speciale.',
    'Whoever was not granted asylum, but risks persecution or torture in their country, may have a permit for special protection.',
  ),
  who: w.lines(
    [
      'Chi ha chiesto protezione internazionale e non l’ha avuta.',
      'People who asked for international protection and did not obtain it.',
    ],
    [
      'Nessuno può essere mandato dove rischia persecuzione, tortura o trattamenti inumani.',
      'Nobody may be sent where they risk persecution, torture or inhuman treatment.',
    ],
  ),
  how: w.lines(
    [
      'Chiedi protezione internazionale: la protezione speciale si valuta lì dentro.',
      'Ask for international protection: special protection is assessed within it.',
    ],
    [
      'Se la decisione la riconosce, vai in questura a chiedere il permesso.',
      'If the decision grants it, go to the Questura and ask for the permit.',
    ],
  ),
  outputs: w.both(
    'Un permesso per protezione speciale. Permette di lavorare.',
    'A permit for special protection. It lets you work.',
  ),
  special_cases: w.both(
    'Il decreto-legge 20 del 2023 ha cambiato le regole. Per chi aveva chiesto prima valgono norme di passaggio: senti un avvocato.',
    'Decree-Law 20 of 2023 changed the rules. For those who had asked before there are transitional rules: see a lawyer.',
  ),
  constraints: w.both(
    'Dal 2023 non si chiede più direttamente alla questura. Il permesso non si cambia più in uno per lavoro.',
    'Since 2023 you no longer ask the Questura directly. The permit is no longer changed into one for work.',
  ),
  channels: ['desk'],
  life_events: ['permit', 'hardship'],
  operators_note:
    'Non dire che non serve più: l’obbligo di non respingere resta, anche quello che viene dalla Costituzione.',
  documents: [w.needs('asilo'), w.needs('passaporto', w.ifThere), w.needs('foto', { form: 'original' })],
  costs: [
    w.cost(
      w.both('Costo del permesso', 'Cost of the permit'),
      null,
      w.both('Chiedi in questura che cosa si paga.', 'Ask the Questura what is paid.'),
    ),
  ],
  phases: [
    w.phase('Decisione sulla protezione', 'Decision on protection'),
    w.phase('Permesso in questura', 'Permit at the Questura'),
  ],
  citations: [
    cite('dlgs-286-1998', '19', '1'),
    cite('dlgs-286-1998', '19', '1.1'),
    cite('dlgs-286-1998', '19', '1.2'),
    cite('dl-20-2023', '7'),
  ],
  updatedOn: '2026-11-12',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Ufficio immigrazione')],
})
