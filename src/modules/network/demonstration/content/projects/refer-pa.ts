// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'

/** Speaks in the past: the project ended in 2015, and nothing made after it carries its claim. */
export const referPaBody: Record<Locale, string> = {
  it: `## Un progetto nato dagli sportelli

RefER PA è stato un progetto di dodici enti dell’Emilia-Romagna. È cominciato il 1° giugno 2014 e si è concluso il 30 giugno 2015. Lo ha finanziato il Fondo europeo per l’integrazione di cittadini di paesi terzi, con il programma annuale 2013 (azione 9, rafforzamento delle capacità). Il capofila è stato il Comune di Ferrara.

Al progetto hanno partecipato i Comuni di Bologna, Forlì, Modena, Parma e Ravenna, la Regione Emilia-Romagna e le cooperative Camelot, Gulliver, Lai-momo, Mediagroup98 e Persone in Movimento.

## Che cosa si proponeva

Il progetto voleva rendere migliori i servizi pubblici per i cittadini di Paesi terzi. Voleva anche che più enti se ne occupassero insieme. Aveva cinque obiettivi.

- **Conoscere.** Capire come erano organizzati i servizi e che cosa dovevano imparare gli operatori. La domanda andava sia agli uffici dedicati, come gli sportelli stranieri, sia a quelli periferici, come i Centri per l’impiego.
- **Formare.** Far crescere le competenze degli operatori e renderle uguali tra un ufficio e l’altro.
- **Coordinare.** Far lavorare in rete i tanti servizi di informazione della regione.
- **Accordarsi.** Favorire protocolli e accordi operativi tra gli enti.
- **Diffondere.** Far conoscere il metodo fuori dalla regione e a chi prende le decisioni.

## Come lavorava

A ogni partner toccava una tematica. Il partner la studiava, la mappava nel territorio, preparava materiale in-formativo e organizzava seminari e laboratori. Le tematiche erano sei. Tre argomenti le attraversavano: l’evoluzione delle migrazioni, le competenze interculturali e l’antidiscriminazione.

## Da dove veniva

RefER PA continuava il progetto PARI, finanziato dallo stesso fondo nel programma 2012. PARI aveva studiato e migliorato le prassi locali. Aveva costruito una piattaforma insieme a chi la usava e aveva portato le procedure nuove in un protocollo regionale.

## Che cosa resta

Restano l’idea e il metodo: mappare, misurare, formare, accordarsi e verificare che cosa è cambiato. Questa piattaforma li riprende. Quello che trovi qui oggi non è un prodotto del progetto del 2014 e non porta il suo finanziamento.
`,
  en: `## A project born at the desks

RefER PA was a project of twelve organisations in Emilia-Romagna. It began on 1 June 2014 and ended on 30 June 2015. It was funded by the European Fund for the Integration of third-country nationals, under the annual programme 2013 (action 9, capacity building). The lead was the Municipality of Ferrara.

The municipalities of Bologna, Forlì, Modena, Parma and Ravenna took part, with the Region of Emilia-Romagna and the co-operatives Camelot, Gulliver, Lai-momo, Mediagroup98 and Persone in Movimento.

## What it set out to do

The project wanted to make public services for third-country nationals better. It also wanted more organisations to deal with them together. It had five aims.

- **To know.** Understand how services were organised and what operators needed to learn. The question went both to dedicated offices, such as desks for foreign nationals, and to peripheral ones, such as employment centres.
- **To train.** Raise the competence of operators and make it the same from one office to another.
- **To coordinate.** Have the many information services of the region work as a network.
- **To agree.** Encourage protocols and working agreements between organisations.
- **To spread.** Make the method known outside the region and to decision makers.

## How it worked

Each partner was given a theme. The partner studied it, mapped it in the territory, prepared in-formative material and organised seminars and workshops. There were six themes. Three topics ran through them: the evolution of migration, intercultural competence and anti-discrimination.

## Where it came from

RefER PA continued the project PARI, funded by the same fund under the 2012 programme. PARI had studied and improved local practices. It had built a platform together with those who used it, and had put the new procedures into a regional protocol.

## What remains

The idea and the method remain: map, measure, train, agree and check what has changed. This platform takes them up. What you find here today is not a product of the 2014 project and does not carry its funding.
`,
}
