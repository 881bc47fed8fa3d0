// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const marriage = w.sheet({
  slug: 'chiedere-la-cittadinanza-per-matrimonio',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both('Chiedere la cittadinanza per matrimonio', 'Apply for citizenship by marriage'),
  summary: w.both(
    'Chi è sposato o unito civilmente con un cittadino italiano può chiedere la cittadinanza dopo due anni di residenza.',
    'Whoever is married to or in a civil union with an Italian citizen may apply for citizenship after two years of residence.',
  ),
  who: w.lines(
    [
      'Chi è sposato con un cittadino italiano e risiede in regola in Italia da almeno due anni dopo il matrimonio.',
      'People married to an Italian citizen who have resided lawfully in Italy for at least two years after the marriage.',
    ],
    [
      'Chi abita all’estero chiede dopo tre anni dal matrimonio.',
      'Those who live abroad apply three years after the marriage.',
    ],
    [
      'I tempi si dimezzano se la coppia ha figli, anche adottati.',
      'The times are halved if the couple has children, adopted ones too.',
    ],
  ),
  how: w.lines(
    [
      'Raccogli i documenti del tuo Paese e falli tradurre.',
      'Collect the papers of your country and have them translated.',
    ],
    [
      'Entra nel portale del Ministero dell’interno con SPID o CIE e compila la domanda.',
      'Sign in to the portal of the Ministry of the Interior with SPID or CIE and fill in the application.',
    ],
    [
      'Quando arriva il decreto, giuri in Comune.',
      'When the decree arrives, you take the oath at the town hall.',
    ],
  ),
  outputs: w.both(
    'Il decreto che riconosce la cittadinanza. Si diventa cittadini il giorno dopo il giuramento.',
    'The decree that grants citizenship. You become a citizen on the day after the oath.',
  ),
  special_cases: w.lines(
    ['Chi abita all’estero fa la domanda al consolato.', 'Whoever lives abroad applies to the consulate.'],
    [
      'Il certificato di italiano non serve a chi ha firmato l’accordo di integrazione o ha il permesso UE di lungo periodo.',
      'The certificate of Italian is not required of whoever signed the integration agreement or has the EU long-term permit.',
    ],
  ),
  constraints: w.lines(
    [
      'Fino al decreto il matrimonio deve durare: niente divorzio, annullamento o separazione.',
      'Until the decree the marriage must last: no divorce, annulment or separation.',
    ],
    [
      'Il termine di ventiquattro mesi si può allungare fino a trentasei.',
      'The term of twenty-four months may be extended to thirty-six.',
    ],
  ),
  max_days: 730,
  channels: ['online', 'helper'],
  life_events: ['citizenship', 'family'],
  operators_note: 'Guarda che il matrimonio sia trascritto nei registri di un Comune italiano.',
  documents: [
    w.abroad('nascita'),
    w.abroad('penale'),
    w.needs('matrimonio', w.only('Trascritto in Italia.', 'Entered in the Italian registers.')),
    w.needs('lingua', {
      ...w.ifThere,
      ...w.only(
        'Non serve a chi ha l’accordo di integrazione o il permesso UE di lungo periodo.',
        'Not for whoever has the integration agreement or the EU long-term permit.',
      ),
    }),
    w.needs('passaporto'),
  ],
  costs: [
    w.cost(
      w.both('Contributo per la domanda', 'Contribution for the application'),
      null,
      w.both(
        'Lo stabilisce la legge: leggi l’importo nel portale prima di pagare.',
        'The law sets it: read the sum on the portal before you pay.',
      ),
    ),
    w.stamp(),
  ],
  phases: [
    w.phase('Domanda online', 'Online application'),
    w.phase('Controlli e decisione', 'Checks and decision', 730),
    w.phase('Giuramento in Comune', 'Oath at the town hall'),
  ],
  citations: [
    cite('l-91-1992', '5', '1'),
    cite('l-91-1992', '5', '2'),
    cite('l-91-1992', '6'),
    cite('l-91-1992', '9.1'),
    cite('l-91-1992', '9-ter'),
    cite('l-76-2016', '1', '20'),
  ],
  updatedOn: '2026-11-18',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Sportello immigrazione'),
    ...w.officesOf('Sportello stranieri'),
  ],
})
