// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const residence: DemoResearch = {
  slug: 'da-quale-ufficio-parte-una-domanda',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: {
    it: 'Da quale ufficio parte una domanda di soggiorno?',
    en: 'Which office does an application to stay begin at?',
  },
  summary: {
    it: 'Abbiamo messo in fila venti schede sul soggiorno. Molte domande non cominciano in questura, e i termini per farle sono diversi.',
    en: 'We put twenty sheets on residence in a row. Many applications do not begin at the Questura, and the terms for making them differ.',
  },
  question: {
    it: 'Da quale ufficio comincia ogni domanda sul soggiorno? Entro quando si fa?',
    en: 'At which office does each application on residence begin? By when is it made?',
  },
  method: {
    it: 'Ricerca fatta per la dimostrazione. Siamo partiti dalla mappa: abbiamo contato gli uffici di ogni provincia e letto le schede dei servizi. Poi abbiamo cercato nelle norme il perché.\nGli uffici della mappa sono inventati. I numeri mostrano come si lavora, non che cosa c’è davvero. Nessun giurista ha riveduto i testi.',
    en: 'Research done for the demonstration. We began with the map: we counted the offices of each province and read the sheets of services. Then we looked for the reasons in the rules.\nThe offices of the map are invented. The numbers show how the work is done, not what is really there. No lawyer has reviewed the texts.',
  },
  territory: 'Emilia-Romagna',
  updatedOn: '2026-11-24',
  findings: [
    {
      title: {
        it: 'Gli uffici immigrazione della mappa sono in sette province su nove',
        en: 'The immigration offices of the map are in seven provinces out of nine',
      },
      body: {
        it: 'Nella mappa mancano quelli di Modena e di Rimini. Chi abita lì trova solo gli altri sportelli. Un vuoto della mappa non dice che l’ufficio non c’è: dice che nessuno lo ha ancora scritto.\nLa pagina degli uffici in cifre mostra questi vuoti.',
        en: 'The map lacks those of Modena and Rimini. Whoever lives there finds the other desks only. A gap in the map does not say that there is no office: it says that nobody has written it down yet.\nThe page of offices in figures shows these gaps.',
      },
    },
    {
      title: { it: 'Molte domande cominciano altrove', en: 'Many applications begin elsewhere' },
      body: {
        it: 'Il rinnovo parte di solito da un ufficio postale. Il ricongiungimento e la conversione partono da un portale. La residenza parte dal Comune.\nLo sportello dica quindi per prima cosa dove si comincia, e solo dopo dove si finisce.',
        en: 'The renewal usually begins at a post office. Reunification and conversion begin on a portal. The residence begins at the town hall.\nThe desk should therefore say first where to begin, and only then where it ends.',
      },
    },
    {
      title: { it: 'I termini sono brevi e diversi', en: 'The terms are short and differ' },
      body: {
        it: 'Il primo permesso si chiede entro otto giorni lavorativi (D.Lgs. 286/1998, articolo 5, comma 2). Chi ospita lo comunica in quarantotto ore (articolo 7). Il rinnovo si chiede sessanta giorni prima (articolo 5, comma 4).\nUn foglio con questi tre termini sta bene sul banco.',
        en: 'The first permit is asked for within eight working days (Legislative Decree 286/1998, Article 5, paragraph 2). Whoever hosts says so in forty-eight hours (Article 7). The renewal is asked for sixty days before (Article 5, paragraph 4).\nA sheet with these three terms belongs on the desk.',
      },
    },
  ],
  sources: [
    { title: 'Mappa della rete: uffici e schede dei servizi della dimostrazione' },
    {
      title: 'D.Lgs. 25 luglio 1998, n. 286, articoli 5, 7 e 29',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286',
      datedOn: '1998-07-25',
    },
  ],
  citations: [
    cite('dlgs-286-1998', '5', '2'),
    cite('dlgs-286-1998', '5', '4'),
    cite('dlgs-286-1998', '7', '1'),
    cite('dlgs-286-1998', '29'),
  ],
  writtenBy: 'revisore',
  publishedBy: 'coordinatore',
}
