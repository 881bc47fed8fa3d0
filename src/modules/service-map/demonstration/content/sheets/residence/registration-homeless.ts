// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const registrationHomeless = w.sheet({
  slug: 'avere-la-residenza-senza-una-casa',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Avere la residenza senza una casa', 'Be registered without a home'),
  summary: w.both(
    'Chi non ha una casa ha diritto alla residenza nel Comune dove vive e ha le sue cose.',
    'Whoever has no home is entitled to be registered in the municipality where they live and have their affairs.',
  ),
  who: w.both(
    'Chi soggiorna in regola, non ha una casa stabile e ha in quel Comune il centro della sua vita.',
    'People who stay lawfully, have no stable home and have the centre of their life in that municipality.',
  ),
  how: w.lines(
    ['Vai al servizio sociale o all’anagrafe.', 'Go to social services or to the registry office.'],
    [
      'Racconta dove dormi e dove mangi, chi ti segue, dove vai per lavoro o per curarti.',
      'Tell where you sleep and eat, who follows you, where you go for work or care.',
    ],
    [
      'Il Comune controlla quello che hai detto e ti iscrive a un indirizzo che ha scelto.',
      'The municipality checks what you said and enters you at an address that it has chosen.',
    ],
  ),
  outputs: w.both(
    'L’iscrizione all’anagrafe. Apre la strada al medico, ai documenti e agli aiuti.',
    'The entry in the register. It opens the way to the doctor, to papers and to help.',
  ),
  special_cases: w.both(
    'Anche chi dorme in strada o da amici ne ha diritto.',
    'Whoever sleeps rough or at friends’ is entitled too.',
  ),
  constraints: w.both(
    'Chi la chiede deve dare al Comune gli elementi per controllare.',
    'Whoever asks must give the municipality the means to check.',
  ),
  channels: ['desk'],
  life_events: ['home', 'hardship'],
  operators_note: 'È un diritto, non un aiuto: il Comune non può scegliere a chi darla.',
  documents: [
    w.needs('permesso'),
    w.needs('passaporto', w.ifThere),
    w.needs('dimora', { form: 'self_declaration' }),
  ],
  costs: [w.free(w.both('L’iscrizione', 'The entry'))],
  phases: [w.phase('Domanda', 'Application'), w.phase('Controlli del Comune', 'Checks by the municipality')],
  citations: [cite('l-1228-1954', '2', '3'), cite('dlgs-286-1998', '6', '7'), cite('dpr-223-1989', '1')],
  updatedOn: '2026-11-13',
  offices: [
    { name: 'Sportello sociale di Modena (inventato)' },
    ...w.officesOf('Sportello sociale'),
    ...w.officesOf('Anagrafe', 'Bologna', 'Parma'),
  ],
})
