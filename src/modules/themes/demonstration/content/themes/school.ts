// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const school: DemoTheme = {
  slug: 'educazione-e-istruzione-pubblica',
  kind: 'theme',
  emblem: 'school',
  name: { it: 'Educazione e istruzione pubblica', en: 'Education and public schooling' },
  question: {
    it: 'Come entra a scuola un bambino, un ragazzo o un adulto che arriva da un altro Paese?',
    en: 'How does a child, a teenager or an adult from another country get into school?',
  },
  description: {
    it: `La scuola è il luogo in cui le famiglie straniere incontrano prima le istituzioni. Il diritto di studiare non dipende dal permesso di soggiorno. Ogni minore presente in Italia può andare a scuola e, fino a una certa età, deve farlo. L’iscrizione si può chiedere in ogni momento dell’anno.

La regola è chiara, ma la pratica è fatta di dettagli. Mancano il codice fiscale o i documenti della scuola precedente. Non c’è posto nella classe giusta. La famiglia non capisce i moduli in rete. Un ragazzo di sedici anni appena arrivato rischia di non trovare un posto per lui.

Il tema raccoglie le norme e i passi da fare, dal nido alle scuole superiori. Comprende la scelta della classe, l’italiano come seconda lingua, la mensa e i trasporti. Comprende anche gli adulti, che tornano a studiare nei Centri provinciali per l’istruzione degli adulti.

Parla alle segreterie, agli uffici scuola dei Comuni e agli sportelli che accompagnano le famiglie.`,
    en: `School is where foreign families first meet institutions. The right to education does not depend on the residence permit. Every minor present in Italy may go to school and, up to a certain age, must. Enrolment can be requested at any time of the year.

The rule is clear, but practice is made of details. The tax code or the papers of the previous school are missing. There is no place in the right class. The family does not understand the online forms. A sixteen-year-old who has just arrived may find no place at all.

The theme gathers the rules and the steps to take, from nursery to upper secondary school. It includes the choice of the class, Italian as a second language, meals and transport. It also includes adults, who go back to study in the provincial centres for adult education.

It speaks to school offices, to the education departments of municipalities and to the desks that support families.`,
  },
  subthemes: [
    { slug: 'iscrizione-a-scuola', name: { it: 'Iscrizione dei minori', en: 'Enrolment of minors' } },
    {
      slug: 'scelta-della-classe',
      name: { it: 'Scelta della classe e accoglienza', en: 'Choice of class and welcome' },
    },
    {
      slug: 'italiano-seconda-lingua',
      name: { it: 'Italiano come seconda lingua', en: 'Italian as a second language' },
    },
    {
      slug: 'servizi-per-l-infanzia',
      name: {
        it: 'Servizi per l’infanzia, mensa e trasporti',
        en: 'Early childhood services, meals and transport',
      },
    },
    { slug: 'istruzione-degli-adulti', name: { it: 'Istruzione degli adulti', en: 'Adult education' } },
  ],
}
