// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const identityCard = w.sheet({
  slug: 'avere-la-carta-d-identita',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Avere la carta d’identità', 'Obtain the identity card'),
  summary: w.both(
    'Chi ha la residenza chiede la carta d’identità elettronica al Comune. A chi è straniero non serve per viaggiare.',
    'Whoever is registered asks the municipality for the electronic identity card. Foreign nationals cannot travel with it.',
  ),
  who: w.both(
    'Chi ha la residenza o la dimora in un Comune italiano, di ogni età.',
    'People registered or living in an Italian municipality, of any age.',
  ),
  how: w.lines(
    ['Prendi appuntamento con l’anagrafe.', 'Make an appointment with the registry office.'],
    [
      'Vai con una fotografia, il permesso e il passaporto.',
      'Go with a photograph, the permit and the passport.',
    ],
    ['Lasci le impronte e firmi.', 'You leave your fingerprints and sign.'],
    ['La carta arriva a casa o in Comune.', 'The card arrives at home or at the town hall.'],
  ),
  outputs: w.both(
    'Una ricevuta con la prima metà dei codici, poi la carta con l’altra metà.',
    'A receipt with the first half of the codes, then the card with the other half.',
  ),
  special_cases: w.lines(
    ['Per un minore vengono i genitori o il tutore.', 'For a minor the parents or the guardian come.'],
    [
      'A chi chiede protezione il Comune dà una carta che dura tre anni.',
      'To those who ask for protection the municipality gives a card that lasts three years.',
    ],
  ),
  constraints: w.both(
    'Dura dieci anni. Cinque per chi ha da tre a diciotto anni, tre per i più piccoli. Scade il giorno del compleanno.',
    'It lasts ten years. Five for those from three to eighteen, three for the smaller ones. It ends on a birthday.',
  ),
  channels: ['desk'],
  life_events: ['arrival', 'home'],
  operators_note: 'Con la carta e i suoi codici si entra nei servizi online: dillo subito.',
  documents: [
    w.needs('permesso', w.only('O la ricevuta del rinnovo.', 'Or the receipt of the renewal.')),
    w.needs('passaporto', { form: 'original' }),
    w.needs('foto', { form: 'original' }),
    w.needs('tessera-sanitaria', w.ifThere),
  ],
  costs: [
    w.cost(w.both('La carta elettronica', 'The electronic card'), '16.79'),
    w.cost(
      w.both('Diritti del Comune', 'Fees of the municipality'),
      null,
      w.both('Si pagano insieme alla carta.', 'They are paid together with the card.'),
    ),
  ],
  phases: [
    w.phase('Appuntamento in Comune', 'Appointment at the town hall'),
    w.phase('Arrivo della carta', 'The card arrives'),
  ],
  citations: [cite('rd-773-1931', '3'), cite('dlgs-286-1998', '6', '7'), cite('dlgs-142-2015', '5-bis', '4')],
  updatedOn: '2026-11-14',
  offices: [{ name: 'Anagrafe di Ferrara (inventata)' }, ...w.officesOf('Anagrafe')],
})
