// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const reunification = w.sheet({
  slug: 'far-venire-la-famiglia',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Far venire la famiglia in Italia', 'Bring the family to Italy'),
  summary: w.both(
    'Chi vive in Italia in regola può chiedere che lo raggiungano il coniuge, i figli e in alcuni casi i genitori.',
    'Whoever lives in Italy lawfully may ask to be joined by the spouse, the children and in some cases the parents.',
  ),
  who: w.lines(
    [
      'Chi ha un permesso di lungo periodo, o uno di almeno un anno per lavoro, protezione internazionale, studio, motivi religiosi o famiglia.',
      'People with a long-term permit, or one of at least a year for work, international protection, study, religious or family grounds.',
    ],
    [
      'Per il coniuge, i figli maggiorenni e i genitori servono due anni di soggiorno regolare senza interruzioni. Per i figli minori no.',
      'For the spouse, adult children and parents two years of lawful stay without a break are required. Not for minor children.',
    ],
    [
      'I figli maggiorenni: solo a carico e con invalidità totale. I genitori: solo a carico, e con le condizioni della legge.',
      'Adult children: only if dependent and totally disabled. Parents: only if dependent, under the conditions of the law.',
    ],
  ),
  how: w.lines(
    [
      'Chiedi al Comune il certificato di idoneità dell’alloggio.',
      'Ask the municipality for the certificate that the home is suitable.',
    ],
    [
      'Fai la domanda di nulla osta online, nel portale del Ministero dell’interno.',
      'Apply for the authorisation (nulla osta) online, on the portal of the Ministry of the Interior.',
    ],
    [
      'Con il nulla osta il familiare chiede il visto al consolato italiano.',
      'With the authorisation the relative asks the Italian consulate for the visa.',
    ],
    [
      'Dopo l’ingresso, entro otto giorni lavorativi, chiede il permesso per famiglia.',
      'After entering, within eight working days, they ask for the family permit.',
    ],
  ),
  outputs: w.both(
    'Il nulla osta, poi il visto e il permesso per motivi familiari.',
    'The authorisation, then the visa and the permit for family grounds.',
  ),
  special_cases: w.lines(
    [
      'Chi ha lo stato di rifugiato non deve dimostrare casa e reddito, e i due anni non servono.',
      'Whoever has refugee status need not prove home and income, nor the two years.',
    ],
    [
      'Per i familiari di cittadini italiani o dell’Unione le regole sono altre.',
      'For relatives of Italian or Union citizens the rules are others.',
    ],
  ),
  constraints: w.both(
    'Servono una casa adatta e un reddito: l’assegno sociale dell’anno, più la metà per ogni familiare. Per due o più figli sotto i quattordici anni la legge ha un calcolo suo.',
    'A suitable home and an income are required: the yearly social allowance plus half for each relative. For two or more children under fourteen the law has its own sum.',
  ),
  max_days: 150,
  channels: ['online', 'helper'],
  life_events: ['family'],
  operators_note: 'Distingui subito chi si vuole far venire: i due anni non valgono per i figli minori.',
  documents: [
    w.needs('permesso'),
    w.needs('idoneita'),
    w.needs('casa'),
    w.needs('reddito'),
    w.needs('stato-famiglia', { form: 'self_declaration' }),
    w.abroad(
      'parentela',
      w.only(
        'Al consolato, con la domanda di visto.',
        'At the consulate, with the application for the visa.',
      ),
    ),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Visto di ingresso', 'Entry visa'),
      null,
      w.both('L’importo lo dice il consolato.', 'The consulate tells the sum.'),
    ),
  ],
  phases: [
    w.phase('Nulla osta', 'Authorisation', 150),
    w.phase('Visto al consolato', 'Visa at the consulate'),
    w.phase('Ingresso e permesso', 'Entry and permit'),
  ],
  citations: [
    cite('dlgs-286-1998', '28', '1'),
    cite('dlgs-286-1998', '28', '1-bis'),
    cite('dlgs-286-1998', '29', '1'),
    cite('dlgs-286-1998', '29', '3'),
    cite('dlgs-286-1998', '29', '8'),
    cite('dlgs-286-1998', '29-bis'),
    cite('dlgs-286-1998', '30'),
    cite('dir-2003-86', '4'),
  ],
  updatedOn: '2026-11-10',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Sportello immigrazione'),
    ...w.officesOf('Sportello stranieri'),
  ],
})
