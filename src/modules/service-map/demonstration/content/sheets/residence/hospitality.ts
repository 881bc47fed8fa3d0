// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const hospitality = w.sheet({
  slug: 'comunicare-che-si-ospita-qualcuno',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both(
    'Comunicare che si ospita una persona straniera',
    'Give notice of hosting a foreign national',
  ),
  summary: w.both(
    'Chi ospita una persona straniera, o le dà una casa, lo scrive entro quarantotto ore.',
    'Whoever hosts a foreign national, or gives them a home, says so in writing within forty-eight hours.',
  ),
  who: w.both(
    'Chiunque dà alloggio o ospita una persona straniera o apolide, anche un parente. Vale anche per chi le affitta o le vende una casa.',
    'Anybody who gives lodging to or hosts a foreign or stateless person, also a relative. It also holds for whoever rents or sells them a home.',
  ),
  how: w.lines(
    [
      'Compila il modulo: chi ospita, chi è ospitato, dove, per quale motivo.',
      'Fill in the form: who hosts, who is hosted, where, and why.',
    ],
    [
      'Consegnalo alla questura, o al Comune dove la questura non c’è. Si può anche spedire.',
      'Hand it in at the Questura, or at the town hall where there is no Questura. You may also send it.',
    ],
    [
      'Tieni la ricevuta: serve per molte altre domande.',
      'Keep the receipt: many other applications need it.',
    ],
  ),
  outputs: w.both(
    'Una copia timbrata della comunicazione, o la ricevuta dell’invio.',
    'A stamped copy of the notice, or the receipt of sending it.',
  ),
  special_cases: w.both(
    'Vale anche per un solo giorno, e anche se la persona non ha il permesso.',
    'It holds for one day too, and also if the person has no permit.',
  ),
  constraints: w.both(
    'Entro quarantotto ore. Chi non lo fa paga una multa, da 160 a 1.100 euro.',
    'Within forty-eight hours. Whoever fails to pays a fine, from 160 to 1,100 euros.',
  ),
  channels: ['desk', 'post', 'pec'],
  life_events: ['arrival', 'home'],
  operators_note: 'La comunicazione è un obbligo di chi ospita, non dell’ospite.',
  documents: [
    w.needs('carta-identita', w.only('Di chi ospita.', 'Of the host.')),
    w.needs('passaporto', w.only('Di chi è ospitato.', 'Of the guest.')),
    w.needs('casa', w.ifThere),
  ],
  costs: [w.free(w.both('La comunicazione', 'The notice'))],
  phases: [w.phase('Comunicazione, entro quarantotto ore', 'Notice, within forty-eight hours', 2)],
  citations: [
    cite('dlgs-286-1998', '7', '1'),
    cite('dlgs-286-1998', '7', '2'),
    cite('dlgs-286-1998', '7', '2-bis'),
  ],
  updatedOn: '2026-11-12',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Ufficio immigrazione'),
    ...w.officesOf('Ufficio relazioni con il pubblico'),
  ],
})
