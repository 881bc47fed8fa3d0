// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoUnit } from '../format.ts'

const it = `## Dove ci si iscrive

Ci si iscrive all’Azienda USL del luogo di residenza. Chi non ha la residenza si iscrive dove dimora davvero (D.P.R. 394/1999, articolo 42, comma 1). In questo caso vale il luogo scritto sul permesso (comma 2). Quindi la mancanza di residenza non è un motivo per dire di no.

Il lavoratore stagionale si iscrive all’Azienda USL del Comune indicato per il permesso. L’iscrizione dura quanto il lavoro (comma 3).

## Quali documenti

Chiedi solo quello che serve. Di solito bastano tre cose.

1. Il permesso di soggiorno, oppure la ricevuta di chi ha chiesto il rinnovo.
2. Il codice fiscale.
3. L’indirizzo, anche con una dichiarazione della persona.

I cittadini non comunitari che soggiornano regolarmente possono usare le autocertificazioni. C’è un limite: possono dichiarare solo ciò che un ufficio pubblico italiano può certificare (D.P.R. 445/2000, articolo 3, comma 2). La residenza e lo stato di famiglia in Italia rientrano nel limite. Un matrimonio celebrato all’estero e mai trascritto in Italia no. I certificati medici di regola non si sostituiscono (articolo 49, comma 1).

Quello che un ufficio pubblico italiano sa già non si chiede alla persona: lo cerca l’ufficio (D.P.R. 445/2000, articolo 43, comma 1).

## Quanto dura e quando finisce

L’iscrizione vale per tutta la durata del permesso (D.P.R. 394/1999, articolo 42, comma 2). Quando il permesso scade, contano le parole del comma 4.

> [!LAW]
> «L’iscrizione non decade nella fase di rinnovo del permesso di soggiorno.» (D.P.R. 394/1999, articolo 42, comma 4)

La persona mostra la ricevuta e resta iscritta, con lo stesso medico. L’iscrizione finisce se il rinnovo è negato, o se il permesso è revocato o annullato. Finisce anche con l’espulsione. Ma chi ha fatto ricorso e lo dimostra resta iscritto. Infine termina quando non c’è più la condizione che la rendeva obbligatoria.

## Se la risposta è no

Un rifiuto a voce non basta. Chi presenta una domanda ha diritto a una decisione espressa (L. 241/1990, articolo 2, comma 1). La decisione deve dire i fatti e le norme su cui si fonda (articolo 3, comma 1). Deve anche dire a chi si può fare ricorso e in quanto tempo (articolo 3, comma 4).

Un rifiuto ingiusto, dato solo perché la persona è straniera, è una discriminazione. Lo è anche quando lo dà chi lavora in un ufficio pubblico (D.Lgs. 286/1998, articolo 43, comma 2, lettera a).

## Farsi capire

Il Testo unico chiede alle istituzioni di favorire i mediatori interculturali nei propri uffici (D.Lgs. 286/1998, articolo 42, comma 1, lettera d). Se la persona non capisce, chiama il mediatore. Non far tradurre i figli: non è il loro compito e la salute è una cosa privata.

## Un caso allo sportello

> [!NOTE]
> Il caso è inventato. Le persone non esistono.

Sami Campione ha un permesso per lavoro subordinato, scaduto da un mese. Ha la ricevuta della richiesta di rinnovo, fatta in tempo. Abita da un amico e non ha ancora la residenza. Un ufficio gli ha detto a voce che «il medico è sospeso».

La ricevuta basta: l’iscrizione non decade. Anche senza residenza c’è un’Azienda USL competente, quella della dimora scritta sul permesso. Gli scrivi su un foglio l’articolo 42 e i suoi commi 1, 2 e 4. Se l’ufficio insiste, la persona presenta una domanda scritta e chiede una risposta scritta.

## Che cosa dire alla persona

> «Con la ricevuta lei resta iscritto. Porti la ricevuta e il vecchio permesso. Se le dicono di no, presenti una domanda scritta, chieda una risposta scritta e torni qui.»

## Lista di controllo

- Ho chiesto solo i documenti che servono.
- Ho accettato le autocertificazioni nei limiti di legge.
- Ho controllato la ricevuta prima di parlare di scadenza.
- Ho spiegato che un no si dà per iscritto e con i motivi.
- Ho usato un mediatore se la persona non capiva.
- Ho salutato con un appuntamento, un nome o un indirizzo.
`

const en = `## Where to register

People register with the local health authority of their place of residence. Those without registered residence do so where they really live (Presidential Decree 394/1999, Article 42, paragraph 1). In this case the place written on the permit counts (paragraph 2). So the lack of registered residence is no reason to say no.

Seasonal workers register with the local health authority of the municipality named for the permit. Registration lasts as long as the work (paragraph 3).

## Which documents

Ask only for what is needed. Usually three things are enough.

1. The residence permit, or the receipt of the request for renewal.
2. The tax code (*codice fiscale*).
3. The address, also by a declaration of the person.

Non-EU citizens who stay lawfully may use self-declarations. There is a limit: they may only declare what an Italian public office can certify (Presidential Decree 445/2000, Article 3, paragraph 2). Residence and family status in Italy are within the limit. A marriage celebrated abroad and never transcribed in Italy is not. Medical certificates, as a rule, cannot be replaced (Article 49, paragraph 1).

What an Italian public office already knows is not asked of the person: the office looks it up (Presidential Decree 445/2000, Article 43, paragraph 1).

## How long it lasts and when it ends

Registration is valid for the whole length of the permit (Presidential Decree 394/1999, Article 42, paragraph 2). When the permit expires, what counts are the words of paragraph 4.

> [!LAW]
> “Registration does not lapse while the residence permit is being renewed.” (Presidential Decree 394/1999, Article 42, paragraph 4; our translation)

The person shows the receipt and stays registered, with the same doctor. Registration ends if renewal is refused, or if the permit is revoked or annulled. It also ends with expulsion. But those who have appealed, and prove it, stay registered. Lastly, it ends when the condition that made it compulsory is no longer there.

## If the answer is no

A refusal by word of mouth is not enough. Those who make an application have a right to an express decision (Law 241/1990, Article 2, paragraph 1). The decision must state the facts and the rules it rests on (Article 3, paragraph 1). It must also say to whom one may appeal and within what time (Article 3, paragraph 4).

An unjust refusal, given only because the person is a foreign national, is discrimination. It is so also when it comes from somebody who works in a public office (Legislative Decree 286/1998, Article 43, paragraph 2, letter a).

## Making yourself understood

The consolidated text asks institutions to favour intercultural mediators in their offices (Legislative Decree 286/1998, Article 42, paragraph 1, letter d). If the person does not understand, call the mediator. Do not have children translate: it is not their task, and health is private.

## A case at the desk

> [!NOTE]
> The case is invented. The people do not exist.

Sami Campione has a permit for employment that expired a month ago. He has the receipt of the request for renewal, made in time. He lives with a friend and is not yet a registered resident. An office told him by word of mouth that “the doctor is suspended”.

The receipt is enough: registration does not lapse. Even without registered residence there is a competent health authority, that of the address on the permit. You write down Article 42 for him, with its paragraphs 1, 2 and 4. If the office insists, the person makes a written application and asks for a written answer.

## What to tell the person

> “With the receipt you stay registered. Bring the receipt and the old permit. If they say no, make a written application, ask for a written answer and come back here.”

## Checklist

- I asked only for the documents that are needed.
- I accepted self-declarations within the limits of the law.
- I checked the receipt before talking of expiry.
- I explained that a no is given in writing and with its reasons.
- I used a mediator if the person did not understand.
- I said goodbye with an appointment, a name or an address.
`

export const unitDesk: DemoUnit = {
  key: 'at-the-desk',
  title: {
    it: 'Allo sportello: documenti, durata, rifiuti',
    en: 'At the desk: documents, duration, refusals',
  },
  minutes: 5,
  body: { it, en },
  completion: 'confirmed',
  citations: [
    cite('dpr-394-1999', '42', '1'),
    cite('dpr-394-1999', '42', '2'),
    cite('dpr-394-1999', '42', '3'),
    cite('dpr-394-1999', '42', '4'),
    cite('dpr-445-2000', '3', '2'),
    cite('dpr-445-2000', '43', '1'),
    cite('dpr-445-2000', '49', '1'),
    cite('l-241-1990', '2', '1'),
    cite('l-241-1990', '3', '1'),
    cite('l-241-1990', '3', '4'),
    cite('dlgs-286-1998', '42', '1', 'd'),
    cite('dlgs-286-1998', '43', '2', 'a'),
  ],
}
