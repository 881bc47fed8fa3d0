// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoUnit } from '../format.ts'

const it = `## Un obbligo che è un diritto

La parola «obbligatoria» spaventa. In realtà dice due cose. La persona deve chiedere l’iscrizione. L’Azienda USL deve iscriverla. Nessuno dei due può scegliere altrimenti.

Il regolamento lo scrive così: lo straniero «è tenuto a richiedere l’iscrizione» ed «è iscritto», insieme ai familiari a carico (D.P.R. 394/1999, articolo 42, comma 1).

## Chi si iscrive

L’elenco è nell’articolo 34, comma 1, del D.Lgs. 286/1998. Ha tre lettere.

- **Lettera a.** Chi soggiorna regolarmente e lavora, come dipendente o in proprio. Chi non ha lavoro ed è iscritto alle liste di collocamento, oggi tenute dai Centri per l’impiego.
- **Lettera b.** Chi ha un permesso, o ne ha chiesto il rinnovo, per uno dei motivi della tabella.
- **Lettera b-bis.** I minori stranieri non accompagnati, anche prima che arrivi il permesso.

| Motivi della lettera b | |
| --- | --- |
| Lavoro subordinato | Lavoro autonomo |
| Motivi familiari | Asilo |
| Protezione sussidiaria | Protezione speciale |
| Casi speciali | Cure mediche dell’articolo 19, comma 2, lettera d-bis |
| Richiesta di asilo | Attesa adozione |
| Affidamento | Acquisto della cittadinanza |

Attento alle cure mediche. L’elenco comprende chi sta già in Italia e ha una malattia troppo grave per tornare nel suo Paese (articolo 19, comma 2, lettera d-bis). Un permesso per cure mediche si dà anche alla donna in gravidanza, fino a sei mesi dopo il parto (articolo 19, comma 2, lettera d). La lettera b non lo nomina, ma di solito le Regioni iscrivono anche lei: chiedi all’Azienda USL. Chi arriva apposta per curarsi, con un visto per cure mediche, segue un’altra strada (articolo 36).

## Chi ha perso il lavoro

Perdere il lavoro non fa perdere il permesso (D.Lgs. 286/1998, articolo 22, comma 11). Quindi non fa perdere nemmeno il medico. L’iscrizione vale per tutta la durata del permesso (D.P.R. 394/1999, articolo 42, comma 2).

## Familiari e bambini

I familiari a carico, se soggiornano regolarmente, hanno la stessa assistenza (articolo 34, comma 2). C’è un’eccezione per il genitore con più di sessantacinque anni: la trovi nell’unità 3. Per il neonato la legge è ancora più chiara.

> [!LAW]
> «Nelle more dell’iscrizione al Servizio sanitario nazionale ai minori figli di stranieri iscritti al Servizio sanitario nazionale è assicurato fin dalla nascita il medesimo trattamento dei minori iscritti.» (D.Lgs. 286/1998, articolo 34, comma 2)

Vuol dire che il neonato è assistito da subito, anche se i documenti non sono pronti.

Per il minore non accompagnato l’iscrizione la chiede chi ha la responsabilità genitoriale, anche in via temporanea. Oppure la chiede il responsabile della struttura di prima accoglienza (L. 47/2017, articolo 14, comma 2).

Anche i bambini e i ragazzi senza permesso si iscrivono, a parità con gli italiani. Lo dicono i livelli essenziali di assistenza (D.P.C.M. 12 gennaio 2017, articolo 63, comma 4). Il genitore senza permesso resta sulla terza strada. Il figlio no.

## Chi chiede asilo

Il permesso per richiesta di asilo è nell’elenco. Finché l’iscrizione non è fatta, valgono le cure dell’articolo 35 (D.Lgs. 142/2015, articolo 21, comma 1).

> [!WARNING]
> Dal 12 giugno 2026 si applica il regolamento (UE) 2024/1348 sulla procedura di asilo. Entro lo stesso giorno gli Stati dovevano attuare la direttiva (UE) 2024/1346 sull’accoglienza, che parla anche di cure. Le norme italiane possono cambiare: per chi chiede asilo leggi sempre il testo in vigore.

## Chi resta fuori

Chi ha un permesso per affari non ha l’obbligo di iscriversi. Lo stesso vale per alcuni lavoratori dell’articolo 27 che non pagano l’IRPEF in Italia (D.P.R. 394/1999, articolo 42, comma 5). Devono comunque assicurarsi: è la strada dell’unità 3.

## Un caso allo sportello

> [!NOTE]
> Il caso è inventato. Le persone non esistono.

Tarek Prova ha un permesso per lavoro subordinato. Scade tra otto mesi. Due mesi fa ha perso il lavoro e si è iscritto al Centro per l’impiego. Ora ha mal di schiena. Gli hanno detto che il medico non gli spetta più.

Non è vero. Il permesso è valido e il motivo è nell’elenco. In più è iscritto al Centro per l’impiego. Il medico resta il suo.

## Che cosa dire alla persona

> «Il suo permesso è ancora valido. Quindi il medico resta. Prima che il permesso scada chieda il rinnovo e tenga la ricevuta.»

## Lista di controllo

- Ho cercato il motivo nell’elenco delle tre lettere.
- Ho chiesto se ci sono familiari a carico e bambini.
- Per un bambino ho scelto sempre l’iscrizione, mai la sola urgenza.
- Non ho chiesto un contratto di lavoro a chi ha un permesso per famiglia.
`

const en = `## A duty that is a right

The word “compulsory” is frightening. In fact it says two things. The person must ask for registration. The local health authority must register them. Neither can choose otherwise.

The regulation puts it this way: foreign nationals “are required to request registration” and “are registered”, together with their dependent relatives (Presidential Decree 394/1999, Article 42, paragraph 1).

## Who registers

The list is in Article 34, paragraph 1, of Legislative Decree 286/1998. It has three letters.

- **Letter a.** Those who stay lawfully and work, as employees or on their own account. Those who have no job and are on the lists of jobseekers, kept today by the employment centres (*Centri per l’impiego*).
- **Letter b.** Those who have a permit, or have asked for its renewal, for one of the reasons in the table.
- **Letter b-bis.** Unaccompanied foreign minors, even before the permit arrives.

| Reasons of letter b | |
| --- | --- |
| Employment | Self-employment |
| Family reasons | Asylum |
| Subsidiary protection | Special protection |
| Special cases | Medical treatment under Article 19, paragraph 2, letter d-bis |
| Application for asylum | Pending adoption |
| Foster care | Acquisition of citizenship |

Take care with medical treatment. The list covers people who are already in Italy and whose illness is too serious for them to go back to their country (Article 19, paragraph 2, letter d-bis). A permit for medical treatment is also given to pregnant women, until six months after the birth (Article 19, paragraph 2, letter d). Letter b does not name it, but as a rule the Regions register them too: ask the local health authority. Those who come on purpose for treatment, with a visa for medical care, follow another route (Article 36).

## People who lost their job

Losing a job does not mean losing the permit (Legislative Decree 286/1998, Article 22, paragraph 11). So it does not mean losing the doctor either. Registration is valid for the whole length of the permit (Presidential Decree 394/1999, Article 42, paragraph 2).

## Relatives and children

Dependent relatives who stay lawfully have the same care (Article 34, paragraph 2). There is an exception for parents over sixty-five: see unit 3. For a newborn the law is even clearer.

> [!LAW]
> “Pending registration with the National Health Service, minor children of foreign nationals registered with the National Health Service are guaranteed from birth the same treatment as registered minors.” (Legislative Decree 286/1998, Article 34, paragraph 2; our translation)

It means that the newborn is cared for at once, even if the papers are not ready.

For an unaccompanied minor, registration is requested by whoever holds parental responsibility, even for the time being. Or it is requested by the head of the first reception facility (Law 47/2017, Article 14, paragraph 2).

Children and teenagers without a permit register too, on a par with Italians. The essential levels of care say so (Decree of the President of the Council of Ministers of 12 January 2017, Article 63, paragraph 4). The parent without a permit stays on the third route. The child does not.

## Asylum seekers

The permit for an application for asylum is in the list. Until registration is done, the care of Article 35 applies (Legislative Decree 142/2015, Article 21, paragraph 1).

> [!WARNING]
> Regulation (EU) 2024/1348 on the asylum procedure applies from 12 June 2026. By the same day States had to implement Directive (EU) 2024/1346 on reception, which also covers health care. The Italian rules may change: for asylum seekers always read the text in force.

## Who is left out

Holders of a permit for business are not required to register. The same goes for some workers under Article 27 who do not pay income tax in Italy (Presidential Decree 394/1999, Article 42, paragraph 5). They must be insured all the same: it is the route of unit 3.

## A case at the desk

> [!NOTE]
> The case is invented. The people do not exist.

Tarek Prova has a permit for employment. It expires in eight months. Two months ago he lost his job and signed up at the employment centre. Now his back hurts. He was told that he no longer has a right to the doctor.

This is not true. The permit is valid and its reason is in the list. Besides, he is signed up at the employment centre. He keeps his doctor.

## What to tell the person

> “Your permit is still valid. So you keep your doctor. Before the permit expires, ask for its renewal and keep the receipt.”

## Checklist

- I looked for the reason in the list of the three letters.
- I asked whether there are dependent relatives and children.
- For a child I always chose registration, never urgent care alone.
- I did not ask a holder of a family permit for a work contract.
`

export const unitCompulsory: DemoUnit = {
  key: 'compulsory-registration',
  title: { it: 'L’iscrizione obbligatoria', en: 'Compulsory registration' },
  minutes: 5,
  body: { it, en },
  completion: 'confirmed',
  citations: [
    cite('dlgs-286-1998', '34', '1', 'a'),
    cite('dlgs-286-1998', '34', '1', 'b'),
    cite('dlgs-286-1998', '34', '1', 'b-bis'),
    cite('dlgs-286-1998', '34', '2'),
    cite('dlgs-286-1998', '19', '2', 'd'),
    cite('dlgs-286-1998', '19', '2', 'd-bis'),
    cite('dlgs-286-1998', '36'),
    cite('dlgs-286-1998', '22', '11'),
    cite('dpr-394-1999', '42', '1'),
    cite('dpr-394-1999', '42', '2'),
    cite('dpr-394-1999', '42', '5'),
    cite('l-47-2017', '14', '2'),
    cite('dpcm-lea-2017', '63', '4'),
    cite('dlgs-142-2015', '21', '1'),
    cite('reg-2024-1348'),
    cite('dir-2024-1346'),
  ],
}
