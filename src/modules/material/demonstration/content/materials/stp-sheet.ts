// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoMaterial } from '../format.ts'

const it = `## In breve

Il codice STP serve a chi non è cittadino dell’Unione, non ha un permesso valido e ha bisogno di cure. STP vuol dire «straniero temporaneamente presente». Non è un documento d’identità e non è un permesso.

## Che cosa sapere

| Domanda | Risposta | Dove è scritto |
| --- | --- | --- |
| Quali cure dà? | Le cure urgenti e quelle essenziali, anche se continuano nel tempo | D.Lgs. 286/1998, articolo 35, comma 3 |
| Chi lo rilascia? | Una struttura sanitaria pubblica, per esempio l’Azienda USL | D.P.R. 394/1999, articolo 43, comma 3 |
| Dove vale? | In tutta Italia | D.P.R. 394/1999, articolo 43, comma 3 |
| Quanti caratteri ha? | Sedici | Circolare 5/2000 del Ministero della sanità |
| Quanto dura? | Sei mesi, rinnovabili | Circolare 5/2000 del Ministero della sanità |
| Quanto costa? | Niente a chi non ha mezzi, salvo il ticket come per gli italiani | D.Lgs. 286/1998, articolo 35, comma 4 |
| Come si dimostra che mancano i mezzi? | Con una dichiarazione della persona | D.P.R. 394/1999, articolo 43, comma 4 |
| La persona viene segnalata? | No | D.Lgs. 286/1998, articolo 35, comma 5 |

## I passi allo sportello

1. Rassicura la persona: curarsi non porta a nessuna segnalazione.
2. Chiedi se è incinta o se ha con sé un minore. Il minore si iscrive al Servizio sanitario nazionale.
3. Chiedi nome, data di nascita e Paese. Non serve il permesso di soggiorno.
4. Fai firmare la dichiarazione sulla mancanza di mezzi, se è il caso.
5. Consegna il codice. Spiega che cosa copre, quando scade e dove si rinnova.

> [!NOTE]
> Se la persona sta male si cura subito. Il codice si fa dopo.

## Errori da evitare

- Mandare al pronto soccorso chi ha bisogno di una visita normale.
- Chiedere il passaporto come condizione per le cure.
- Dare il codice STP a un bambino al posto dell’iscrizione.
- Fotocopiare documenti che non servono.

> [!WARNING]
> Materiale dimostrativo, aggiornato al 1° novembre 2026 e non riveduto da un giurista.
`

const en = `## In short

The STP code is for people who are not citizens of the Union, have no valid permit and need care. STP stands for *straniero temporaneamente presente*, “foreign national temporarily present”. It is not an identity document and it is not a permit.

## What to know

| Question | Answer | Where it is written |
| --- | --- | --- |
| What care does it give? | Urgent and essential care, even when it goes on over time | Legislative Decree 286/1998, Article 35, paragraph 3 |
| Who issues it? | A public health facility, for example the local health authority | Presidential Decree 394/1999, Article 43, paragraph 3 |
| Where is it valid? | All over Italy | Presidential Decree 394/1999, Article 43, paragraph 3 |
| How many characters has it? | Sixteen | Circular 5/2000 of the Ministry of Health |
| How long does it last? | Six months, renewable | Circular 5/2000 of the Ministry of Health |
| What does it cost? | Nothing for those without means, except for the *ticket* as for Italians | Legislative Decree 286/1998, Article 35, paragraph 4 |
| How is lack of means shown? | By a declaration of the person | Presidential Decree 394/1999, Article 43, paragraph 4 |
| Is the person reported? | No | Legislative Decree 286/1998, Article 35, paragraph 5 |

## The steps at the desk

1. Reassure the person: seeking care leads to no report.
2. Ask whether she is pregnant or whether there is a minor. The minor registers with the National Health Service.
3. Ask for name, date of birth and country. No residence permit is needed.
4. Have the declaration on lack of means signed, if that is the case.
5. Hand over the code. Explain what it covers, when it expires and where it is renewed.

> [!NOTE]
> If the person is unwell, care comes at once. The code comes later.

## Mistakes to avoid

- Sending to the emergency department those who need an ordinary visit.
- Asking for a passport as a condition for care.
- Giving a child the STP code instead of registration.
- Photocopying documents that are not needed.

> [!WARNING]
> Demonstration material, up to date on 1 November 2026 and not reviewed by a lawyer.
`

export const stpSheet: DemoMaterial = {
  slug: 'scheda-codice-stp',
  theme: 'salute-e-iscrizione-sanitaria',
  subtheme: 'cure-senza-permesso',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Scheda: il codice STP allo sportello', en: 'Sheet: the STP code at the desk' },
  summary: {
    it: 'Una pagina da tenere sul banco: a chi serve il codice STP, quali cure dà, quanto dura, come si rilascia e quali errori evitare.',
    en: 'A page to keep on the desk: whom the STP code is for, what care it gives, how long it lasts, how it is issued and which mistakes to avoid.',
  },
  updatedOn: '2026-11-01',
  research: {
    question: {
      it: 'Che cosa deve sapere chi sta allo sportello per rilasciare il codice STP senza chiedere di più di quanto chiede la legge?',
      en: 'What must the person at the desk know to issue the STP code without asking for more than the law asks?',
    },
    method: {
      it: 'Ricerca su documenti, fatta per la dimostrazione: lettura delle norme e della circolare, poi confronto con otto domande tipiche di uno sportello. Nessuna intervista e nessun dato raccolto.',
      en: 'Desk research, done for the demonstration: reading of the rules and of the circular, then comparison with eight typical questions at a desk. No interviews and no data collected.',
    },
    sources: [
      { it: 'D.Lgs. 286/1998, articoli 6 e 35', en: 'Legislative Decree 286/1998, Articles 6 and 35' },
      { it: 'D.P.R. 394/1999, articolo 43', en: 'Presidential Decree 394/1999, Article 43' },
      { it: 'Circolare 5/2000 del Ministero della sanità', en: 'Circular 5/2000 of the Ministry of Health' },
      {
        it: 'D.P.C.M. 12 gennaio 2017, articolo 63, comma 4',
        en: 'Decree of 12 January 2017 on the essential levels of care, Article 63, paragraph 4',
      },
    ],
    findings: [
      {
        it: 'La legge non chiede il permesso di soggiorno per le cure dell’articolo 35 (articolo 6, comma 2).',
        en: 'The law does not ask for the residence permit for the care of Article 35 (Article 6, paragraph 2).',
      },
      {
        it: 'Per la mancanza di mezzi basta una dichiarazione (D.P.R. 394/1999, articolo 43, comma 4). Da qui nasce il quarto passo della scheda.',
        en: 'A declaration is enough for lack of means (Presidential Decree 394/1999, Article 43, paragraph 4). The fourth step of the sheet comes from here.',
      },
      {
        it: 'I minori non restano sulla strada del codice STP, perché si iscrivono. Da qui nasce il secondo passo della scheda.',
        en: 'Minors do not stay on the route of the STP code, because they register. The second step of the sheet comes from here.',
      },
    ],
  },
  body: { it, en },
  bornFrom: [4, 5],
  citations: [
    cite('dlgs-286-1998', '35', '3'),
    cite('dlgs-286-1998', '35', '4'),
    cite('dlgs-286-1998', '35', '5'),
    cite('dlgs-286-1998', '6', '2'),
    cite('dpr-394-1999', '43', '3'),
    cite('dpr-394-1999', '43', '4'),
    cite('dpcm-lea-2017', '63', '4'),
    cite('circ-sanita-5-2000'),
  ],
  writtenBy: 'redattore',
  publishedBy: 'revisore',
  files: ['pdf', 'stp-clip'],
}
