// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const school: DemoResearch = {
  slug: 'iscrivere-a-scuola-durante-l-anno',
  theme: 'educazione-e-istruzione-pubblica',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Iscrivere a scuola durante l’anno', en: 'Enrolling at school during the year' },
  summary: {
    it: 'Una prima lettura delle norme: che cosa può chiedere la segreteria quando un minore arriva a gennaio.',
    en: 'A first reading of the rules: what the school office may ask when a minor arrives in January.',
  },
  question: {
    it: 'Un minore che arriva ad anno iniziato si può iscrivere subito? Con quali documenti?',
    en: 'May a minor who arrives after the year has begun be enrolled at once? With which papers?',
  },
  method: {
    it: 'Ricerca su documenti, fatta per la dimostrazione. Abbiamo letto il regolamento del testo unico. Mancano ancora le interviste alle segreterie.',
    en: 'Desk research, done for the demonstration. We read the regulation of the consolidated act. The interviews with school offices are still to come.',
  },
  territory: 'Provincia di Ferrara',
  updatedOn: '2026-11-05',
  findings: [
    {
      title: {
        it: 'L’iscrizione si può chiedere in qualunque momento dell’anno',
        en: 'Enrolment may be asked for at any time of the year',
      },
      body: {
        it: 'Lo dice il regolamento (D.P.R. 394/1999, articolo 45, comma 1). Il diritto all’istruzione vale anche per chi non è in regola con il soggiorno.',
        en: 'The regulation says so (Presidential Decree 394/1999, Article 45, paragraph 1). The right to education also holds for those whose stay is not regular.',
      },
    },
  ],
  sources: [
    {
      title: 'D.P.R. 31 agosto 1999, n. 394, articolo 45',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.del.presidente.della.repubblica:1999-08-31;394',
      datedOn: '1999-08-31',
    },
  ],
  citations: [cite('dpr-394-1999', '45', '1')],
  writtenBy: 'coordinatore',
  publishedBy: null,
}
