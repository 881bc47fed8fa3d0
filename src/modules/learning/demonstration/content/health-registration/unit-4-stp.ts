// SPDX-License-Identifier: AGPL-3.0-or-later

import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoUnit } from '../format.ts'

const it = `## Chi è sulla terza strada

È la persona di un Paese fuori dall’Unione che non ha un permesso valido. Non si può iscrivere al Servizio sanitario nazionale, ma ha diritto a molte cure. Lo dice l’articolo 35, comma 3, del D.Lgs. 286/1998.

Ricorda l’eccezione: i bambini e i ragazzi sotto i diciotto anni si iscrivono (D.P.C.M. 12 gennaio 2017, articolo 63, comma 4). Per loro vedi l’unità 2.

Il codice STP non è per i cittadini dell’Unione. Per chi di loro non ha nessuna copertura sanitaria l’Accordo Stato-Regioni del 20 dicembre 2012 prevede un altro codice, ENI (europeo non iscritto).

## Quali cure

Sono garantite le cure urgenti e quelle essenziali, anche se durano nel tempo. La circolare 5/2000 del Ministero della sanità spiega le due parole.

- **Urgenti** sono le cure che non si possono rinviare senza pericolo per la vita o danno per la salute.
- **Essenziali** sono le cure per malattie che oggi non sono pericolose, ma che con il tempo possono diventarlo.

La legge nomina poi alcune tutele in particolare.

- La gravidanza e la maternità, come per le cittadine italiane.
- La salute del minore.
- Le vaccinazioni.
- Gli interventi di profilassi internazionale.
- La prevenzione, la diagnosi e la cura delle malattie infettive.

Quindi la terza strada non è solo il pronto soccorso. Comprende visite, esami, farmaci e cure che continuano.

## Nessuna segnalazione

Questa è la regola più importante dell’unità.

> [!LAW]
> «L’accesso alle strutture sanitarie da parte dello straniero non in regola con le norme sul soggiorno non può comportare alcun tipo di segnalazione all’autorità, salvo i casi in cui sia obbligatorio il referto, a parità di condizioni con il cittadino italiano.» (D.Lgs. 286/1998, articolo 35, comma 5)

Il divieto vale per tutta la struttura sanitaria: per il medico e per chi sta allo sportello. L’eccezione del referto riguarda i sanitari e fatti gravi, come un ferimento. È la stessa che vale per gli italiani.

Lavori in un ufficio che non è sanitario? Non fare domande sul soggiorno che non ti servono. Spiega che alle cure si va senza paura e manda la persona all’Azienda USL.

Gli uffici pubblici chiedono il permesso di soggiorno per molte pratiche. Per le cure dell’articolo 35 non si chiede (D.Lgs. 286/1998, articolo 6, comma 2).

## Il codice STP

STP vuol dire «straniero temporaneamente presente». È un codice regionale, riconosciuto in tutta Italia (D.P.R. 394/1999, articolo 43, comma 3). Serve per le visite, per le ricette e per i rimborsi tra uffici.

Il codice ha sedici caratteri. I primi tre sono le lettere STP. Poi vengono i numeri della struttura che lo rilascia e un numero progressivo. Dura sei mesi e si rinnova se la persona è ancora in Italia. Lunghezza e durata sono nella circolare 5/2000.

## Chi paga

Chi non ha mezzi non paga le prestazioni, salvo il ticket a parità con gli italiani (articolo 35, comma 4). La mancanza di mezzi si dimostra con una dichiarazione della persona (D.P.R. 394/1999, articolo 43, comma 4). Non servono la dichiarazione dei redditi o l’ISEE.

## Un caso allo sportello

> [!NOTE]
> Il caso è inventato. Le persone non esistono.

Rosa Fantasia viene allo sportello dell’Azienda USL. Il suo permesso è scaduto due anni fa e non ha chiesto il rinnovo. È al quarto mese di gravidanza. Non è mai stata da un medico, perché teme di essere denunciata.

Per prima cosa la rassicuri: nessuno la segnala. Poi le spieghi che per la gravidanza ha le stesse tutele di una cittadina italiana. Chiami il consultorio davanti a lei e fissi la visita. Il codice STP lo rilasci tu, o la accompagni dal collega che lo fa. Non fai copie del suo permesso scaduto e non tieni appunti sul suo soggiorno.

Alla fine le dai l’indirizzo di uno sportello stranieri. Chi è in gravidanza può avere titolo a un permesso: è una domanda per un esperto, non per te.

## Che cosa dire alla persona

> «Qui è al sicuro. Nessuno chiama la polizia perché lei si cura. Ha diritto alle visite della gravidanza. Per averle serve un codice, che si chiama STP. Glielo diamo noi e dura sei mesi.»

## Lista di controllo

- Ho detto per prima cosa che non c’è nessuna segnalazione.
- Non ho chiesto il permesso di soggiorno.
- Ho indicato dove si rilascia il codice STP.
- Per la mancanza di mezzi ho accettato la dichiarazione della persona.
- Se c’era un minore, l’ho mandato all’iscrizione.
- Ho protetto i dati: niente copie e niente appunti inutili.
`

const en = `## Who is on the third route

It is the national of a country outside the Union who has no valid permit. This person cannot register with the National Health Service, but has a right to much care. So says Article 35, paragraph 3, of Legislative Decree 286/1998.

Remember the exception: children and teenagers under eighteen do register (Decree of the President of the Council of Ministers of 12 January 2017, Article 63, paragraph 4). For them see unit 2.

The STP code is not for EU citizens. For those of them without any health cover, the State-Regions Agreement of 20 December 2012 provides another code, ENI (*europeo non iscritto*, “European not registered”).

## Which care

Urgent and essential care is guaranteed, even when it goes on over time. Circular 5/2000 of the Ministry of Health explains the two words.

- **Urgent** care is care that cannot be put off without danger to life or damage to health.
- **Essential** care is care for illnesses that are not dangerous today, but may become so in time.

The law then names some forms of protection in particular.

- Pregnancy and maternity, as for Italian women.
- The health of minors.
- Vaccinations.
- International preventive measures.
- The prevention, diagnosis and treatment of infectious diseases.

So the third route is not just the emergency department. It includes visits, tests, medicines and care that goes on.

## No reporting

This is the most important rule of the unit.

> [!LAW]
> “Access to health facilities by foreign nationals who do not comply with the rules on residence may not lead to any kind of report to the authorities, except where a medical report is compulsory, on the same conditions as for Italian citizens.” (Legislative Decree 286/1998, Article 35, paragraph 5; our translation)

The ban covers the whole health facility: the doctor and the desk. The exception of the medical report (*referto*) concerns health staff and serious facts, such as a wounding. It is the same that holds for Italians.

Do you work in an office that is not a health facility? Do not ask questions about residence that you do not need. Explain that people can seek care without fear and send them to the local health authority.

Public offices ask for the residence permit in many procedures. For the care of Article 35 it is not asked for (Legislative Decree 286/1998, Article 6, paragraph 2).

## The STP code

STP stands for *straniero temporaneamente presente*, “foreign national temporarily present”. It is a regional code, recognised all over Italy (Presidential Decree 394/1999, Article 43, paragraph 3). It is used for visits, for prescriptions and for refunds between offices.

The code has sixteen characters. The first three are the letters STP. Then come the numbers of the facility that issues it and a serial number. It lasts six months and is renewed if the person is still in Italy. Length and duration are in Circular 5/2000.

## Who pays

Those without means do not pay for the services, except for the *ticket* on a par with Italians (Article 35, paragraph 4). Lack of means is shown by a declaration of the person (Presidential Decree 394/1999, Article 43, paragraph 4). No tax return or ISEE certificate is needed.

## A case at the desk

> [!NOTE]
> The case is invented. The people do not exist.

Rosa Fantasia comes to the desk of the local health authority. Her permit expired two years ago and she did not ask for its renewal. She is four months pregnant. She has never seen a doctor, because she is afraid of being reported.

First of all you reassure her: nobody will report her. Then you explain that during pregnancy she has the same protection as an Italian woman. You call the family health centre (*consultorio*) in front of her and book the visit. You issue the STP code yourself, or take her to the colleague who does. You make no copies of her expired permit and keep no notes on her residence status.

At the end you give her the address of a desk for foreign nationals. A pregnant woman may be entitled to a permit: that is a question for an expert, not for you.

## What to tell the person

> “You are safe here. Nobody calls the police because you look after your health. You have a right to pregnancy visits. To have them you need a code, called STP. We give it to you and it lasts six months.”

## Checklist

- The first thing I said was that nobody reports anybody.
- I did not ask for the residence permit.
- I said where the STP code is issued.
- For lack of means I accepted the person’s declaration.
- If there was a minor, I sent them to registration.
- I protected the data: no copies and no needless notes.
`

export const unitStp: DemoUnit = {
  key: 'stp-code',
  title: { it: 'Senza permesso: le cure e il codice STP', en: 'Without a permit: care and the STP code' },
  minutes: 5,
  body: { it, en },
  completion: 'confirmed',
  citations: [
    cite('dlgs-286-1998', '35', '3'),
    cite('dlgs-286-1998', '35', '4'),
    cite('dlgs-286-1998', '35', '5'),
    cite('dlgs-286-1998', '6', '2'),
    cite('dpr-394-1999', '43', '2'),
    cite('dpr-394-1999', '43', '3'),
    cite('dpr-394-1999', '43', '4'),
    cite('dpcm-lea-2017', '63', '4'),
    cite('circ-sanita-5-2000'),
    cite('accordo-csr-255-2012'),
  ],
}
