// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const registration = w.sheet({
  slug: 'prendere-la-residenza',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Prendere la residenza', 'Register your residence'),
  summary: w.both(
    'Chi soggiorna in regola e abita in un Comune si iscrive all’anagrafe, come un cittadino italiano.',
    'Whoever stays lawfully and lives in a municipality enters its register, as an Italian citizen does.',
  ),
  who: w.lines(
    [
      'Chi ha un permesso di soggiorno e abita davvero in quel Comune.',
      'People who have a residence permit and really live in that municipality.',
    ],
    [
      'Anche chi sta rinnovando il permesso e ha la ricevuta.',
      'Also those who are renewing the permit and have the receipt.',
    ],
  ),
  how: w.lines(
    ['Compila la dichiarazione di residenza.', 'Fill in the declaration of residence.'],
    [
      'Consegnala all’anagrafe, o inviala online o per PEC.',
      'Hand it in at the registry office, or send it online or by PEC (certified e-mail).',
    ],
    [
      'Il Comune ti iscrive subito, poi controlla che tu abiti lì.',
      'The municipality enters you at once, then checks that you live there.',
    ],
  ),
  outputs: w.both(
    'L’iscrizione all’anagrafe. Permette di avere certificati e carta d’identità.',
    'The entry in the register. It gives certificates and the identity card.',
  ),
  special_cases: w.lines(
    [
      'Chi è entrato per lavoro o per la famiglia e aspetta il primo permesso può chiederla con la ricevuta: chiedi all’anagrafe quali altri documenti servono.',
      'Whoever entered for work or family and waits for the first permit may apply with the receipt: ask the registry office which other papers are needed.',
    ],
    [
      'Chi chiede protezione o non ha una casa ha regole sue: ci sono due schede.',
      'Whoever asks for protection or has no home has rules of their own: there are two sheets.',
    ],
  ),
  constraints: w.lines(
    [
      'Si dichiara entro venti giorni da quando si va ad abitare.',
      'You declare it within twenty days of moving in.',
    ],
    [
      'Dopo ogni rinnovo del permesso, entro sessanta giorni, si ripete la dichiarazione di dove si abita.',
      'After each renewal of the permit, within sixty days, you repeat the statement of where you live.',
    ],
  ),
  max_days: 2,
  channels: ['desk', 'online', 'post', 'pec'],
  life_events: ['arrival', 'home'],
  operators_note: 'Il Comune non può chiedere più di quanto chiede a un italiano, oltre al permesso.',
  documents: [
    w.needs('permesso'),
    w.needs('ricevuta', {
      ...w.ifThere,
      ...w.only('Chi sta rinnovando il permesso.', 'If you are renewing the permit.'),
    }),
    w.needs('passaporto'),
    w.needs('codice-fiscale', w.ifThere),
    w.needs('casa', w.only('O il consenso di chi ha la casa.', 'Or the consent of whoever has the home.')),
  ],
  costs: [w.free(w.both('L’iscrizione', 'The entry'))],
  phases: [
    w.phase('Iscrizione', 'Entry', 2),
    w.phase('Controllo che si abiti lì', 'Check that you live there', 45),
  ],
  citations: [
    cite('dlgs-286-1998', '6', '7'),
    cite('dpr-223-1989', '7', '3'),
    cite('dpr-223-1989', '13'),
    cite('dpr-223-1989', '18', '1'),
    cite('dpr-223-1989', '18-bis', '1'),
  ],
  updatedOn: '2026-11-13',
  offices: [
    { name: 'Anagrafe di Ferrara (inventata)' },
    ...w.officesOf('Anagrafe'),
    { name: w.FERRARA_DESK },
  ],
})
