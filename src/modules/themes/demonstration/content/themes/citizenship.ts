// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const citizenship: DemoTheme = {
  slug: 'cittadinanza-attiva-e-coesione',
  kind: 'theme',
  emblem: 'citizenship',
  name: {
    it: 'Cittadinanza attiva, diritti e doveri, coesione sociale e sicurezza urbana',
    en: 'Active citizenship, rights and duties, social cohesion and urban safety',
  },
  question: {
    it: 'Come partecipa una persona straniera alla vita della città, con quali diritti e con quali doveri?',
    en: 'How does a foreign national take part in the life of the city, with which rights and which duties?',
  },
  description: {
    it: `Vivere in una città non è solo avere documenti in regola. Vuol dire conoscere i propri diritti, rispettare le regole comuni, partecipare alle scelte. Il tema raccoglie quello che un operatore deve sapere per accompagnare questo percorso.

Una parte riguarda lo stato giuridico: l’accordo di integrazione, il permesso di lungo periodo, la cittadinanza italiana. Qui contano i requisiti, i tempi e gli uffici. Una domanda sbagliata fa perdere mesi.

Un’altra parte riguarda la vita di tutti i giorni: le consulte e le associazioni, il volontariato, le regole di un condominio o di una piazza. La sicurezza urbana nasce anche da qui. Un conflitto spiegato in tempo, con un mediatore, spesso non arriva alla polizia locale.

Il tema parla agli uffici per le relazioni con il pubblico, alle prefetture, alla polizia locale e a chi lavora nei quartieri. L’idea è semplice: chi conosce le regole le segue meglio, e chi è ascoltato partecipa di più.`,
    en: `Living in a city is not only about having papers in order. It means knowing your rights, keeping common rules, taking part in decisions. The theme gathers what an operator needs to know to support this path.

One part is about legal status: the integration agreement, the long-term permit, Italian citizenship. Here conditions, times and offices matter. A wrong application costs months.

Another part is about daily life: advisory councils and associations, volunteering, the rules of a block of flats or of a square. Urban safety starts here too. A conflict that is explained in time, with a mediator, often does not reach the local police.

The theme speaks to public relations offices (URP), to prefetture, to the local police and to those who work in neighbourhoods. The idea is simple: people who know the rules keep them better, and people who are heard take part more.`,
  },
  subthemes: [
    {
      slug: 'accordo-di-integrazione',
      name: {
        it: 'Accordo di integrazione ed educazione civica',
        en: 'Integration agreement and civic education',
      },
    },
    { slug: 'cittadinanza-italiana', name: { it: 'Cittadinanza italiana', en: 'Italian citizenship' } },
    {
      slug: 'partecipazione',
      name: {
        it: 'Partecipazione, consulte e associazioni',
        en: 'Participation, advisory councils and associations',
      },
    },
    {
      slug: 'convivenza-e-conflitti',
      name: { it: 'Convivenza e mediazione dei conflitti', en: 'Living together and mediation of conflicts' },
    },
    { slug: 'sicurezza-urbana', name: { it: 'Sicurezza urbana', en: 'Urban safety' } },
  ],
}
