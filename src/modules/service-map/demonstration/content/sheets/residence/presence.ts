// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const presence = w.sheet({
  slug: 'dichiarare-la-presenza-in-italia',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Dichiarare la presenza per un soggiorno breve', 'Declare your presence for a short stay'),
  summary: w.both(
    'Chi viene in Italia fino a tre mesi per visite, affari, turismo o studio dichiara di esserci. Il permesso non serve.',
    'Whoever comes to Italy for up to three months for visits, business, tourism or study declares it. No permit is needed.',
  ),
  who: w.both(
    'Chi viene da fuori dall’Unione europea per visite, affari, turismo o studio, fino a tre mesi.',
    'Nationals of countries outside the European Union who come for visits, business, tourism or study, for up to three months.',
  ),
  how: w.lines(
    [
      'Chi arriva da un Paese fuori dallo spazio Schengen la fa alla frontiera, quando entra.',
      'Whoever arrives from a country outside the Schengen area makes it at the border, on entering.',
    ],
    [
      'Chi arriva da un Paese Schengen la fa alla questura della provincia dove si trova.',
      'Whoever arrives from a Schengen country makes it at the Questura of the province where they are.',
    ],
    ['Porta con te la copia della dichiarazione.', 'Keep the copy of the declaration with you.'],
  ),
  outputs: w.both(
    'La copia della dichiarazione, da mostrare a chi la chiede.',
    'The copy of the declaration, to show to whoever asks.',
  ),
  special_cases: w.both(
    'Chi dorme in albergo firma lì: la dichiarazione è quella.',
    'Whoever stays at a hotel signs there: that is the declaration.',
  ),
  constraints: w.both(
    'In questura: entro otto giorni dall’ingresso. Chi non la fa può essere espulso, se non c’è una forza maggiore.',
    'At the Questura: within eight days of entering. Whoever fails to may be expelled, unless there was force majeure.',
  ),
  channels: ['desk'],
  life_events: ['arrival'],
  operators_note: 'Non confonderla con la comunicazione di ospitalità, che fa chi ospita.',
  documents: [w.needs('passaporto'), w.needs('ospitalita', w.ifThere)],
  costs: [w.free(w.both('La dichiarazione', 'The declaration'))],
  phases: [w.phase('Dichiarazione', 'Declaration')],
  citations: [cite('l-68-2007', '1', '1'), cite('l-68-2007', '1', '2'), cite('l-68-2007', '1', '3')],
  updatedOn: '2026-11-13',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Ufficio immigrazione')],
})
