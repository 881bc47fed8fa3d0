// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoProject } from './format.ts'
import { demonstrationBody } from './projects/demonstration.ts'
import { pariBody } from './projects/pari.ts'
import { referPaBody } from './projects/refer-pa.ts'

/** Bodies of RefER PA other than the lead, with the department that its papers name. */
const PARTNERS: DemoProject['partners'] = [
  { organization: 'comune-di-bologna', role: 'partner', department: 'Settore Servizi Sociali' },
  { organization: 'comune-di-forli', role: 'partner' },
  { organization: 'comune-di-modena', role: 'partner' },
  { organization: 'comune-di-parma', role: 'partner' },
  { organization: 'comune-di-ravenna', role: 'partner' },
  {
    organization: 'regione-emilia-romagna',
    role: 'partner',
    department: 'Servizio Politiche per l’accoglienza e integrazione sociale',
  },
  { organization: 'camelot', role: 'partner' },
  { organization: 'gulliver', role: 'partner' },
  { organization: 'lai-momo', role: 'partner' },
  { organization: 'mediagroup98', role: 'partner' },
  { organization: 'persone-in-movimento', role: 'partner' },
]

export const projects: DemoProject[] = [
  {
    key: 'refer-pa',
    slug: 'refer-pa',
    acronym: 'RefER PA',
    name: {
      it: 'RefER PA - rete per l’empowerment e la formazione in Emilia-Romagna per la PA',
      en: 'RefER PA - network for empowerment and training in Emilia-Romagna for the public administration',
    },
    summary: {
      it: 'Il progetto ha unito Comuni, Regione e cooperative per formare gli operatori dei servizi che incontrano i cittadini di Paesi terzi. Si è concluso il 30 giugno 2015.',
      en: 'The project brought together municipalities, the Region and co-operatives to train the operators of services that meet third-country nationals. It ended on 30 June 2015.',
    },
    fundSlug: 'fei-2007-2013',
    fund: {
      it: 'Programma annuale 2013, azione 9 (rafforzamento delle capacità)',
      en: 'Annual programme 2013, action 9 (capacity building)',
    },
    continues: 'pari',
    // The official wording of the co-financing is not in our sources: this says the facts and claims no formula.
    statement: {
      it: 'Progetto finanziato dal Fondo europeo per l’integrazione di cittadini di paesi terzi (FEI), programma annuale 2013, azione 9. Concluso il 30 giugno 2015.',
      en: 'Project funded by the European Fund for the Integration of third-country nationals (EIF), annual programme 2013, action 9. Ended on 30 June 2015.',
    },
    startsOn: '2014-06-01',
    endsOn: '2015-06-30',
    demo: false,
    partners: [{ organization: 'comune-di-ferrara', role: 'lead' }, ...PARTNERS],
    body: referPaBody,
  },
  {
    key: 'pari',
    slug: 'pari',
    acronym: 'PARI',
    name: { it: 'PARI', en: 'PARI' },
    summary: {
      it: 'Il progetto che ha preceduto RefER PA: ha rilevato e migliorato le prassi locali, con una piattaforma e un protocollo regionale.',
      en: 'The project before RefER PA: it surveyed and improved local practices, with a platform and a regional protocol.',
    },
    fundSlug: 'fei-2007-2013',
    fund: { it: 'Programma annuale 2012, azione 7', en: 'Annual programme 2012, action 7' },
    statement: {
      it: 'Progetto finanziato dal Fondo europeo per l’integrazione di cittadini di paesi terzi (FEI), programma annuale 2012, azione 7. Progetto concluso.',
      en: 'Project funded by the European Fund for the Integration of third-country nationals (EIF), annual programme 2012, action 7. Project ended.',
    },
    // Period, lead and partners are not in our sources.
    demo: false,
    partners: [],
    body: pariBody,
  },
  {
    key: 'dimostrazione',
    slug: 'progetto-dimostrativo',
    acronym: 'DIMOSTRAZIONE',
    name: {
      it: 'Progetto dimostrativo RefER PA (inventato)',
      en: 'RefER PA demonstration project (invented)',
    },
    summary: {
      it: 'Un progetto inventato, che mostra come funziona la piattaforma. Ruoli, persone e abbinamenti tra enti e tematiche non sono veri.',
      en: 'An invented project that shows how the platform works. Roles, people and the match between organisations and themes are not real.',
    },
    statement: {
      it: 'Dimostrazione: progetto inventato, senza finanziamento e senza valore.',
      en: 'Demonstration: invented project, without funding and without value.',
    },
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    demo: true,
    objectives: {
      it: 'Mostrare il percorso di un testo, dalla bozza alla pubblicazione\nMostrare il percorso di un operatore, dal corso all’attestato',
      en: 'Show the way of a text, from draft to publication\nShow the way of an operator, from course to certificate',
    },
    actions: {
      it: 'Materiali e corsi di esempio\nUna prova con domande inventate\nAttestati senza valore',
      en: 'Example materials and courses\nA test with invented questions\nCertificates of no value',
    },
    // Only of bodies that are invented too: no real one is said to have money from a project that is not there.
    totalAmount: '30000.00',
    partners: [
      { organization: 'comune-di-ferrara', role: 'lead' },
      ...PARTNERS.map(({ organization, role }) => ({ organization, role })),
      {
        organization: 'azienda-usl-dimostrativa',
        role: 'partner',
        amounts: { own: '4500.00', other: '13500.50' },
      },
      {
        organization: 'centro-impiego-dimostrativo',
        role: 'partner',
        amounts: { own: '3000.00', other: '8999.50' },
      },
      { organization: 'patronato-dimostrativo', role: 'partner' },
    ],
    body: demonstrationBody,
  },
]
