// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const residence: DemoTheme = {
  slug: 'adempimenti-e-diritto-di-soggiorno',
  kind: 'theme',
  emblem: 'residence',
  name: {
    it: 'Adempimenti amministrativi e diritto di soggiorno',
    en: 'Administrative procedures and right of residence',
  },
  question: {
    it: 'Quali pratiche deve fare una persona straniera per soggiornare in regola, dove e in quanto tempo?',
    en: 'Which procedures must a foreign national follow to stay lawfully, where and within what time?',
  },
  description: {
    it: `Il permesso di soggiorno apre o chiude quasi tutte le altre porte. Chi lavora in un ufficio lo incontra ogni giorno, anche quando si occupa di altro: un’iscrizione, un contributo, una carta d’identità.

Il tema spiega i permessi e i loro motivi, il primo rilascio, il rinnovo, la conversione e il permesso di lungo periodo. Spiega che cosa vale la ricevuta, e per quali pratiche. Spiega il ricongiungimento familiare e la residenza anagrafica, che sono due cose diverse e spesso confuse.

Molte difficoltà nascono tra un ufficio e l’altro. La questura aspetta il Comune. Il Comune aspetta la questura. La persona torna tre volte. Per questo il tema parla anche delle regole comuni a tutti: i tempi delle pratiche, le autocertificazioni, la risposta scritta, l’accesso agli atti.

È pensato per prefetture, questure, anagrafi, sportelli stranieri e patronati. Lo scopo è che una pratica giusta si faccia una volta sola.`,
    en: `The residence permit opens or closes nearly all the other doors. Those who work in an office meet it every day, even when they deal with something else: a registration, a benefit, an identity card.

The theme explains permits and their reasons, first issue, renewal, conversion and the long-term permit. It explains what the receipt is worth, and for which procedures. It explains family reunification and registered residence, which are two different things and often confused.

Many difficulties arise between one office and the next. The questura waits for the municipality. The municipality waits for the questura. The person comes back three times. That is why the theme also covers rules common to all: the time limits of procedures, self-declarations, the written answer, access to documents.

It is meant for prefetture, questure, registry offices, desks for foreign nationals and patronati. The aim is that a right procedure is done only once.`,
  },
  subthemes: [
    {
      slug: 'rilascio-e-rinnovo',
      name: { it: 'Rilascio e rinnovo del permesso', en: 'Issue and renewal of the permit' },
    },
    {
      slug: 'conversione-e-lungo-periodo',
      name: { it: 'Conversione e permesso di lungo periodo', en: 'Conversion and long-term permit' },
    },
    {
      slug: 'ricongiungimento-familiare',
      name: { it: 'Ricongiungimento familiare', en: 'Family reunification' },
    },
    { slug: 'residenza-anagrafica', name: { it: 'Residenza anagrafica', en: 'Registered residence' } },
    {
      slug: 'protezione-internazionale',
      name: { it: 'Protezione internazionale', en: 'International protection' },
    },
    {
      slug: 'procedimento-e-documenti',
      name: {
        it: 'Procedimento, autocertificazioni e ricorsi',
        en: 'Procedure, self-declarations and appeals',
      },
    },
  ],
}
