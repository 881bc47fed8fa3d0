// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const inclusionAllowance = w.sheet({
  slug: 'chiedere-l-assegno-di-inclusione',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Chiedere l’assegno di inclusione', 'Apply for the inclusion allowance'),
  summary: w.both(
    'È un aiuto in denaro per famiglie povere con minori, persone disabili, anziani o persone molto fragili.',
    'It is money for poor households with minors, disabled or elderly people, or very fragile persons.',
  ),
  who: w.lines(
    [
      'Famiglie con almeno un minore, una persona con disabilità, chi ha sessant’anni o più, o chi è in cura presso i servizi.',
      'Households with at least a minor, a person with a disability, somebody of sixty or more, or somebody in the care of the services.',
    ],
    [
      'Chi chiede è dell’Unione con il diritto di soggiorno, o ha il permesso UE di lungo periodo o la protezione internazionale.',
      'The applicant is of the Union with the right of residence, or has the EU long-term permit or international protection.',
    ],
    [
      'Serve la residenza in Italia da almeno cinque anni, gli ultimi due senza interruzioni.',
      'Residence in Italy for at least five years is required, the last two without a break.',
    ],
  ),
  how: w.lines(
    ['Chiedi l’ISEE.', 'Ask for the ISEE.'],
    ['Fai la domanda all’INPS, online o con un patronato.', 'Apply to INPS, online or with a patronato.'],
    [
      'Firma il patto digitale e vai ai servizi sociali quando ti chiamano.',
      'Sign the digital pact and go to social services when they call you.',
    ],
  ),
  outputs: w.both(
    'Una carta su cui arriva un importo ogni mese.',
    'A card to which a sum is paid every month.',
  ),
  special_cases: w.both(
    'Chi può lavorare e non ha questi requisiti può chiedere il Supporto per la formazione e il lavoro.',
    'Whoever can work and does not meet these conditions may ask for the support for training and work.',
  ),
  constraints: w.both(
    'Se cambiano famiglia o reddito, va comunicato subito.',
    'If household or income change, say so at once.',
  ),
  channels: ['online', 'helper'],
  life_events: ['hardship'],
  operators_note: 'Le soglie cambiano: falle controllare al patronato.',
  documents: [
    w.needs('permesso'),
    w.needs('isee'),
    w.needs('codice-fiscale'),
    w.needs('residenza', { form: 'self_declaration' }),
  ],
  costs: [w.free(w.both('La domanda', 'The application'))],
  phases: [
    w.phase('Domanda', 'Application'),
    w.phase('Patto digitale', 'Digital pact'),
    w.phase('Primo incontro ai servizi sociali', 'First meeting at social services'),
  ],
  citations: [cite('dl-48-2023', '2', '1'), cite('dl-48-2023', '2', '2'), cite('dl-48-2023', '4')],
  updatedOn: '2026-11-22',
  offices: [
    ...w.officesOf('Patronato'),
    ...w.officesOf('Sede della previdenza', 'Modena', 'Bologna'),
    ...w.officesOf('Sportello sociale'),
  ],
})
