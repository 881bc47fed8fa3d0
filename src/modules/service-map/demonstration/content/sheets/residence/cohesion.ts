// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const cohesion = w.sheet({
  slug: 'chiedere-la-coesione-familiare',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both(
    'Chiedere il permesso per famiglia stando già in Italia',
    'Apply for the family permit when already in Italy',
  ),
  summary: w.both(
    'Chi è in Italia in regola per un altro motivo può passare al permesso per famiglia, se il familiare ne ha i requisiti.',
    'Whoever is in Italy lawfully on another ground may change to the family permit, if the relative meets the conditions.',
  ),
  who: w.lines(
    [
      'Il familiare che soggiorna in regola e ha i requisiti per il ricongiungimento.',
      'The relative who stays lawfully and meets the conditions for reunification.',
    ],
    [
      'Vale con un cittadino italiano o dell’Unione, o con uno straniero che soggiorna in regola.',
      'It holds with an Italian or Union citizen, or with a foreign national who stays lawfully.',
    ],
  ),
  how: w.lines(
    [
      'Raccogli i certificati che provano la parentela, con traduzione e legalizzazione.',
      'Collect the certificates that prove the tie, translated and legalised.',
    ],
    [
      'Chiedi alla questura della città dove abiti come si presenta la domanda.',
      'Ask the Questura of your city how the application is made.',
    ],
    [
      'Consegna la domanda e lascia le impronte.',
      'Hand in the application and have your fingerprints taken.',
    ],
  ),
  outputs: w.both(
    'Un permesso per motivi familiari. Permette di lavorare e di studiare.',
    'A permit for family grounds. It lets you work and study.',
  ),
  special_cases: w.lines(
    [
      'Se il familiare è un rifugiato, il permesso di prima non serve.',
      'If the relative is a refugee, the former permit is not required.',
    ],
    [
      'Il genitore straniero di un minore italiano che vive in Italia può averlo anche senza un permesso di prima.',
      'The foreign parent of an Italian minor who lives in Italy may have it without a former permit too.',
    ],
  ),
  constraints: w.both(
    'Si chiede al più tardi entro un anno dalla scadenza del permesso che si aveva.',
    'You ask within a year of the end of the permit you had, at the latest.',
  ),
  channels: ['desk', 'helper'],
  life_events: ['family', 'permit'],
  operators_note: 'Il genitore di un minore italiano non deve dimostrare il reddito: vedi l’articolo 30.',
  documents: [
    w.needs('passaporto'),
    w.needs('permesso', w.ifThere),
    w.abroad('parentela'),
    w.needs('reddito', w.only('Quando la legge chiede il reddito.', 'Where the law asks for the income.')),
    w.needs('idoneita', w.only('Quando la legge chiede la casa.', 'Where the law asks for the home.')),
    w.needs('foto', { form: 'original' }),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Contributo per il permesso', 'Contribution for the permit'),
      null,
      w.both('Dipende da quanto dura il permesso.', 'It depends on how long the permit lasts.'),
    ),
  ],
  phases: [
    w.phase('Domanda in questura', 'Application at the Questura'),
    w.phase('Ritiro del permesso', 'The permit is collected'),
  ],
  citations: [
    cite('dlgs-286-1998', '30', '1'),
    cite('dlgs-286-1998', '30', '2'),
    cite('dlgs-286-1998', '29'),
  ],
  updatedOn: '2026-11-10',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Ufficio immigrazione')],
})
