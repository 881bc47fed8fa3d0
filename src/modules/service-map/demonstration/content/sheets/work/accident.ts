// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const accident = w.sheet({
  slug: 'denunciare-un-infortunio-sul-lavoro',
  theme: 'formazione-professionale-e-lavoro',
  title: w.both('Denunciare un infortunio sul lavoro', 'Report an accident at work'),
  summary: w.both(
    'Chi si fa male al lavoro ha diritto alle cure e a un’indennità, anche se lavora senza contratto.',
    'Whoever gets hurt at work is entitled to care and an allowance, also when working without a contract.',
  ),
  who: w.both(
    'Chi si fa male mentre lavora, o andando e tornando dal lavoro. Vale anche per chi non ha il permesso o il contratto.',
    'Whoever gets hurt at work, or on the way there and back. It also holds without a permit or a contract.',
  ),
  how: w.lines(
    [
      'Vai al pronto soccorso o dal medico e di’ che è successo al lavoro.',
      'Go to the emergency department or the doctor and say that it happened at work.',
    ],
    [
      'Avvisa subito il datore di lavoro e dagli il numero del certificato.',
      'Tell the employer at once and give them the number of the certificate.',
    ],
    ['Il datore di lavoro manda la denuncia all’INAIL.', 'The employer sends the report to INAIL.'],
    [
      'Se non lo fa, vai tu all’INAIL con un patronato.',
      'If they do not, go to INAIL yourself with a patronato.',
    ],
  ),
  outputs: w.both(
    'Le cure e un’indennità per i giorni in cui non si lavora. Nei casi gravi una rendita.',
    'Care and an allowance for the days without work. In serious cases a pension.',
  ),
  special_cases: w.both(
    'Chi lavora in nero è protetto lo stesso: l’INAIL paga anche se il datore non ha versato niente.',
    'Undeclared workers are protected all the same: INAIL pays even if the employer has paid nothing.',
  ),
  constraints: w.both(
    'Il datore di lavoro denuncia entro due giorni da quando ha il certificato.',
    'The employer reports within two days of having the certificate.',
  ),
  channels: ['online', 'helper', 'desk'],
  life_events: ['work', 'health'],
  operators_note: 'Il certificato del pronto soccorso è la prova: chiedi che ci sia scritto «sul lavoro».',
  documents: [w.needs('medico'), w.needs('carta-identita', w.ifThere), w.needs('codice-fiscale', w.ifThere)],
  costs: [w.free(w.both('La denuncia', 'The report'))],
  phases: [
    w.phase('Certificato medico', 'Medical certificate'),
    w.phase('Denuncia del datore di lavoro', 'Report by the employer', 2),
    w.phase('Indennità', 'Allowance'),
  ],
  citations: [
    cite('dpr-1124-1965', '2'),
    cite('dpr-1124-1965', '52'),
    cite('dpr-1124-1965', '53'),
    cite('dpr-1124-1965', '67'),
  ],
  updatedOn: '2026-11-21',
  offices: [...w.officesOf('Sede degli infortuni'), ...w.officesOf('Patronato')],
})
