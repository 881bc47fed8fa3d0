// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const legalAid = w.sheet({
  slug: 'avere-un-avvocato-gratis',
  theme: 'prestazioni-e-servizi-sociali',
  title: w.both('Avere un avvocato pagato dallo Stato', 'Have a lawyer paid by the State'),
  summary: w.both(
    'Chi ha un reddito basso e va dal giudice può avere un avvocato che paga lo Stato.',
    'Whoever has a low income and goes to court may have a lawyer whom the State pays.',
  ),
  who: w.lines(
    [
      'Chi ha un reddito sotto il limite della legge, che cambia ogni due anni.',
      'People with an income below the limit of the law, which changes every two years.',
    ],
    [
      'Nel processo penale: ogni persona straniera che risiede in Italia, e chi non ha cittadinanza.',
      'In criminal trials: any foreign national who resides in Italy, and stateless people.',
    ],
    [
      'Nelle cause civili e amministrative: chi soggiorna in regola quando nasce il fatto di cui si discute.',
      'In civil and administrative cases: whoever stays lawfully when the fact at issue arises.',
    ],
  ),
  how: w.lines(
    ['Scegli un avvocato dell’elenco dell’ordine.', 'Choose a lawyer from the list of the bar.'],
    [
      'Compila la domanda con i redditi della famiglia.',
      'Fill in the application with the income of the household.',
    ],
    [
      'Consegnala all’ordine degli avvocati. Nel processo penale, al giudice.',
      'Hand it in to the bar. In a criminal trial, to the court.',
    ],
  ),
  outputs: w.both(
    'L’ammissione: l’avvocato non può chiedere soldi.',
    'Admission: the lawyer may ask for no money.',
  ),
  special_cases: w.lines(
    [
      'Chi viene da fuori dall’Unione porta un certificato del consolato sui redditi all’estero. Se è impossibile averlo, vale una dichiarazione.',
      'Nationals of countries outside the Union bring a certificate of the consulate on income abroad. If it cannot be had, a statement counts.',
    ],
    [
      'Nel ricorso contro un’espulsione l’avvocato è sempre pagato dallo Stato.',
      'In an appeal against expulsion the State always pays the lawyer.',
    ],
  ),
  constraints: w.both('Se il reddito cresce, va comunicato.', 'If the income grows, say so.'),
  channels: ['desk', 'pec'],
  life_events: ['hardship', 'permit'],
  operators_note: 'I termini dei ricorsi corrono lo stesso: manda subito la persona da un avvocato.',
  documents: [
    w.needs('carta-identita', w.only('O il passaporto.', 'Or the passport.')),
    w.needs('codice-fiscale'),
    w.needs('reddito', { form: 'self_declaration' }),
    w.needs('permesso', w.ifThere),
  ],
  costs: [w.free(w.both('La domanda e l’avvocato', 'The application and the lawyer'))],
  phases: [w.phase('Domanda', 'Application'), w.phase('Decisione dell’ordine', 'Decision of the bar', 10)],
  citations: [
    cite('dpr-115-2002', '74'),
    cite('dpr-115-2002', '76'),
    cite('dpr-115-2002', '79', '2'),
    cite('dpr-115-2002', '90'),
    cite('dpr-115-2002', '94', '2'),
    cite('dpr-115-2002', '119'),
    cite('dpr-115-2002', '126', '1'),
    cite('dpr-115-2002', '142'),
  ],
  updatedOn: '2026-11-22',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Sportello stranieri'),
    ...w.officesOf('Ufficio relazioni con il pubblico', 'Ravenna', 'Bologna'),
  ],
})
