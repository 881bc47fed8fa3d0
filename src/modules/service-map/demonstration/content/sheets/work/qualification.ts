// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const qualification = w.sheet({
  slug: 'far-riconoscere-una-qualifica-professionale',
  theme: 'formazione-professionale-e-lavoro',
  title: w.both(
    'Far riconoscere una qualifica professionale',
    'Have a professional qualification recognised',
  ),
  summary: w.both(
    'Chi ha studiato all’estero per una professione regolata, come infermiera o elettricista, chiede di poterla fare in Italia.',
    'Whoever studied abroad for a regulated profession, such as nurse or electrician, asks to practise it in Italy.',
  ),
  who: w.both(
    'Chi ha una qualifica presa all’estero per una professione che in Italia è regolata dalla legge.',
    'People with a qualification from abroad for a profession that the law regulates in Italy.',
  ),
  how: w.lines(
    [
      'Guarda se la professione è regolata, e quale Ministero decide.',
      'See whether the profession is regulated, and which Ministry decides.',
    ],
    [
      'Manda la domanda con il titolo tradotto e i programmi di studio.',
      'Send the application with the translated qualification and the syllabuses.',
    ],
    ['Il Ministero dice se mancano documenti.', 'The Ministry says whether papers are missing.'],
    [
      'Poi decide. Può chiedere un tirocinio o un esame.',
      'Then it decides. It may ask for a traineeship or an examination.',
    ],
  ),
  outputs: w.both(
    'Un decreto che riconosce la qualifica. Per molte professioni poi ci si iscrive all’albo.',
    'A decree that recognises the qualification. For many professions you then join the register.',
  ),
  special_cases: w.both(
    'Se la professione non è regolata, non serve il riconoscimento: decide chi assume.',
    'If the profession is not regulated, no recognition is needed: the employer decides.',
  ),
  constraints: w.both(
    'Il Ministero decide entro tre mesi da quando i documenti sono completi.',
    'The Ministry decides within three months of the papers being complete.',
  ),
  channels: ['post', 'pec', 'online'],
  life_events: ['work'],
  operators_note:
    'Intanto il Centro per l’impiego può valutare le competenze: non fate aspettare la persona.',
  documents: [
    w.needs('titolo', { translation: 'legalised' }),
    w.needs('valore', {
      ...w.ifThere,
      ...w.only('Se il Ministero la chiede.', 'If the Ministry asks for it.'),
    }),
    w.needs('passaporto'),
    w.needs('permesso', w.ifThere),
  ],
  costs: [w.stamp()],
  phases: [
    w.phase('Domanda', 'Application'),
    w.phase('Controllo dei documenti', 'Check of the papers', 30),
    w.phase('Decisione', 'Decision'),
  ],
  citations: [
    cite('dpr-394-1999', '49'),
    cite('dlgs-206-2007', '16', '2'),
    cite('dlgs-206-2007', '16', '6'),
    cite('dlgs-286-1998', '37'),
  ],
  updatedOn: '2026-11-21',
  offices: [...w.officesOf('Centro per l’impiego'), { name: w.FERRARA_DESK }],
})
