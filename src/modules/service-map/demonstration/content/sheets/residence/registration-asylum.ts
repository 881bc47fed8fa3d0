// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const registrationAsylum = w.sheet({
  slug: 'prendere-la-residenza-chiedendo-asilo',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both(
    'Prendere la residenza quando si chiede asilo',
    'Register your residence as an asylum applicant',
  ),
  summary: w.both(
    'Chi chiede protezione internazionale ha diritto all’iscrizione all’anagrafe e alla carta d’identità.',
    'Whoever asks for international protection is entitled to be entered in the register and to an identity card.',
  ),
  who: w.both(
    'Chi ha chiesto protezione e ha il permesso per richiesta di asilo, o la ricevuta della domanda.',
    'People who have asked for protection and have the permit for asylum applicants, or the receipt of the application.',
  ),
  how: w.lines(
    [
      'Chi vive in un centro: ne parla il responsabile del centro con il Comune.',
      'Whoever lives in a centre: its manager speaks to the municipality.',
    ],
    [
      'Chi abita in una casa va all’anagrafe con il permesso o la ricevuta.',
      'Whoever lives in a home goes to the registry office with the permit or the receipt.',
    ],
    ['Dopo l’iscrizione chiedi la carta d’identità.', 'After the entry ask for the identity card.'],
  ),
  outputs: w.both(
    'L’iscrizione all’anagrafe e, se la chiedi, la carta d’identità.',
    'The entry in the register and, if you ask, the identity card.',
  ),
  special_cases: w.both(
    'Il responsabile del centro comunica quando la persona cambia posto.',
    'The manager of the centre tells when the person moves.',
  ),
  constraints: w.both(
    'La carta d’identità dura tre anni e vale solo in Italia.',
    'The identity card lasts three years and is valid in Italy only.',
  ),
  channels: ['desk', 'pec'],
  life_events: ['arrival', 'home'],
  operators_note: 'La Corte costituzionale, con la sentenza 186 del 2020, ha detto che non si può negare.',
  documents: [
    w.needs('asilo'),
    w.needs('permesso', { ...w.ifThere, ...w.only('Per richiesta di asilo.', 'For asylum applicants.') }),
    w.needs('dimora', { form: 'self_declaration' }),
  ],
  costs: [
    w.free(w.both('L’iscrizione', 'The entry')),
    w.cost(
      w.both('Carta d’identità', 'Identity card'),
      null,
      w.both(
        'Solo se la chiedi. Il costo lo dice il Comune.',
        'Only if you ask for it. The municipality tells the cost.',
      ),
    ),
  ],
  phases: [
    w.phase('Dichiarazione all’anagrafe', 'Declaration at the registry office'),
    w.phase('Carta d’identità', 'Identity card'),
  ],
  citations: [
    cite('dlgs-142-2015', '5-bis', '1'),
    cite('dlgs-142-2015', '5-bis', '4'),
    cite('dlgs-286-1998', '6', '7'),
  ],
  updatedOn: '2026-11-13',
  offices: [{ name: 'Anagrafe di Ferrara (inventata)' }, ...w.officesOf('Anagrafe')],
})
