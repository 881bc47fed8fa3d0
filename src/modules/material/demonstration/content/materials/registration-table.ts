// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoMaterial } from '../format.ts'

const it = `## Come si usa

Cerca nella prima colonna il motivo del permesso. Nella seconda trovi la strada. Nella terza trovi dove è scritto. Se il motivo non c’è, non improvvisare: chiedi all’Azienda USL.

## La tabella

| Situazione | Strada | Norma |
| --- | --- | --- |
| Lavora con regolarità, come dipendente o in proprio | Obbligatoria | Articolo 34, comma 1, lettera a |
| Non ha lavoro ed è iscritto al Centro per l’impiego | Obbligatoria | Articolo 34, comma 1, lettera a |
| Permesso per motivi familiari | Obbligatoria | Articolo 34, comma 1, lettera b |
| Permesso per asilo, protezione sussidiaria, protezione speciale o casi speciali | Obbligatoria | Articolo 34, comma 1, lettera b |
| Permesso per richiesta di asilo | Obbligatoria | Articolo 34, comma 1, lettera b |
| Attesa adozione, affidamento, acquisto della cittadinanza | Obbligatoria | Articolo 34, comma 1, lettera b |
| Minore non accompagnato, anche senza permesso | Obbligatoria | Articolo 34, comma 1, lettera b-bis |
| Familiare a carico che soggiorna in regola | Come il familiare iscritto | Articolo 34, comma 2 |
| Genitore oltre i sessantacinque anni, con domanda di ricongiungimento fatta dopo il 5 novembre 2008 | Polizza o iscrizione a pagamento | Articolo 29, comma 3, lettera b-bis |
| Residenza elettiva, senza lavoro | Polizza o iscrizione volontaria | Articolo 34, comma 3 |
| Studio, senza lavoro | Polizza o iscrizione volontaria | Articolo 34, commi 3, 4 e 5 |
| Persona alla pari | Polizza o iscrizione volontaria | Articolo 34, commi 3, 4 e 5 |
| Affari | Iscrizione non dovuta: la persona si assicura | D.P.R. 394/1999, articolo 42, comma 5 |
| Minore senza permesso | Iscrizione | D.P.C.M. 12 gennaio 2017, articolo 63, comma 4 |
| Adulto senza permesso | Cure urgenti o essenziali, codice STP | Articolo 35, comma 3 |

Dove non è detto altro, gli articoli sono del D.Lgs. 286/1998.

## Quattro avvertenze

1. Prima di dire «si paga», escludi sempre l’iscrizione obbligatoria. Molti studenti lavorano.
2. Chi ha la ricevuta del rinnovo resta iscritto: l’iscrizione non decade (D.P.R. 394/1999, articolo 42, comma 4).
3. La riga del genitore non vale se chi lo ha chiamato è un rifugiato (articolo 29-bis, comma 1).
4. Gli importi cambiano. Controllali sul sito della Regione prima di dirli.

> [!WARNING]
> Materiale dimostrativo, aggiornato al 1° novembre 2026 e non riveduto da un giurista. La tabella orienta e non decide: il caso vero lo decide l’Azienda USL.
`

const en = `## How to use it

Look for the reason for the permit in the first column. The second gives you the route. The third tells you where it is written. If the reason is not there, do not improvise: ask the local health authority.

## The table

| Situation | Route | Rule |
| --- | --- | --- |
| Works lawfully, as an employee or on their own account | Compulsory | Article 34, paragraph 1, letter a |
| Has no job and is signed up at the employment centre | Compulsory | Article 34, paragraph 1, letter a |
| Permit for family reasons | Compulsory | Article 34, paragraph 1, letter b |
| Permit for asylum, subsidiary protection, special protection or special cases | Compulsory | Article 34, paragraph 1, letter b |
| Permit for an application for asylum | Compulsory | Article 34, paragraph 1, letter b |
| Pending adoption, foster care, acquisition of citizenship | Compulsory | Article 34, paragraph 1, letter b |
| Unaccompanied minor, even without a permit | Compulsory | Article 34, paragraph 1, letter b-bis |
| Dependent relative who stays lawfully | As the registered relative | Article 34, paragraph 2 |
| Parent over sixty-five, with an application for family reunification made after 5 November 2008 | Insurance or paid registration | Article 29, paragraph 3, letter b-bis |
| Elective residence, without a job | Insurance or voluntary registration | Article 34, paragraph 3 |
| Study, without a job | Insurance or voluntary registration | Article 34, paragraphs 3, 4 and 5 |
| Au pair | Insurance or voluntary registration | Article 34, paragraphs 3, 4 and 5 |
| Business | Registration not required: the person takes out insurance | Presidential Decree 394/1999, Article 42, paragraph 5 |
| Minor without a permit | Registration | Decree of 12 January 2017, Article 63, paragraph 4 |
| Adult without a permit | Urgent or essential care, STP code | Article 35, paragraph 3 |

Where nothing else is said, articles are of Legislative Decree 286/1998.

## Four cautions

1. Before you say “it must be paid for”, always rule out compulsory registration. Many students work.
2. Those who have the receipt of the renewal stay registered: registration does not lapse (Presidential Decree 394/1999, Article 42, paragraph 4).
3. The line on the parent does not hold if the person who brought them is a refugee (Article 29-bis, paragraph 1).
4. Amounts change. Check them on the website of the Region before you quote them.

> [!WARNING]
> Demonstration material, up to date on 1 November 2026 and not reviewed by a lawyer. The table points the way and does not decide: a real case is decided by the local health authority.
`

export const registrationTable: DemoMaterial = {
  slug: 'iscrizione-obbligatoria-o-volontaria',
  theme: 'salute-e-iscrizione-sanitaria',
  subtheme: 'iscrizione-obbligatoria',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: {
    it: 'Iscrizione obbligatoria o volontaria? Una tabella di orientamento',
    en: 'Compulsory or voluntary registration? A table to find your way',
  },
  summary: {
    it: 'Quindici situazioni frequenti, con la strada da seguire e la norma che la prevede.',
    en: 'Fifteen frequent situations, with the route to follow and the rule that provides for it.',
  },
  updatedOn: '2026-11-01',
  research: {
    question: {
      it: 'Si può decidere in un minuto, dal motivo del permesso, se l’iscrizione è obbligatoria o volontaria?',
      en: 'Can one tell within a minute, from the reason for the permit, whether registration is compulsory or voluntary?',
    },
    method: {
      it: 'Ricerca su documenti, fatta per la dimostrazione: dagli articoli si è ricavato un elenco di situazioni. Ogni riga è stata riletta sul testo della norma che cita.',
      en: 'Desk research, done for the demonstration: a list of situations was drawn from the articles. Each line was read again against the text of the rule it cites.',
    },
    sources: [
      {
        it: 'D.Lgs. 286/1998, articoli 29, 29-bis, 34 e 35',
        en: 'Legislative Decree 286/1998, Articles 29, 29-bis, 34 and 35',
      },
      { it: 'D.P.R. 394/1999, articolo 42', en: 'Presidential Decree 394/1999, Article 42' },
      {
        it: 'Accordo Stato-Regioni 255/CSR del 20 dicembre 2012',
        en: 'State-Regions Agreement 255/CSR of 20 December 2012',
      },
    ],
    findings: [
      {
        it: 'Il motivo del permesso basta quasi sempre. Le eccezioni principali sono tre: il lavoro dello studente, l’età del genitore ricongiunto, il minore senza permesso.',
        en: 'The reason for the permit is nearly always enough. There are three main exceptions: the student who works, the age of the reunited parent, the minor without a permit.',
      },
      {
        it: 'Le tre eccezioni sono righe a sé nella tabella e avvertenze sotto di essa.',
        en: 'The three exceptions are lines of their own in the table, or cautions below it.',
      },
    ],
  },
  body: { it, en },
  bornFrom: [1, 2],
  citations: [
    cite('dlgs-286-1998', '34', '1', 'a'),
    cite('dlgs-286-1998', '34', '1', 'b'),
    cite('dlgs-286-1998', '34', '1', 'b-bis'),
    cite('dlgs-286-1998', '34', '2'),
    cite('dlgs-286-1998', '34', '3'),
    cite('dlgs-286-1998', '34', '4'),
    cite('dlgs-286-1998', '34', '5'),
    cite('dlgs-286-1998', '29', '3', 'b-bis'),
    cite('dlgs-286-1998', '29-bis', '1'),
    cite('dlgs-286-1998', '35', '3'),
    cite('dpr-394-1999', '42', '4'),
    cite('dpr-394-1999', '42', '5'),
    cite('dpcm-lea-2017', '63', '4'),
    cite('accordo-csr-255-2012'),
  ],
  writtenBy: 'redattore',
  publishedBy: 'revisore',
  files: ['pdf'],
}
