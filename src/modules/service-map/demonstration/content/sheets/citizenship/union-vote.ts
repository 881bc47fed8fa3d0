// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const unionVote = w.sheet({
  slug: 'votare-in-comune-da-cittadini-dell-unione',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both(
    'Votare alle elezioni comunali da cittadini dell’Unione',
    'Vote in municipal elections as a Union citizen',
  ),
  summary: w.both(
    'Chi viene da un Paese dell’Unione e risiede in Italia può votare per il sindaco e il consiglio comunale.',
    'Whoever comes from a Union country and resides in Italy may vote for the mayor and the municipal council.',
  ),
  who: w.both(
    'Cittadini dell’Unione che risiedono nel Comune, o ne hanno chiesto la residenza.',
    'Union citizens who reside in the municipality, or have asked to be registered there.',
  ),
  how: w.lines(
    [
      'Chiedi al Comune il modulo per la lista elettorale aggiunta.',
      'Ask the municipality for the form of the additional electoral roll.',
    ],
    ['Consegnalo al Comune, anche per posta.', 'Hand it in at the town hall, also by post.'],
    ['Ricevi la tessera elettorale e vai a votare.', 'You receive the polling card and go to vote.'],
  ),
  outputs: w.both(
    'L’iscrizione nella lista aggiunta e la tessera elettorale.',
    'The entry in the additional roll and the polling card.',
  ),
  special_cases: w.both(
    'Chi è iscritto può anche candidarsi a consigliere. Non può diventare sindaco.',
    'Whoever is on the roll may also stand as a councillor. They may not become mayor.',
  ),
  constraints: w.both(
    'Entro il quinto giorno dopo il manifesto che annuncia le elezioni. L’iscrizione poi resta.',
    'By the fifth day after the notice that announces the elections. The entry then stays.',
  ),
  channels: ['desk', 'post'],
  life_events: ['citizenship'],
  operators_note: 'Chi viene da fuori dall’Unione oggi non vota: diglielo con chiarezza.',
  documents: [
    w.needs('carta-identita', w.only('O il passaporto.', 'Or the passport.')),
    w.needs('residenza', { form: 'self_declaration' }),
  ],
  costs: [w.free(w.both('L’iscrizione', 'The entry'))],
  phases: [
    w.phase('Domanda al Comune', 'Application to the municipality'),
    w.phase('Tessera elettorale', 'Polling card'),
  ],
  citations: [cite('dlgs-197-1996', '1'), cite('dlgs-197-1996', '3'), cite('dlgs-197-1996', '5')],
  updatedOn: '2026-11-19',
  offices: [{ name: 'Anagrafe di Ferrara (inventata)' }, ...w.officesOf('Anagrafe')],
})
