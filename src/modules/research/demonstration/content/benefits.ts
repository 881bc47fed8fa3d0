// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const benefits: DemoResearch = {
  slug: 'quale-permesso-per-quale-aiuto',
  theme: 'prestazioni-e-servizi-sociali',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Quale permesso serve per quale aiuto?', en: 'Which permit is needed for which benefit?' },
  summary: {
    it: 'Ogni aiuto ha un elenco suo di permessi. Una tabella unica per lo sportello evita no sbagliati.',
    en: 'Each benefit has its own list of permits. One table for the desk avoids wrong refusals.',
  },
  question: {
    it: 'Quali permessi aprono la strada a ogni aiuto? Dove si chiede?',
    en: 'Which permits open the way to each benefit? Where does one apply?',
  },
  method: {
    it: 'Ricerca fatta per la dimostrazione. Siamo partiti dalla mappa: abbiamo contato gli uffici di ogni provincia e letto le schede dei servizi. Poi abbiamo cercato nelle norme il perché.\nGli uffici della mappa sono inventati. I numeri mostrano come si lavora, non che cosa c’è davvero. Nessun giurista ha riveduto i testi.',
    en: 'Research done for the demonstration. We began with the map: we counted the offices of each province and read the sheets of services. Then we looked for the reasons in the rules.\nThe offices of the map are invented. The numbers show how the work is done, not what is really there. No lawyer has reviewed the texts.',
  },
  territory: 'Emilia-Romagna',
  updatedOn: '2026-11-25',
  findings: [
    {
      title: { it: 'Gli elenchi sono diversi', en: 'The lists differ' },
      body: {
        it: 'L’assegno unico nomina anche il permesso unico di lavoro (D.Lgs. 230/2021, articolo 3). L’assegno di inclusione nomina il lungo periodo e la protezione internazionale (D.L. 48/2023, articolo 2). Per la casa popolare basta anche un permesso di due anni con un lavoro (D.Lgs. 286/1998, articolo 40).\nUn permesso che va bene per uno può non andare bene per l’altro.',
        en: 'The single allowance also names the single work permit (Legislative Decree 230/2021, Article 3). The inclusion allowance names the long-term permit and international protection (Decree-Law 48/2023, Article 2). For social housing a permit of two years with a job is enough too (Legislative Decree 286/1998, Article 40).\nA permit that is right for one may not be right for another.',
      },
    },
    {
      title: { it: 'Gli aiuti in denaro cominciano dall’ISEE', en: 'Benefits in money begin with the ISEE' },
      body: {
        it: 'Per l’assegno di maternità, per quello di inclusione e per la casa popolare serve l’ISEE. Vale fino al 31 dicembre (D.P.C.M. 159/2013, articolo 10).\nA gennaio molte persone tornano quindi insieme: lo sportello si può preparare.',
        en: 'The maternity allowance, the inclusion allowance and social housing need the ISEE. It is valid until 31 December (D.P.C.M. 159/2013, Article 10).\nIn January many people therefore come back together: the desk can prepare.',
      },
    },
    {
      title: { it: 'Il patronato arriva dove l’INPS non c’è', en: 'The patronato reaches where INPS is not' },
      body: {
        it: 'Nella mappa le sedi dell’INPS sono in quattro province. I patronati sono in tutte e nove, e in tre centri più piccoli.\nUn accordo con i patronati copre quindi più persone di uno sportello nuovo.',
        en: 'On the map INPS offices are in four provinces. Patronati are in all nine, and in three smaller towns.\nAn agreement with the patronati therefore covers more people than a new desk.',
      },
    },
  ],
  sources: [
    { title: 'Mappa della rete: uffici e schede dei servizi della dimostrazione' },
    { title: 'D.Lgs. 29 dicembre 2021, n. 230, articolo 3', datedOn: '2021-12-29' },
    { title: 'D.L. 4 maggio 2023, n. 48, articolo 2', datedOn: '2023-05-04' },
    {
      title: 'D.Lgs. 25 luglio 1998, n. 286, articoli 40 e 41',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286',
      datedOn: '1998-07-25',
    },
  ],
  citations: [
    cite('dlgs-230-2021', '3', '1'),
    cite('dl-48-2023', '2', '2'),
    cite('dlgs-286-1998', '40', '6'),
    cite('dlgs-286-1998', '41'),
    cite('dpcm-159-2013', '10'),
  ],
  writtenBy: 'revisore',
  publishedBy: 'coordinatore',
}
