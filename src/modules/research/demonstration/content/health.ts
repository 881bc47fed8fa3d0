// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const health: DemoResearch = {
  slug: 'chi-si-iscrive-e-con-quali-documenti',
  theme: 'salute-e-iscrizione-sanitaria',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: {
    it: 'Chi si iscrive al Servizio sanitario, e con quali documenti?',
    en: 'Who registers with the National Health Service, and with which papers?',
  },
  summary: {
    it: 'Abbiamo letto le norme con le domande dello sportello in mano. Cinque punti sono scritti con chiarezza, e allo sportello fanno spesso la differenza.',
    en: 'We read the rules with the questions of the desk in hand. Five points are written clearly, and at the desk they often make the difference.',
  },
  question: {
    it: 'Quali documenti servono davvero per iscrivere una persona straniera al Servizio sanitario? Che cosa succede quando uno manca?',
    en: 'Which papers are really needed to register a foreign national with the National Health Service? What happens when one is missing?',
  },
  method: {
    it: 'Ricerca su documenti, fatta per la dimostrazione. Abbiamo letto tre testi: il testo unico sull’immigrazione, il suo regolamento e l’accordo tra Stato e Regioni del 2012. Poi abbiamo cercato in ognuno la risposta a venti domande tipiche di uno sportello.\nNon abbiamo fatto interviste e non abbiamo raccolto dati. I risultati dicono che cosa prevedono le norme, non che cosa fanno gli uffici. Nessun giurista li ha riveduti.',
    en: 'Desk research, done for the demonstration. We read three texts: the consolidated act on immigration, its regulation and the agreement of 2012 between the State and the Regions. Then we looked in each for the answer to twenty typical questions at a desk.\nWe held no interviews and collected no data. The findings say what the rules provide, not what offices do. No lawyer has reviewed them.',
  },
  territory: 'Ferrara',
  updatedOn: '2026-10-20',
  findings: [
    {
      title: {
        it: 'L’obbligo di iscrizione dipende dal motivo del soggiorno',
        en: 'Compulsory registration depends on the ground of stay',
      },
      body: {
        it: 'La legge elenca chi si iscrive per obbligo. C’è chi lavora. C’è chi cerca lavoro ed è nelle liste. C’è chi soggiorna per famiglia o asilo (D.Lgs. 286/1998, articolo 34, comma 1). Chi è fuori dall’elenco fa una polizza. In certi casi si iscrive lo stesso, con un contributo (comma 3).\nAllo sportello la prima domanda è quindi: per quale motivo è qui?',
        en: 'The law lists who must register: for example those who work, those who look for work and are registered as such, those who stay for family or asylum (Legislative Decree 286/1998, Article 34, paragraph 1). Whoever is not on the list takes out insurance or, in certain cases, registers by paying a contribution (paragraph 3).\nThe first question at the desk is therefore: on which ground is this person here?',
      },
    },
    {
      title: {
        it: 'Chi sta rinnovando il permesso resta iscritto',
        en: 'Whoever is renewing the permit stays registered',
      },
      body: {
        it: 'Chi rinnova non perde l’iscrizione (D.P.R. 394/1999, articolo 42, comma 4). La legge nomina tra gli iscritti anche chi ha chiesto il rinnovo (D.Lgs. 286/1998, articolo 34, comma 1, lettera b).\nUn permesso scaduto, da solo, non basta per togliere il medico. Si guarda la ricevuta della domanda.',
        en: 'Registration does not lapse during renewal (Presidential Decree 394/1999, Article 42, paragraph 4). The law names those who have asked for renewal among the registered (Legislative Decree 286/1998, Article 34, paragraph 1, letter b).\nAn expired permit alone is not enough to take the doctor away: look at the receipt of the application.',
      },
    },
    {
      title: {
        it: 'Senza residenza conta la dimora scritta nel permesso',
        en: 'Without registered residence the abode in the permit counts',
      },
      body: {
        it: 'Ci si iscrive dove si ha la residenza. Se manca, dove si abita davvero (D.P.R. 394/1999, articolo 42, comma 1). Chi non è in anagrafe guarda il luogo scritto nel permesso (comma 2).\nChi aspetta la residenza non deve aspettare anche il medico.',
        en: 'People register where they have their residence or, failing that, where they actually live (Presidential Decree 394/1999, Article 42, paragraph 1). Without an entry in the population register, the place is the one given in the permit (paragraph 2).\nWaiting for residence is therefore no reason to put registration off.',
      },
    },
    {
      title: {
        it: 'I minori si iscrivono anche senza permesso',
        en: 'Minors register even without a permit',
      },
      body: {
        it: 'Lo indica l’accordo tra Stato e Regioni del 20 dicembre 2012. I minori stranieri che sono qui si iscrivono per obbligo. Vale anche se non hanno il permesso.\nA un bambino si dà quindi il pediatra, non il codice STP.',
        en: 'The agreement of 20 December 2012 between the State and the Regions indicates compulsory registration for foreign minors present in the territory, even if they have no residence permit.\nFor a child the way is therefore the paediatrician, not the STP code.',
      },
    },
    {
      title: {
        it: 'Chi si cura senza permesso non viene segnalato',
        en: 'Whoever seeks care without a permit is not reported',
      },
      body: {
        it: 'Chi è qui senza permesso ha diritto alle cure urgenti o essenziali, anche nel tempo (D.Lgs. 286/1998, articolo 35, comma 3). Chi si cura non viene segnalato. C’è un’eccezione sola: quando il referto è un obbligo, come per gli italiani (comma 5).\nLo sportello lo dica subito: chi ha paura non chiede.',
        en: 'Urgent or essential care, also over time, is due to those who are present without a permit (Legislative Decree 286/1998, Article 35, paragraph 3). Access to health facilities may lead to no report, except where a medical report is compulsory as it is for Italians (paragraph 5).\nThe desk can say so at once: many people do not ask out of fear.',
      },
    },
  ],
  sources: [
    {
      title: 'D.Lgs. 25 luglio 1998, n. 286, articoli 34 e 35',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286',
      datedOn: '1998-07-25',
    },
    {
      title: 'D.P.R. 31 agosto 1999, n. 394, articoli 42 e 43',
      link: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.del.presidente.della.repubblica:1999-08-31;394',
      datedOn: '1999-08-31',
    },
    {
      title:
        'Conferenza Stato-Regioni, accordo del 20 dicembre 2012 (255/CSR) sull’assistenza sanitaria alla popolazione straniera',
      datedOn: '2012-12-20',
    },
  ],
  citations: [
    cite('dlgs-286-1998', '34', '1'),
    cite('dlgs-286-1998', '34', '3'),
    cite('dlgs-286-1998', '35', '3'),
    cite('dlgs-286-1998', '35', '5'),
    cite('dpr-394-1999', '42', '1'),
    cite('dpr-394-1999', '42', '2'),
    cite('dpr-394-1999', '42', '4'),
    cite('dpr-394-1999', '43', '3'),
    cite('accordo-csr-255-2012'),
  ],
  writtenBy: 'redattore',
  publishedBy: 'revisore',
}
