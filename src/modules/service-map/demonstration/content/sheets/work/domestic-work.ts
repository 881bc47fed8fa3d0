// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const domesticWork = w.sheet({
  slug: 'assumere-una-colf-o-una-badante',
  theme: 'formazione-professionale-e-lavoro',
  title: w.both('Assumere una colf o una badante', 'Hire a domestic worker or a carer'),
  summary: w.both(
    'Chi assume una persona in casa lo comunica all’INPS il giorno prima, e paga stipendio e contributi.',
    'Whoever hires a person at home tells INPS the day before, and pays wages and contributions.',
  ),
  who: w.both(
    'Famiglie e persone che assumono chi lavora in casa. Il lavoratore straniero deve avere un permesso che lascia lavorare.',
    'Families and persons who hire somebody to work at home. A foreign worker must have a permit that lets them work.',
  ),
  how: w.lines(
    [
      'Accordatevi su orario, compiti e stipendio. Scrivete il contratto.',
      'Agree on hours, tasks and wages. Write the contract.',
    ],
    [
      'Comunica l’assunzione all’INPS, online o con un patronato.',
      'Tell INPS of the hiring, online or with a patronato.',
    ],
    ['Consegna ogni mese la busta paga.', 'Hand over a payslip every month.'],
    ['Paga i contributi ogni tre mesi.', 'Pay the contributions every three months.'],
  ),
  outputs: w.both(
    'Un rapporto di lavoro in regola: ferie, malattia, tredicesima, liquidazione.',
    'A lawful employment: holidays, sickness, the thirteenth month, severance pay.',
  ),
  special_cases: w.lines(
    [
      'Chi abita nella casa ha anche vitto e alloggio. Va fatta la comunicazione di ospitalità.',
      'Whoever lives in the home has board and lodging too. The notice of hospitality is made.',
    ],
    [
      'Chi sta rinnovando il permesso può lavorare con la ricevuta.',
      'Whoever is renewing the permit may work with the receipt.',
    ],
  ),
  constraints: w.both(
    'La comunicazione si fa entro il giorno prima che il lavoro cominci.',
    'The notice is made by the day before work begins.',
  ),
  channels: ['online', 'phone', 'helper'],
  life_events: ['work', 'hardship'],
  operators_note: 'Ricorda a tutti e due che anche la prova va comunicata.',
  documents: [
    w.needs('carta-identita', w.only('Di tutti e due, o il passaporto.', 'Of both, or the passport.')),
    w.needs('codice-fiscale', w.only('Di tutti e due.', 'Of both.')),
    w.needs(
      'permesso',
      w.only('Di chi lavora, se viene da fuori dall’Unione.', 'Of the worker, if from outside the Union.'),
    ),
    w.needs('lavoro'),
  ],
  costs: [
    w.free(w.both('La comunicazione', 'The notice')),
    w.cost(
      w.both('Contributi INPS', 'INPS contributions'),
      null,
      w.both(
        'Dipendono dalle ore e dalla paga. Li versa chi assume.',
        'They depend on the hours and the pay. The employer pays them.',
      ),
    ),
  ],
  phases: [w.phase('Contratto', 'Contract'), w.phase('Comunicazione all’INPS', 'Notice to INPS')],
  citations: [
    cite('l-296-2006', '1', '1180'),
    cite('dl-185-2008', '16-bis', '11'),
    cite('dlgs-286-1998', '22', '12'),
  ],
  updatedOn: '2026-11-21',
  offices: [...w.officesOf('Patronato'), ...w.officesOf('Sede della previdenza')],
})
