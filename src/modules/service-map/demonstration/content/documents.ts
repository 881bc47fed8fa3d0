// SPDX-License-Identifier: AGPL-3.0-or-later
/** Papers that the services of the demonstration ask for. */
import type { DemoDocument } from './format.ts'
import { morePapers } from './papers.ts'
import { paper } from './writing.ts'

export const documents: readonly DemoDocument[] = [
  paper(
    'passaporto',
    ['Passaporto', 'Passport'],
    ['Il Paese di origine', 'The country of origin'],
    [
      'In Italia si chiede al consolato del proprio Paese.',
      'In Italy you ask for it at the consulate of your country.',
    ],
  ),
  paper(
    'permesso',
    ['Permesso di soggiorno', 'Residence permit'],
    ['La questura', 'The Questura'],
    [
      'Si chiede alla questura. Per molti motivi la domanda parte da un ufficio postale.',
      'You ask the Questura for it. For many grounds the application leaves from a post office.',
    ],
  ),
  paper(
    'ricevuta',
    ['Ricevuta della domanda di rinnovo', 'Receipt of the application for renewal'],
    ['L’ufficio postale o la questura', 'The post office or the Questura'],
    [
      'La consegna chi riceve la domanda. Va tenuta sempre con sé.',
      'Whoever takes the application hands it over. Always keep it with you.',
    ],
  ),
  paper(
    'codice-fiscale',
    ['Codice fiscale', 'Tax code'],
    ['L’Agenzia delle entrate', 'The Revenue Agency (Agenzia delle entrate)'],
    [
      'Si chiede gratis a un ufficio dell’Agenzia delle entrate, con un documento.',
      'You ask for it free of charge at an office of the Revenue Agency, with an identity document.',
    ],
  ),
  paper(
    'dimora',
    ['Dichiarazione di dove abiti', 'Statement of where you live'],
    ['La persona stessa', 'The person themselves'],
    [
      'Si scrive e si firma allo sportello, senza pagare niente.',
      'You write and sign it at the desk, at no cost.',
    ],
  ),
  paper(
    'nascita',
    ['Certificato di nascita', 'Birth certificate'],
    ['Il Paese dove si è nati', 'The country of birth'],
    [
      'Si chiede all’ufficio di stato civile del Paese, o al suo consolato in Italia.',
      'You ask the registry office of that country, or its consulate in Italy.',
    ],
  ),
  paper(
    'penale',
    ['Certificato penale del Paese di origine', 'Criminal record certificate of the country of origin'],
    ['Il Paese di origine', 'The country of origin'],
    [
      'Si chiede alle autorità del Paese, o al suo consolato in Italia.',
      'You ask the authorities of that country, or its consulate in Italy.',
    ],
  ),
  paper(
    'lingua',
    ['Certificato di italiano, livello B1', 'Certificate of Italian, level B1'],
    ['Un ente certificatore riconosciuto, o la scuola', 'A recognised certifying body, or the school'],
    [
      'Si fa un esame. In alternativa vale un titolo di studio di una scuola italiana.',
      'You take an examination. A qualification from an Italian school counts instead.',
    ],
  ),
  paper(
    'pagelle',
    ['Pagelle o diplomi della scuola di prima', 'Reports or diplomas of the school before'],
    ['La scuola frequentata', 'The school attended'],
    [
      'Si chiedono alla scuola frequentata. Se non ci sono, basta raccontare che classi si sono fatte.',
      'You ask the school attended. If there are none, it is enough to say which classes were attended.',
    ],
  ),
  paper(
    'isee',
    ['Attestazione ISEE', 'ISEE certificate (means of the household)'],
    ['L’INPS', 'INPS (the social security institute)'],
    [
      'Si chiede online all’INPS, oppure gratis con un CAF.',
      'You ask INPS online, or a CAF (tax assistance centre) free of charge.',
    ],
  ),
  paper(
    'conto',
    ['Codice IBAN di un conto', 'IBAN of an account'],
    ['La banca o la posta', 'The bank or the post office'],
    [
      'È scritto nei documenti del conto. Il conto deve essere di chi fa la domanda.',
      'It is written in the papers of the account. The account must belong to the applicant.',
    ],
  ),
  paper(
    'foto',
    ['Fotografie formato tessera', 'Passport-size photographs'],
    ['Un fotografo o una cabina', 'A photographer or a booth'],
    ['Recenti, con lo sfondo chiaro.', 'Recent ones, on a light background.'],
  ),
  ...morePapers,
  paper(
    'indigenza',
    ['Dichiarazione di non avere mezzi', 'Declaration of having no means'],
    ['Chi chiede le cure', 'Whoever asks for care'],
    [
      'Si firma in ambulatorio, su un modulo che dà l’ufficio.',
      'You sign it at the clinic, on a form that the office gives you.',
    ],
  ),
]
