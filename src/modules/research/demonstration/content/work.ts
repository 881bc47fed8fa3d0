// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const work: DemoResearch = {
  slug: 'che-cosa-fa-chi-perde-il-lavoro',
  theme: 'formazione-professionale-e-lavoro',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Che cosa fa chi perde il lavoro?', en: 'What does somebody who loses their job do?' },
  summary: {
    it: 'Chi perde il lavoro ha tre cose da fare in poche settimane, in uffici diversi. La mappa dice dove, la legge dice entro quando.',
    en: 'Whoever loses the job has three things to do in a few weeks, at different offices. The map says where, the law says by when.',
  },
  question: {
    it: 'Quali passi fa chi perde il lavoro, in quale ordine, e dove?',
    en: 'Which steps are taken after losing a job, in which order, and where?',
  },
  method: {
    it: 'Ricerca fatta per la dimostrazione. Siamo partiti dalla mappa: abbiamo contato gli uffici di ogni provincia e letto le schede dei servizi. Poi abbiamo cercato nelle norme il perché.\nGli uffici della mappa sono inventati. I numeri mostrano come si lavora, non che cosa c’è davvero. Nessun giurista ha riveduto i testi.',
    en: 'Research done for the demonstration. We began with the map: we counted the offices of each province and read the sheets of services. Then we looked for the reasons in the rules.\nThe offices of the map are invented. The numbers show how the work is done, not what is really there. No lawyer has reviewed the texts.',
  },
  territory: 'Emilia-Romagna',
  updatedOn: '2026-11-25',
  findings: [
    {
      title: { it: 'Una domanda sola fa due cose', en: 'One application does two things' },
      body: {
        it: 'Chi chiede la NASpI dichiara anche di essere pronto a lavorare (D.Lgs. 150/2015, articolo 21). La domanda si fa entro sessantotto giorni (D.Lgs. 22/2015, articolo 6).\nChi non ha diritto alla NASpI fa invece la sola dichiarazione.',
        en: 'Whoever applies for NASpI also declares to be ready to work (Legislative Decree 150/2015, Article 21). The application is made within sixty-eight days (Legislative Decree 22/2015, Article 6).\nWhoever is not entitled to NASpI makes the declaration only.',
      },
    },
    {
      title: { it: 'Il permesso resta', en: 'The permit stays' },
      body: {
        it: 'Perdere il lavoro non è un motivo per perdere il permesso. Si resta iscritti per almeno un anno (D.Lgs. 286/1998, articolo 22, comma 11).\nLo sportello lo dica subito: molti accettano un lavoro in nero per paura.',
        en: 'Losing the job is no reason to lose the permit. One stays signed up for at least a year (Legislative Decree 286/1998, Article 22, paragraph 11).\nThe desk should say so at once: many accept undeclared work out of fear.',
      },
    },
    {
      title: {
        it: 'Il Centro per l’impiego c’è ovunque, l’INAIL quasi mai',
        en: 'The job centre is everywhere, INAIL almost nowhere',
      },
      body: {
        it: 'Nella mappa il Centro per l’impiego è in nove province su nove. Le sedi per gli infortuni sono in due.\nChi si fa male parte quindi dal patronato, che nella mappa è in ogni provincia.',
        en: 'On the map the job centre is in nine provinces out of nine. Offices for accidents are in two.\nWhoever gets hurt therefore begins at the patronato, which the map has in every province.',
      },
    },
  ],
  sources: [
    { title: 'Mappa della rete: uffici e schede dei servizi della dimostrazione' },
    {
      title: 'D.Lgs. 25 luglio 1998, n. 286, articolo 22',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286',
      datedOn: '1998-07-25',
    },
    { title: 'D.Lgs. 14 settembre 2015, n. 150, articoli 19 e 21', datedOn: '2015-09-14' },
    { title: 'D.Lgs. 4 marzo 2015, n. 22, articolo 6', datedOn: '2015-03-04' },
  ],
  citations: [
    cite('dlgs-286-1998', '22', '11'),
    cite('dlgs-150-2015', '19'),
    cite('dlgs-150-2015', '21', '1'),
    cite('dlgs-22-2015', '6'),
  ],
  writtenBy: 'revisore',
  publishedBy: 'coordinatore',
}
