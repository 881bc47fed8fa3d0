// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const migration: DemoTheme = {
  slug: 'evoluzione-delle-migrazioni',
  kind: 'cross_cutting',
  emblem: 'migration',
  name: { it: 'Evoluzione delle migrazioni', en: 'Evolution of migration' },
  question: {
    it: 'Chi arriva oggi, da dove, e come cambiano le domande che porta allo sportello?',
    en: 'Who arrives today, from where, and how do the questions brought to the desk change?',
  },
  description: {
    it: `Lo sportello cambia con le persone che lo usano. Negli anni sono cambiati i Paesi di arrivo, l’età, i motivi del viaggio. Accanto a chi è appena arrivato ci sono famiglie che vivono qui da vent’anni e figli che sono nati qui. Hanno domande diverse e meritano risposte diverse.

Questo argomento aiuta a leggere i dati senza farsi guidare dalle impressioni. Dove si trovano i numeri ufficiali? Che differenza c’è tra residenti, soggiornanti e persone in arrivo? Che cosa dice una percentuale, e che cosa non dice?

Poi si guarda al proprio ufficio. Quali gruppi vengono e quali non vengono mai? In quali mesi la fila si allunga, e perché? Sapere queste cose permette di preparare gli orari, le lingue e il materiale prima che serva. L’argomento attraversa tutte le tematiche: serve a chi fa sportello e a chi decide dove aprirne uno.`,
    en: `The desk changes with the people who use it. Over the years the countries of origin have changed, and so have ages and reasons for the journey. Beside people who have just arrived there are families who have lived here for twenty years and children who were born here. They have different questions and deserve different answers.

This topic helps to read data without being led by impressions. Where are the official figures? What is the difference between residents, permit holders and arrivals? What does a percentage say, and what does it not say?

Then one looks at one’s own office. Which groups come and which never come? In which months does the queue grow, and why? Knowing this lets you prepare hours, languages and material before they are needed. The topic runs through all the themes: it serves those who work at a desk and those who decide where to open one.`,
  },
  subthemes: [
    { slug: 'leggere-i-dati', name: { it: 'Leggere i dati', en: 'Reading the data' } },
    {
      slug: 'famiglie-e-nuove-generazioni',
      name: { it: 'Famiglie e nuove generazioni', en: 'Families and new generations' },
    },
    { slug: 'nuovi-arrivi', name: { it: 'Nuovi arrivi e bisogni nuovi', en: 'New arrivals and new needs' } },
    { slug: 'quadro-europeo', name: { it: 'Il quadro europeo', en: 'The European framework' } },
  ],
}

export const intercultural: DemoTheme = {
  slug: 'competenze-interculturali',
  kind: 'cross_cutting',
  emblem: 'intercultural',
  name: { it: 'Competenze interculturali', en: 'Intercultural competence' },
  question: {
    it: 'Come ci si capisce davvero, quando lingua e abitudini sono diverse?',
    en: 'How do we really understand each other, when language and habits differ?',
  },
  description: {
    it: `Una risposta giusta serve a poco se la persona non la capisce. Le competenze interculturali sono il modo di lavorare che la rende utile. Non sono un elenco di usanze. Sono domande da farsi: che cosa do per scontato? Che cosa non ho spiegato? Che cosa la persona non osa dire?

L’argomento parte da gesti piccoli. Parlare in frasi corte. Evitare le sigle. Scrivere su un foglio l’indirizzo e l’ora. Chiedere di ripetere, senza mettere in imbarazzo. Accorgersi che un sì può voler dire «ho sentito», non «ho capito».

Poi c’è la mediazione. Quando si chiama un mediatore? Come si prepara il colloquio in tre? Perché non si fa tradurre un figlio? E quando la lingua è comune ma la fiducia manca, che cosa si fa?

L’argomento attraversa tutte le tematiche. Si impara con i casi, con i colleghi e con le persone che vengono allo sportello, che sono le prime a sapere che cosa non funziona.`,
    en: `A right answer is of little use if the person does not understand it. Intercultural competence is the way of working that makes it useful. It is not a list of customs. It is questions to ask oneself: what do I take for granted? What have I not explained? What does the person not dare to say?

The topic starts from small gestures. Speak in short sentences. Avoid initials. Write the address and the time on a sheet. Ask people to repeat, without embarrassing them. Notice that a yes may mean “I heard”, not “I understood”.

Then there is mediation. When do you call a mediator? How do you prepare a talk among three? Why do you not have a child translate? And when the language is shared but trust is missing, what do you do?

The topic runs through all the themes. It is learned from cases, from colleagues and from the people who come to the desk, who are the first to know what does not work.`,
  },
  subthemes: [
    { slug: 'linguaggio-semplice', name: { it: 'Linguaggio semplice', en: 'Plain language' } },
    { slug: 'mediazione', name: { it: 'Lavorare con la mediazione', en: 'Working with mediation' } },
    { slug: 'ascolto-e-fiducia', name: { it: 'Ascolto e fiducia', en: 'Listening and trust' } },
    {
      slug: 'conflitti-allo-sportello',
      name: { it: 'Conflitti allo sportello', en: 'Conflicts at the desk' },
    },
  ],
}

export const antiDiscrimination: DemoTheme = {
  slug: 'antidiscriminazione',
  kind: 'cross_cutting',
  emblem: 'anti-discrimination',
  name: { it: 'Antidiscriminazione', en: 'Anti-discrimination' },
  question: {
    it: 'Come si riconosce una discriminazione, come si evita e che cosa può fare chi la subisce?',
    en: 'How do we recognise discrimination, how do we avoid it, and what can those who suffer it do?',
  },
  description: {
    it: `Discriminare vuol dire trattare peggio una persona per ciò che è, senza una ragione che la legge ammette. A volte è un rifiuto aperto. Più spesso è una regola che pare uguale per tutti, ma che pesa solo su qualcuno: un documento impossibile da avere, un modulo in una lingua sola, un orario che esclude chi lavora.

L’argomento spiega le parole: discriminazione diretta, indiretta, molestia. Poi le porta allo sportello, con casi veri o possibili. Che cosa succede se chiedo a una persona un documento che ad altri non chiedo? E se una prassi dell’ufficio è contro la legge, chi la cambia?

Spiega anche gli strumenti. La persona può rivolgersi a un punto antidiscriminazione, a un’associazione, a un giudice. L’operatore può segnalare una prassi sbagliata ai propri responsabili, prima che diventi una causa.

L’argomento attraversa tutte le tematiche, perché la parità non è un servizio in più: è il modo in cui si danno tutti i servizi.`,
    en: `To discriminate is to treat a person worse for what they are, without a reason that the law allows. Sometimes it is an open refusal. More often it is a rule that seems the same for everybody but weighs on some only: a document that cannot be had, a form in one language, opening hours that shut out those who work.

The topic explains the words: direct discrimination, indirect discrimination, harassment. Then it brings them to the desk, with real or possible cases. What happens if I ask one person for a document that I do not ask of others? And if a practice of the office is against the law, who changes it?

It also explains the remedies. The person may turn to an anti-discrimination point, to an association, to a court. The operator may report a wrong practice to those in charge, before it becomes a lawsuit.

The topic runs through all the themes, because equality is not an extra service: it is the way in which all services are given.`,
  },
  subthemes: [
    { slug: 'riconoscere', name: { it: 'Riconoscere la discriminazione', en: 'Recognising discrimination' } },
    { slug: 'prassi-degli-uffici', name: { it: 'Prassi degli uffici', en: 'Practices of offices' } },
    { slug: 'tutela', name: { it: 'Tutela di chi la subisce', en: 'Protection of those who suffer it' } },
    { slug: 'parole-e-immagini', name: { it: 'Parole e immagini', en: 'Words and images' } },
  ],
}
