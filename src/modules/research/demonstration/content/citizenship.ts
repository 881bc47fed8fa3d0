// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const citizenship: DemoResearch = {
  slug: 'quanto-italiano-serve',
  theme: 'cittadinanza-attiva-e-coesione',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Quanto italiano serve, e per che cosa?', en: 'How much Italian is needed, and for what?' },
  summary: {
    it: 'Tre norme chiedono l’italiano, ognuna a suo modo. Chi le confonde manda le persone a fare esami che non servono.',
    en: 'Three rules ask for Italian, each in its own way. Whoever mixes them up sends people to examinations that they do not need.',
  },
  question: {
    it: 'Quale livello di italiano si chiede per ogni passo? Chi non deve provarlo?',
    en: 'Which level of Italian is asked for at each step? Who need not prove it?',
  },
  method: {
    it: 'Ricerca fatta per la dimostrazione. Siamo partiti dalla mappa: abbiamo contato gli uffici di ogni provincia e letto le schede dei servizi. Poi abbiamo cercato nelle norme il perché.\nGli uffici della mappa sono inventati. I numeri mostrano come si lavora, non che cosa c’è davvero. Nessun giurista ha riveduto i testi.',
    en: 'Research done for the demonstration. We began with the map: we counted the offices of each province and read the sheets of services. Then we looked for the reasons in the rules.\nThe offices of the map are invented. The numbers show how the work is done, not what is really there. No lawyer has reviewed the texts.',
  },
  territory: 'Emilia-Romagna',
  updatedOn: '2026-11-24',
  findings: [
    {
      title: { it: 'Ogni passo ha il suo livello', en: 'Each step has its own level' },
      body: {
        it: 'Per il permesso UE di lungo periodo basta il livello A2 (D.Lgs. 286/1998, articolo 9). Per la cittadinanza serve il B1 (L. 91/1992, articolo 9.1). L’accordo di integrazione conta crediti.\nAllo sportello si chiede prima: per quale domanda ti serve?',
        en: 'For the EU long-term permit level A2 is enough (Legislative Decree 286/1998, Article 9). For citizenship B1 is needed (Law 91/1992, Article 9.1). The integration agreement counts credits.\nAt the desk the first question is: which application do you need it for?',
      },
    },
    {
      title: {
        it: 'Chi ha il permesso UE di lungo periodo non porta il certificato',
        en: 'Whoever has the EU long-term permit brings no certificate',
      },
      body: {
        it: 'La legge esclude chi ha quel permesso e chi ha firmato l’accordo di integrazione (L. 91/1992, articolo 9.1). Nelle schede era un documento obbligatorio per tutti: la mappa ha mostrato l’errore.\nOra la scheda dice chi lo porta e chi no.',
        en: 'The law leaves out those with that permit and those who signed the integration agreement (Law 91/1992, Article 9.1). In the sheets it was compulsory for everybody: the map has shown the mistake.\nNow the sheet says who brings it and who does not.',
      },
    },
    {
      title: { it: 'Chi è nato qui va avvisato', en: 'Whoever was born here must be told' },
      body: {
        it: 'Il Comune avvisa nei sei mesi prima dei diciotto anni. Se non lo fa, il termine di un anno non corre (D.L. 69/2013, articolo 33).\nL’anagrafe è nella mappa in sei province su nove: nelle altre non sappiamo a chi chiedere se l’avviso parte.',
        en: 'The municipality tells in the six months before eighteen. If it does not, the term of a year does not run (Decree-Law 69/2013, Article 33).\nRegistry offices are on the map in six provinces out of nine: in the others we do not know whom to ask whether the notice leaves.',
      },
    },
  ],
  sources: [
    { title: 'Mappa della rete: uffici e schede dei servizi della dimostrazione' },
    { title: 'L. 5 febbraio 1992, n. 91, articoli 4, 9 e 9.1', datedOn: '1992-02-05' },
    {
      title: 'D.Lgs. 25 luglio 1998, n. 286, articoli 4-bis e 9',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286',
      datedOn: '1998-07-25',
    },
  ],
  citations: [
    cite('l-91-1992', '4', '2'),
    cite('l-91-1992', '9.1'),
    cite('dlgs-286-1998', '9', '2-bis'),
    cite('dlgs-286-1998', '4-bis'),
    cite('dl-69-2013', '33', '2'),
  ],
  writtenBy: 'revisore',
  publishedBy: 'coordinatore',
}
