// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const work: DemoTheme = {
  slug: 'formazione-professionale-e-lavoro',
  kind: 'theme',
  emblem: 'work',
  name: { it: 'Formazione professionale e lavoro', en: 'Vocational training and work' },
  question: {
    it: 'Come trova, cambia o perde un lavoro regolare una persona straniera, e chi la aiuta?',
    en: 'How does a foreign national find, change or lose lawful work, and who can help?',
  },
  description: {
    it: `Per molte persone straniere il lavoro è la prima porta. Da quello dipendono spesso il reddito, la casa e il tipo di permesso. Per questo un errore allo sportello pesa più che per altri.

Il tema segue la persona lungo la strada. Prima la ricerca: il Centro per l’impiego, la dichiarazione di disponibilità, l’orientamento, i corsi. Poi l’assunzione: quali permessi consentono di lavorare, che cosa deve fare il datore, che cosa vale la ricevuta di un rinnovo. Infine i momenti difficili: la disoccupazione, l’infortunio, lo sfruttamento.

C’è poi la questione dei titoli. Una persona può avere studiato anni in un altro Paese e fare qui un lavoro che non chiede nulla di quello che sa. Riconoscere un titolo o una competenza è lungo, ma cambia una vita.

Il tema riunisce Centri per l’impiego, INPS, INAIL, patronati ed enti di formazione. Ognuno vede un pezzo. La persona ha bisogno di vederli insieme.`,
    en: `For many foreign nationals work is the first door. Income, housing and the kind of permit often depend on it. That is why a mistake at the desk weighs more than for others.

The theme follows the person along the way. First the search: the employment centre, the declaration of availability, guidance, courses. Then the hiring: which permits allow work, what the employer must do, what the receipt of a renewal is worth. Last, the hard moments: unemployment, accidents, exploitation.

Then there is the matter of qualifications. A person may have studied for years in another country and do a job here that asks for nothing of what they know. Having a qualification or a skill recognised takes long, but changes a life.

The theme brings together employment centres, INPS, INAIL, patronati and training organisations. Each sees one piece. The person needs to see them together.`,
  },
  subthemes: [
    {
      slug: 'centri-per-l-impiego',
      name: { it: 'Centri per l’impiego e ricerca di lavoro', en: 'Employment centres and job search' },
    },
    {
      slug: 'permessi-e-assunzione',
      name: {
        it: 'Permessi che consentono il lavoro e assunzione',
        en: 'Permits that allow work, and hiring',
      },
    },
    {
      slug: 'titoli-e-competenze',
      name: { it: 'Titoli di studio e competenze', en: 'Qualifications and skills' },
    },
    {
      slug: 'formazione-professionale',
      name: { it: 'Formazione professionale e tirocini', en: 'Vocational training and traineeships' },
    },
    {
      slug: 'tutele-e-sfruttamento',
      name: { it: 'Tutele, infortuni e sfruttamento', en: 'Protection, accidents and exploitation' },
    },
  ],
}
