// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoMaterial } from '../format.ts'

const it = `## In breve

Ogni minore straniero presente in Italia ha diritto all’istruzione. Non conta se il soggiorno è regolare. La scuola lo iscrive come iscrive un minore italiano, in qualunque momento dell’anno.

> [!LAW]
> «I minori stranieri presenti sul territorio nazionale hanno diritto all’istruzione indipendentemente dalla regolarità della posizione in ordine al loro soggiorno, nelle forme e nei modi previsti per i cittadini italiani.» (D.P.R. 394/1999, articolo 45, comma 1)

## Domande della famiglia

| Domanda | Risposta | Dove è scritto |
| --- | --- | --- |
| Siamo arrivati a febbraio: dobbiamo aspettare settembre? | No, l’iscrizione si chiede in ogni periodo dell’anno | D.P.R. 394/1999, articolo 45, comma 1 |
| Ci mancano dei documenti: ci mandano via? | No, il minore si iscrive con riserva | D.P.R. 394/1999, articolo 45, comma 1 |
| Con la riserva potrà avere il diploma? | Sì, la riserva non toglie il titolo finale | D.P.R. 394/1999, articolo 45, comma 2 |
| In quale classe andrà? | Chi ha l’obbligo scolastico va nella classe della sua età, salvo che il collegio dei docenti decida un’altra classe | D.P.R. 394/1999, articolo 45, comma 2 |
| Chiedono il permesso di soggiorno? | Per la scuola dell’obbligo non va mostrato | D.Lgs. 286/1998, articolo 6, comma 2 |
| Fino a quando si deve andare a scuola? | L’istruzione obbligatoria dura almeno dieci anni: di regola dai sei ai sedici | L. 296/2006, articolo 1, comma 622 |

## I passi allo sportello

1. Chiedi l’età del minore, da quanto è in Italia e quali scuole ha fatto.
2. Indica la scuola o l’ufficio scuola del Comune, con un indirizzo e un nome.
3. Se la famiglia non capisce i moduli in rete, fissa un appuntamento per compilarli insieme.
4. Spiega che la scuola decide la classe dopo avere conosciuto il minore.
5. Chiedi se serve un mediatore e avvisa la scuola.

## Errori da evitare

- Dire «torni quando ha il permesso».
- Far aspettare l’inizio del nuovo anno.
- Promettere una classe: la decide la scuola.
- Far tradurre il colloquio al minore.

> [!WARNING]
> Materiale dimostrativo, aggiornato al 1° novembre 2026 e non riveduto da un giurista.
`

const en = `## In short

Every foreign minor present in Italy has a right to education. It does not matter whether their stay is lawful. The school enrols them as it enrols an Italian minor, at any time of the year.

> [!LAW]
> “Foreign minors present in the national territory have a right to education regardless of whether their residence is in order, in the forms and manners provided for Italian citizens.” (Presidential Decree 394/1999, Article 45, paragraph 1; our translation)

## Questions of the family

| Question | Answer | Where it is written |
| --- | --- | --- |
| We arrived in February: must we wait for September? | No, enrolment can be requested at any time of the year | Presidential Decree 394/1999, Article 45, paragraph 1 |
| Some papers are missing: will we be sent away? | No, the minor is enrolled with reservation | Presidential Decree 394/1999, Article 45, paragraph 1 |
| With the reservation, can the diploma be obtained? | Yes, the reservation does not take the final qualification away | Presidential Decree 394/1999, Article 45, paragraph 2 |
| Which class will it be? | Minors of compulsory school age join the class of their age, unless the teachers’ board decides on another | Presidential Decree 394/1999, Article 45, paragraph 2 |
| Is the residence permit asked for? | For compulsory schooling it need not be shown | Legislative Decree 286/1998, Article 6, paragraph 2 |
| Until when must one go to school? | Compulsory education lasts at least ten years: as a rule from six to sixteen | Law 296/2006, Article 1, paragraph 622 |

## The steps at the desk

1. Ask how old the minor is, how long they have been in Italy and which schools they attended.
2. Point to the school or to the education office of the municipality, with an address and a name.
3. If the family does not understand the online forms, make an appointment to fill them in together.
4. Explain that the school decides on the class after getting to know the minor.
5. Ask whether a mediator is needed and tell the school.

## Mistakes to avoid

- Saying “come back when you have the permit”.
- Making people wait for the new school year.
- Promising a class: the school decides it.
- Having the minor translate the talk.

> [!WARNING]
> Demonstration material, up to date on 1 November 2026 and not reviewed by a lawyer.
`

export const schoolEnrolment: DemoMaterial = {
  slug: 'iscrivere-a-scuola-un-minore-straniero',
  theme: 'educazione-e-istruzione-pubblica',
  subtheme: 'iscrizione-a-scuola',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: {
    it: 'Iscrivere a scuola un minore straniero: scheda per lo sportello',
    en: 'Enrolling a foreign minor at school: a sheet for the desk',
  },
  summary: {
    it: 'Sei domande che le famiglie fanno, con la risposta e la norma. Poi i passi da fare e gli errori da evitare.',
    en: 'Six questions that families ask, with the answer and the rule. Then the steps to take and the mistakes to avoid.',
  },
  updatedOn: '2026-11-01',
  research: {
    question: {
      it: 'Quali ostacoli incontra allo sportello una famiglia che iscrive un figlio ad anno iniziato, e quali non hanno base nella legge?',
      en: 'Which obstacles does a family meet at the desk when enrolling a child during the school year, and which have no basis in law?',
    },
    method: {
      it: 'Ricerca su documenti, fatta per la dimostrazione: sei domande inventate ma verosimili, messe a confronto con il testo delle norme.',
      en: 'Desk research, done for the demonstration: six invented but likely questions, compared with the text of the rules.',
    },
    sources: [
      { it: 'D.P.R. 394/1999, articolo 45', en: 'Presidential Decree 394/1999, Article 45' },
      { it: 'D.Lgs. 286/1998, articoli 6 e 38', en: 'Legislative Decree 286/1998, Articles 6 and 38' },
      { it: 'L. 296/2006, articolo 1, comma 622', en: 'Law 296/2006, Article 1, paragraph 622' },
    ],
    findings: [
      {
        it: 'Né la data di arrivo né i documenti mancanti fermano l’iscrizione: le prime tre righe della tabella nascono da qui.',
        en: 'Neither the date of arrival nor missing papers stop enrolment: the first three lines of the table come from here.',
      },
      {
        it: 'La classe è una decisione dei docenti: per questo la scheda dice di non prometterla.',
        en: 'The class is decided by the teachers: that is why the sheet says not to promise it.',
      },
    ],
  },
  body: { it, en },
  citations: [
    cite('dpr-394-1999', '45', '1'),
    cite('dpr-394-1999', '45', '2'),
    cite('dlgs-286-1998', '6', '2'),
    cite('dlgs-286-1998', '38', '1'),
    cite('l-296-2006', '1', '622'),
  ],
  writtenBy: 'redattore',
  publishedBy: 'revisore',
  files: [],
}
