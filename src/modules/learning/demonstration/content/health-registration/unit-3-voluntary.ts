// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoUnit } from '../format.ts'

const it = `## Quando si apre la seconda strada

La persona ha un permesso valido. Il motivo però non è nell’elenco dell’articolo 34, comma 1. Allora deve assicurarsi contro malattia, infortunio e maternità. Può farlo in due modi (D.Lgs. 286/1998, articolo 34, comma 3).

1. Con una **polizza** di una compagnia italiana o straniera, valida in Italia.
2. Con l’**iscrizione volontaria** al Servizio sanitario nazionale.

La scelta è della persona. Tu spieghi le due possibilità e non ne consigli una.

## Chi può chiederla

Chi ha chiesto un permesso di durata superiore a tre mesi (D.P.R. 394/1999, articolo 42, comma 6). Per esempio chi ha un permesso per residenza elettiva. Gli studenti e le persone alla pari hanno una regola a parte: per loro vedi l’articolo 34, comma 4.

Poi ci sono i genitori con più di sessantacinque anni che arrivano con il ricongiungimento familiare. Il loro permesso è per motivi familiari, ma la legge chiede un’assicurazione o un altro titolo che copra tutti i rischi, oppure l’iscrizione a pagamento (D.Lgs. 286/1998, articolo 29, comma 3, lettera b-bis). La regola vale per le domande di ricongiungimento fatte dopo il 5 novembre 2008. Non vale se chi chiama il genitore è un rifugiato (articolo 29-bis, comma 1).

## Quanto costa

Il contributo è annuale. Nel caso generale si calcola sul reddito dell’anno prima, in Italia e all’estero (articolo 34, comma 3). Per gli studenti e le persone alla pari è una somma fissa (comma 5). La legge dice sotto quale importo non si scende.

| Chi | Contributo minimo all’anno | Vale per i familiari a carico? |
| --- | --- | --- |
| Caso generale (comma 3) | 2.000 euro | Sì (comma 3) |
| Studenti (commi 4, lettera a, e 5) | 700 euro | No (comma 6) |
| Persone alla pari (commi 4, lettera b, e 5) | 1.200 euro | No (comma 6) |

Gli importi sono quelli della L. 213/2023 (articolo 1, comma 240). Un decreto può adeguarli ogni anno (D.Lgs. 286/1998, articolo 34, comma 6-bis). Si paga alla Regione dove ci si iscrive, solo con il modello F24 (L. 213/2023, articolo 1, comma 241).

> [!WARNING]
> Non dare una cifra a memoria. Prima apri la pagina della Regione o dell’Azienda USL e controlla l’importo di quest’anno.

## Da quando a quando

L’iscrizione volontaria vale per l’anno solare, dal 1° gennaio al 31 dicembre. Chi paga a ottobre è coperto fino al 31 dicembre, non per dodici mesi. Il contributo non si divide per mesi e non copre il passato. È la regola che le Regioni seguono, sulla base dell’Accordo Stato-Regioni del 20 dicembre 2012. A fine anno l’iscrizione va rinnovata.

## Attento al lavoro

Uno studente può anche lavorare. Se il lavoro è regolare, leggi la lettera a del comma 1: chi lavora regolarmente è nell’elenco dell’obbligo. In quel caso non far pagare subito il contributo. Chiedi conferma all’Azienda USL.

## Due casi allo sportello

> [!NOTE]
> I casi sono inventati. Le persone non esistono.

**Lin Modello** studia all’università. Ha un permesso per studio e non lavora. Con lei vive il marito, a suo carico. Chiede se con 700 euro sono coperti tutti e due. La risposta è no. Il contributo ridotto vale solo per la studentessa (articolo 34, comma 6). Per avere un’iscrizione che copra anche il marito si paga il contributo del caso generale, calcolato sul reddito.

**Il signor Esempio** ha settantuno anni. È arrivato l’anno scorso con il ricongiungimento, chiamato dal figlio che ha un permesso di lavoro. Il figlio pensa che il padre si iscriva gratis, «perché è un familiare a carico». Non è così. Per l’ascendente con più di sessantacinque anni serve la polizza oppure l’iscrizione a pagamento.

## Che cosa dire alla persona

> «Con il suo permesso può scegliere. Può fare una polizza privata. Oppure può iscriversi al Servizio sanitario e pagare un contributo. Il contributo vale fino al 31 dicembre. Le scrivo dove controllare l’importo.»

Spiega anche la differenza. Con l’iscrizione si ha il medico di famiglia. Con la polizza valgono le condizioni scritte nel contratto.

## Lista di controllo

- Ho escluso che il permesso porti all’iscrizione obbligatoria.
- Ho chiesto se la persona lavora.
- Ho chiesto se ha familiari a carico.
- Ho controllato l’importo di quest’anno sul sito, senza andare a memoria.
- Ho detto con chiarezza che la copertura finisce il 31 dicembre.
`

const en = `## When the second route opens

The person has a valid permit. But its reason is not in the list of Article 34, paragraph 1. Then they must be insured against illness, accident and maternity. They can do it in two ways (Legislative Decree 286/1998, Article 34, paragraph 3).

1. With an **insurance policy** from an Italian or foreign company, valid in Italy.
2. With **voluntary registration** with the National Health Service.

The choice is the person’s. You explain both and recommend neither.

## Who may ask for it

Those who have asked for a permit longer than three months (Presidential Decree 394/1999, Article 42, paragraph 6). For example, holders of a permit for elective residence. Students and au pairs have a rule of their own: see Article 34, paragraph 4.

Then there are parents over sixty-five who arrive through family reunification. Their permit is for family reasons, but the law asks for insurance or another proof of cover against all risks, or for paid registration (Legislative Decree 286/1998, Article 29, paragraph 3, letter b-bis). The rule holds for applications for family reunification made after 5 November 2008. It does not hold if the person who brings the parent is a refugee (Article 29-bis, paragraph 1).

## What it costs

The contribution is yearly. In the general case it is worked out on the income of the year before, in Italy and abroad (Article 34, paragraph 3). For students and au pairs it is a flat sum (paragraph 5). The law sets the amounts below which it cannot go.

| Who | Minimum contribution a year | Does it cover dependent relatives? |
| --- | --- | --- |
| General case (paragraph 3) | 2,000 euros | Yes (paragraph 3) |
| Students (paragraphs 4, letter a, and 5) | 700 euros | No (paragraph 6) |
| Au pairs (paragraphs 4, letter b, and 5) | 1,200 euros | No (paragraph 6) |

The amounts are those of Law 213/2023 (Article 1, paragraph 240). A decree may adjust them every year (Legislative Decree 286/1998, Article 34, paragraph 6-bis). Payment is to the Region where one registers, with form F24 only (Law 213/2023, Article 1, paragraph 241).

> [!WARNING]
> Do not give a figure from memory. First open the page of the Region or of the local health authority and check this year’s amount.

## From when to when

Voluntary registration is valid for the calendar year, from 1 January to 31 December. Those who pay in October are covered until 31 December, not for twelve months. The contribution is not split by month and does not cover the past. This is the rule that the Regions follow, on the basis of the State-Regions Agreement of 20 December 2012. At the end of the year the registration must be renewed.

## Mind the job

A student may also work. If the work is lawful, read letter a of paragraph 1: people in lawful work are in the compulsory list. In that case do not have the contribution paid at once. Ask the local health authority to confirm.

## Two cases at the desk

> [!NOTE]
> The cases are invented. The people do not exist.

**Lin Modello** studies at university. She has a permit for study and does not work. Her dependent husband lives with her. She asks whether 700 euros cover them both. The answer is no. The reduced contribution covers the student only (Article 34, paragraph 6). For a registration that covers the husband too, the contribution of the general case is due, worked out on income.

**Mr Esempio** is seventy-one. He arrived last year through family reunification, at the request of his son who has a work permit. The son thinks that his father registers for free, “because he is a dependent relative”. This is not so. For a parent over sixty-five either insurance or paid registration is needed.

## What to tell the person

> “With your permit you can choose. You can take out private insurance. Or you can register with the health service and pay a contribution. The contribution is valid until 31 December. I will write down where to check the amount.”

Explain the difference too. Registration comes with a family doctor. With insurance, what counts is what the contract says.

## Checklist

- I made sure that the permit does not lead to compulsory registration.
- I asked whether the person works.
- I asked whether there are dependent relatives.
- I checked this year’s amount on the website, not from memory.
- I said clearly that the cover ends on 31 December.
`

export const unitVoluntary: DemoUnit = {
  key: 'voluntary-registration',
  title: { it: 'Polizza o iscrizione volontaria', en: 'Insurance or voluntary registration' },
  minutes: 5,
  body: { it, en },
  completion: 'confirmed',
  citations: [
    cite('dlgs-286-1998', '34', '3'),
    cite('dlgs-286-1998', '34', '4', 'a'),
    cite('dlgs-286-1998', '34', '4', 'b'),
    cite('dlgs-286-1998', '34', '5'),
    cite('dlgs-286-1998', '34', '6'),
    cite('dlgs-286-1998', '34', '6-bis'),
    cite('dlgs-286-1998', '34', '1', 'a'),
    cite('dlgs-286-1998', '29', '3', 'b-bis'),
    cite('dlgs-286-1998', '29-bis', '1'),
    cite('dpr-394-1999', '42', '6'),
    cite('l-213-2023', '1', '240'),
    cite('l-213-2023', '1', '241'),
    cite('accordo-csr-255-2012'),
  ],
}
