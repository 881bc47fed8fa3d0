// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const unaccompanied = w.sheet({
  slug: 'proteggere-un-minore-solo',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Proteggere un minore straniero solo', 'Protect an unaccompanied foreign minor'),
  summary: w.both(
    'Un minore straniero che è in Italia senza genitori ha diritto a casa, tutore, scuola, cure e permesso.',
    'A foreign minor who is in Italy without parents is entitled to a home, a guardian, school, care and a permit.',
  ),
  who: w.both(
    'Chi ha meno di diciotto anni ed è in Italia senza genitori o altri adulti che rispondano di lui per legge.',
    'People under eighteen who are in Italy without parents or other adults who answer for them by law.',
  ),
  how: w.lines(
    [
      'Chiunque lo incontra lo dice alla polizia o al servizio sociale del Comune.',
      'Whoever meets them tells the police or the social service of the municipality.',
    ],
    ['Il Comune trova un posto dove accoglierlo.', 'The municipality finds a place to take them in.'],
    [
      'Un colloquio con un mediatore dice chi è e che cosa vuole.',
      'A talk with a mediator says who they are and what they want.',
    ],
    ['Il tribunale per i minorenni nomina un tutore.', 'The juvenile court appoints a guardian.'],
    [
      'Il tutore chiede il permesso, lo iscrive a scuola e dal medico.',
      'The guardian asks for the permit and enrols them at school and with a doctor.',
    ],
  ),
  outputs: w.both(
    'Un posto dove vivere, un tutore, il permesso per minore età, la scuola e le cure.',
    'A place to live, a guardian, the permit for minors, school and care.',
  ),
  special_cases: w.lines(
    [
      'Il permesso per minore età lo può chiedere anche lui stesso, prima che ci sia il tutore.',
      'They may ask for the permit for minors themselves, before there is a guardian.',
    ],
    [
      'Può chiedere protezione internazionale: il tutore lo aiuta.',
      'They may ask for international protection: the guardian helps.',
    ],
    [
      'Se c’è un dubbio sull’età, fino alla decisione è un minore.',
      'If the age is in doubt, until the decision they are a minor.',
    ],
  ),
  constraints: w.both(
    'Non può essere respinto alla frontiera.',
    'They may not be turned back at the border.',
  ),
  channels: ['desk', 'phone'],
  life_events: ['arrival', 'hardship'],
  operators_note: 'Non chiedere documenti prima di proteggerlo. Chiama subito il servizio sociale.',
  documents: [w.needs('passaporto', { form: 'original', ...w.ifThere }), w.needs('tutore', w.ifThere)],
  costs: [w.free(w.both('Accoglienza e permesso per minore età', 'Reception and permit for minors'))],
  phases: [
    w.phase('Prima accoglienza', 'First reception'),
    w.phase('Nomina del tutore', 'Appointment of the guardian'),
    w.phase('Permesso, scuola e medico', 'Permit, school and doctor'),
  ],
  citations: [
    cite('l-47-2017', '2'),
    cite('l-47-2017', '5'),
    cite('l-47-2017', '10'),
    cite('l-47-2017', '11'),
    cite('l-47-2017', '14'),
    cite('dlgs-286-1998', '19', '1-bis'),
  ],
  updatedOn: '2026-11-11',
  offices: [
    { name: 'Sportello sociale di Modena (inventato)' },
    ...w.officesOf('Sportello sociale'),
    ...w.officesOf('Ufficio immigrazione', 'Ferrara', 'Ravenna'),
  ],
})
