// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const studyToWork = w.sheet({
  slug: 'convertire-il-permesso-di-studio-in-lavoro',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both(
    'Passare dal permesso di studio a quello di lavoro',
    'Change a study permit into a work permit',
  ),
  summary: w.both(
    'Chi ha un permesso per studio o formazione e trova lavoro può chiedere quello per lavoro, senza tornare nel suo Paese.',
    'Whoever has a permit for study or training and finds a job may ask for one for work, without going back to their country.',
  ),
  who: w.both(
    'Chi ha un permesso per studio o formazione ancora valido e un’offerta di lavoro, o un’attività propria.',
    'People with a valid permit for study or training and a job offer, or a business of their own.',
  ),
  how: w.lines(
    [
      'Entra nel portale del Ministero dell’interno con SPID o CIE.',
      'Sign in to the portal of the Ministry of the Interior with SPID or CIE.',
    ],
    [
      'Compila la domanda di conversione e allega i documenti.',
      'Fill in the application for conversion and attach the papers.',
    ],
    [
      'Lo sportello unico per l’immigrazione controlla e ti chiama.',
      'The single desk for immigration checks it and calls you.',
    ],
    ['Poi chiedi il nuovo permesso.', 'Then you ask for the new permit.'],
  ),
  outputs: w.both('Un permesso di soggiorno per lavoro.', 'A residence permit for work.'),
  special_cases: w.both(
    'Dal 2023 la conversione è fuori dalle quote: si chiede in ogni periodo dell’anno.',
    'Since 2023 the conversion is outside the quotas: you may ask at any time of the year.',
  ),
  constraints: w.both(
    'Si chiede prima che il permesso di studio scada.',
    'You ask before the study permit runs out.',
  ),
  channels: ['online', 'helper'],
  life_events: ['permit', 'work'],
  operators_note: 'Guarda la scadenza prima di tutto: dopo, la conversione non si può più chiedere.',
  documents: [
    w.needs('permesso'),
    w.needs('passaporto'),
    w.needs('lavoro', w.only('Chi ha un datore di lavoro.', 'If there is an employer.')),
    w.needs('casa'),
  ],
  costs: [w.stamp()],
  phases: [
    w.phase('Domanda online', 'Online application'),
    w.phase('Controlli', 'Checks'),
    w.phase('Domanda del nuovo permesso', 'Application for the new permit'),
  ],
  citations: [cite('dlgs-286-1998', '6', '1'), cite('dpr-394-1999', '14', '6'), cite('dl-20-2023')],
  updatedOn: '2026-11-09',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Sportello immigrazione'),
    ...w.officesOf('Patronato', 'Parma', 'Bologna'),
  ],
})
