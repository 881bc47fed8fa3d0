// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const discrimination = w.sheet({
  slug: 'segnalare-una-discriminazione',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both('Segnalare una discriminazione', 'Report discrimination'),
  summary: w.both(
    'Chi è trattato peggio per origine, colore, lingua o religione può segnalarlo e andare dal giudice.',
    'Whoever is treated worse for their origin, colour, language or religion may report it and go to court.',
  ),
  who: w.both(
    'Chi subisce una discriminazione, e chi la vede. Conta anche una regola che sembra uguale per tutti ma danneggia alcuni.',
    'Whoever suffers discrimination, and whoever sees it. A rule that seems equal for all but harms some counts too.',
  ),
  how: w.lines(
    [
      'Scrivi che cosa è successo, dove, quando e chi c’era. Conserva messaggi e lettere.',
      'Write down what happened, where, when and who was there. Keep messages and letters.',
    ],
    [
      'Segnalalo all’UNAR, online o per telefono, o a uno sportello antidiscriminazioni.',
      'Report it to UNAR (the national office against racial discrimination), online or by phone, or to an anti-discrimination desk.',
    ],
    [
      'Se vuoi, vai dal giudice civile. Un’associazione ti può rappresentare.',
      'If you wish, go to the civil court. An association may represent you.',
    ],
  ),
  outputs: w.both(
    'Un ufficio che esamina il caso e interviene. Il giudice può far cessare il comportamento e dare un risarcimento.',
    'An office that examines the case and acts. The court may stop the conduct and award damages.',
  ),
  special_cases: w.both(
    'Se c’è violenza o minaccia è un reato: si va anche alla polizia.',
    'If there is violence or threat it is a crime: go to the police too.',
  ),
  constraints: w.both(
    'Davanti al giudice basta portare fatti che fanno pensare alla discriminazione: poi tocca all’altro provare che non c’è stata.',
    'In court it is enough to bring facts that suggest discrimination: then the other side must prove that there was none.',
  ),
  channels: ['online', 'phone', 'desk'],
  life_events: ['hardship', 'work', 'home'],
  operators_note: 'Ascolta senza giudicare. Scrivi i fatti, non le opinioni.',
  documents: [w.needs('carta-identita', w.ifThere)],
  costs: [w.free(w.both('La segnalazione', 'The report'))],
  phases: [w.phase('Segnalazione', 'Report'), w.phase('Esame del caso', 'The case is examined')],
  citations: [
    cite('dlgs-215-2003', '2'),
    cite('dlgs-215-2003', '4'),
    cite('dlgs-215-2003', '5'),
    cite('dlgs-215-2003', '7'),
    cite('dlgs-286-1998', '43'),
    cite('dlgs-286-1998', '44'),
    cite('dlgs-150-2011', '28'),
  ],
  updatedOn: '2026-11-19',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Ufficio relazioni con il pubblico'),
    ...w.officesOf('Sportello stranieri', 'Bologna', 'Modena'),
  ],
})
