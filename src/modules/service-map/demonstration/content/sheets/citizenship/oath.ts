// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const oath = w.sheet({
  slug: 'giurare-per-diventare-cittadini',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both('Giurare per diventare cittadini italiani', 'Take the oath to become an Italian citizen'),
  summary: w.both(
    'Chi ha ricevuto il decreto giura in Comune. Il giorno dopo è cittadino italiano.',
    'Whoever has received the decree takes the oath at the town hall. On the next day they are an Italian citizen.',
  ),
  who: w.both(
    'Chi ha avuto il decreto di cittadinanza, per residenza o per matrimonio.',
    'People who have obtained the decree of citizenship, by residence or by marriage.',
  ),
  how: w.lines(
    [
      'Porta il decreto all’ufficio di stato civile del Comune dove abiti.',
      'Take the decree to the civil registry of the municipality where you live.',
    ],
    ['Scegli con l’ufficio il giorno.', 'Choose the day with the office.'],
    [
      'Giuri davanti al sindaco, o a chi lo rappresenta.',
      'You take the oath before the mayor, or whoever stands in.',
    ],
    [
      'Poi chiedi la carta d’identità nuova e il passaporto italiano.',
      'Then ask for the new identity card and the Italian passport.',
    ],
  ),
  outputs: w.both(
    'La cittadinanza italiana, dal giorno dopo il giuramento.',
    'Italian citizenship, from the day after the oath.',
  ),
  special_cases: w.both(
    'Chi non può giurare per una grave disabilità può non farlo: parlane con il Comune.',
    'Whoever cannot take the oath for a serious disability may be excused: speak to the municipality.',
  ),
  constraints: w.both(
    'Entro sei mesi da quando si riceve il decreto. Dopo, il decreto non ha più effetto.',
    'Within six months of receiving the decree. Afterwards the decree has no effect.',
  ),
  channels: ['desk'],
  life_events: ['citizenship'],
  operators_note: 'Per la disabilità vedi la sentenza 258 del 2017 della Corte costituzionale.',
  documents: [
    w.needs('decreto', { form: 'original' }),
    w.needs('carta-identita'),
    w.abroad('nascita', w.only('Se il Comune non l’ha già.', 'If the municipality does not have it yet.')),
  ],
  costs: [
    w.cost(
      w.both('Il giuramento', 'The oath'),
      null,
      w.both('Chiedi al Comune se si paga qualcosa.', 'Ask the municipality whether anything is paid.'),
    ),
  ],
  phases: [w.phase('Appuntamento', 'Appointment'), w.phase('Giuramento', 'Oath')],
  citations: [cite('l-91-1992', '10'), cite('l-91-1992', '15')],
  updatedOn: '2026-11-18',
  offices: [{ name: 'Anagrafe di Ferrara (inventata)' }, ...w.officesOf('Anagrafe')],
})
