// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoUnit } from '../format.ts'

const it = `## Da dove si parte

Una persona arriva allo sportello e chiede un medico. Prima di rispondere ti serve una mappa. In questa unità la trovi in pochi minuti.

La Costituzione protegge la salute di tutti. L’articolo 32 parla di «individuo», non di «cittadino». Per questo in Italia nessuno resta senza le cure di base. Vale anche per chi non ha un permesso di soggiorno.

> [!LAW]
> «La Repubblica tutela la salute come fondamentale diritto dell’individuo e interesse della collettività, e garantisce cure gratuite agli indigenti.» (Costituzione, articolo 32, primo comma)

Il Testo unico sull’immigrazione (D.Lgs. 286/1998) dice la stessa cosa in altro modo. Allo straniero «comunque presente» in Italia spettano i diritti fondamentali della persona (articolo 2, comma 1). La salute è uno di questi.

Lo strumento che dà corpo al diritto è il Servizio sanitario nazionale. Lo ha istituito la legge 833 del 1978. Nella nostra regione lo trovi nelle Aziende USL.

## Di chi parla il corso

Il corso parla dei cittadini di Paesi fuori dall’Unione europea. I cittadini dell’Unione seguono altre regole, come il regolamento (CE) 883/2004. Se hai davanti un cittadino dell’Unione, non usare questa mappa.

## Le tre strade

| Situazione della persona | Strada | Dove è scritto |
| --- | --- | --- |
| Ha un permesso per lavoro, famiglia, asilo o un altro motivo dell’elenco di legge | **Iscrizione obbligatoria**, senza contributo annuale | D.Lgs. 286/1998, articolo 34, commi 1 e 2 |
| Ha un permesso per un motivo che non è nell’elenco, per esempio lo studio, e non lavora | **Polizza privata** oppure **iscrizione volontaria**, con un contributo annuale | D.Lgs. 286/1998, articolo 34, commi da 3 a 6 |
| Ha più di diciotto anni e non ha un permesso valido | **Cure urgenti o essenziali**, con il codice STP | D.Lgs. 286/1998, articolo 35, commi da 3 a 5 |

C’è poi chi resta in Italia per poco tempo, per esempio per turismo. Di regola non si iscrive. Riceve le cure urgenti e paga le tariffe (D.P.R. 394/1999, articolo 43, comma 1). Fanno eccezione i Paesi che hanno un accordo con l’Italia (D.Lgs. 286/1998, articolo 35, comma 2).

## Due domande che bastano quasi sempre

1. La persona ha un permesso di soggiorno valido, o la ricevuta di chi ha chiesto il rinnovo?
2. Qual è il motivo scritto sul permesso?

Con la prima domanda separi la terza strada dalle altre due. Con la seconda scegli tra la prima e la seconda strada. Se la persona ha meno di diciotto anni, l’iscrizione c’è anche senza permesso: vedi l’unità 2.

Il lavoro conta meno di quanto si crede. Chi ha un permesso per motivi familiari si iscrive anche se non lavora. Prima del lavoro contano il motivo e la durata del permesso.

## Che cosa cambia con l’iscrizione

Chi ha l’iscrizione obbligatoria ha gli stessi diritti e gli stessi doveri di un cittadino italiano (D.Lgs. 286/1998, articolo 34, comma 1). Sceglie il medico di famiglia o il pediatra. Prenota le visite. Paga il ticket come tutti, e come tutti può avere un’esenzione.

## Un caso allo sportello

> [!NOTE]
> Il caso è inventato. Le persone non esistono.

Mira Esempio viene da un Paese fuori dall’Unione. Ha quarant’anni e un permesso per motivi familiari. Non lavora. Un conoscente le ha detto che senza lavoro si paga. Lei ha paura della spesa e da mesi non va dal medico.

Guardi il permesso: il motivo è nell’elenco dell’articolo 34. La strada è la prima. L’iscrizione è obbligatoria e il contributo annuale non si paga. La mandi all’Azienda USL con un biglietto: indirizzo, orari, documenti.

## Che cosa dire alla persona

> «Lei ha diritto al medico di famiglia. Per averlo si iscrive all’Azienda USL. Non deve pagare il contributo annuale. Le scrivo dove andare e che cosa portare.»

Usa frasi corte. Poi chiedi alla persona di ripetere con parole sue. Così scopri subito se hai spiegato bene.

## Lista di controllo

- Ho chiesto se c’è un permesso o una ricevuta.
- Ho letto il motivo del permesso.
- Ho indicato una sola strada, con un indirizzo.
- Se la persona sta male, l’ho mandata subito alle cure. I documenti vengono dopo.

> [!WARNING]
> Corso dimostrativo. È aggiornato al 1° novembre 2026 e non è riveduto da un giurista. Prima di decidere un caso vero leggi il testo in vigore su Normattiva.
`

const en = `## Where to start

Somebody comes to the desk and asks for a doctor. Before you answer you need a map. This unit gives you one in a few minutes.

The Constitution protects everybody’s health. Article 32 speaks of the “individual”, not of the “citizen”. That is why nobody in Italy is left without basic care. This also holds for people without a residence permit.

> [!LAW]
> “The Republic safeguards health as a fundamental right of the individual and as a collective interest, and guarantees free medical care to the indigent.” (Constitution, Article 32, first paragraph; our translation)

The consolidated text on immigration (Legislative Decree 286/1998) says the same in other words. A foreign national “in any way present” in Italy has the fundamental rights of the person (Article 2, paragraph 1). Health is one of them.

The tool that makes the right real is the National Health Service (*Servizio sanitario nazionale*, SSN). It was set up by Law 833 of 1978. In our region you find it in the local health authorities (*Aziende USL*).

## Whom the course is about

The course is about nationals of countries outside the European Union. EU citizens follow other rules, such as Regulation (EC) 883/2004. If the person in front of you is an EU citizen, do not use this map.

## The three routes

| The person’s situation | Route | Where it is written |
| --- | --- | --- |
| Has a permit for work, family, asylum or another reason in the list of the law | **Compulsory registration**, without the yearly contribution | Legislative Decree 286/1998, Article 34, paragraphs 1 and 2 |
| Has a permit for a reason that is not in the list, for example study, and does not work | **Private insurance** or **voluntary registration**, with a yearly contribution | Legislative Decree 286/1998, Article 34, paragraphs 3 to 6 |
| Is over eighteen and has no valid permit | **Urgent or essential care**, with the STP code | Legislative Decree 286/1998, Article 35, paragraphs 3 to 5 |

Then there are people who stay for a short time, for example tourists. As a rule they do not register. They receive urgent care and pay the tariffs (Presidential Decree 394/1999, Article 43, paragraph 1). Countries that have an agreement with Italy are an exception (Legislative Decree 286/1998, Article 35, paragraph 2).

## Two questions that are nearly always enough

1. Does the person have a valid residence permit, or the receipt of a request for renewal?
2. What reason is written on the permit?

The first question separates the third route from the other two. The second question tells the first route from the second. Under eighteen, people register even without a permit: see unit 2.

Work matters less than people think. A holder of a permit for family reasons registers even without a job. Before the job come the reason and the length of the permit.

## What registration changes

Those under compulsory registration have the same rights and the same duties as an Italian citizen (Legislative Decree 286/1998, Article 34, paragraph 1). They choose a family doctor or a paediatrician. They book visits. They pay the *ticket* (the patient’s share of the cost) like everybody and, like everybody, may be exempt from it.

## A case at the desk

> [!NOTE]
> The case is invented. The people do not exist.

Mira Esempio comes from a country outside the Union. She is forty and has a permit for family reasons. She does not work. An acquaintance told her that without a job one pays. She fears the cost and has not seen a doctor for months.

You look at the permit: the reason is in the list of Article 34. The route is the first. Registration is compulsory and the yearly contribution is not due. You send her to the local health authority with a note: address, hours, documents.

## What to tell the person

> “You have a right to a family doctor. To have one, you register with the local health authority. You do not have to pay the yearly contribution. I will write down where to go and what to bring.”

Use short sentences. Then ask the person to repeat it in their own words. You find out at once whether you explained it well.

## Checklist

- I asked whether there is a permit or a receipt.
- I read the reason for the permit.
- I pointed to one route only, with an address.
- If the person is unwell, I sent them to care at once. Papers come later.

> [!WARNING]
> Demonstration course. It is up to date on 1 November 2026 and has not been reviewed by a lawyer. Before you decide a real case read the text in force on Normattiva.
`

export const unitThreeRoutes: DemoUnit = {
  key: 'three-routes',
  title: { it: 'Il diritto alla salute e le tre strade', en: 'The right to health and the three routes' },
  minutes: 5,
  body: { it, en },
  completion: 'confirmed',
  citations: [
    cite('costituzione', '32', '1'),
    cite('dlgs-286-1998', '2', '1'),
    cite('l-833-1978'),
    cite('reg-883-2004'),
    cite('dlgs-286-1998', '34'),
    cite('dlgs-286-1998', '35'),
    cite('dpr-394-1999', '43', '1'),
  ],
}
