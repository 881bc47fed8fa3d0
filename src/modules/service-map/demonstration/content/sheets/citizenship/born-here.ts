// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const bornHere = w.sheet({
  slug: 'diventare-cittadini-a-diciotto-anni',
  theme: 'cittadinanza-attiva-e-coesione',
  title: w.both(
    'Diventare cittadini a diciotto anni, se si è nati in Italia',
    'Become a citizen at eighteen, if born in Italy',
  ),
  summary: w.both(
    'Chi è nato in Italia e ci ha vissuto sempre in regola può dichiarare, a diciotto anni, che vuole la cittadinanza.',
    'Whoever was born in Italy and has always lived here lawfully may declare, at eighteen, that they want citizenship.',
  ),
  who: w.both(
    'Chi è nato in Italia da genitori stranieri e ci ha risieduto in regola, senza interruzioni, fino a diciotto anni.',
    'People born in Italy to foreign parents who have resided here lawfully, without a break, until eighteen.',
  ),
  how: w.lines(
    [
      'Vai all’ufficio di stato civile del Comune dove abiti.',
      'Go to the civil registry of the municipality where you live.',
    ],
    ['Porta quello che prova che sei sempre stato qui.', 'Bring what proves that you have always been here.'],
    [
      'Fai la dichiarazione davanti all’ufficiale di stato civile.',
      'Make the declaration before the registrar.',
    ],
  ),
  outputs: w.both(
    'La cittadinanza, dal giorno dopo la dichiarazione.',
    'Citizenship, from the day after the declaration.',
  ),
  special_cases: w.lines(
    [
      'Gli errori dei genitori o degli uffici non contano: la permanenza si prova anche con scuola e vaccinazioni.',
      'Failures of parents or offices do not count: school and vaccinations prove the stay too.',
    ],
    [
      'Il Comune deve avvisare nei sei mesi prima dei diciotto anni. Se non l’ha fatto, si può dichiarare anche dopo i diciannove.',
      'The municipality must tell you in the six months before eighteen. If it has not, you may declare after nineteen too.',
    ],
  ),
  constraints: w.both('Tra i diciotto e i diciannove anni.', 'Between eighteen and nineteen.'),
  channels: ['desk'],
  life_events: ['citizenship'],
  operators_note: 'Chiedi al Comune la prova di avere avvisato: senza, il termine non vale.',
  documents: [
    w.needs('nascita'),
    w.needs('permesso'),
    w.needs('residenza', {
      form: 'self_declaration',
      ...w.only('Con tutti gli indirizzi dalla nascita.', 'With all addresses since birth.'),
    }),
    w.needs('pagelle', {
      ...w.ifThere,
      ...w.only('Per coprire un periodo senza residenza.', 'To cover a time without registered residence.'),
    }),
  ],
  costs: [
    w.cost(
      w.both('Contributo per la dichiarazione', 'Contribution for the declaration'),
      null,
      w.both(
        'Lo stabilisce la legge: chiedi l’importo al Comune.',
        'The law sets it: ask the municipality for the sum.',
      ),
    ),
  ],
  phases: [
    w.phase('Dichiarazione in Comune', 'Declaration at the town hall'),
    w.phase('Controllo dei requisiti', 'Check of the conditions'),
  ],
  citations: [cite('l-91-1992', '4', '2'), cite('dl-69-2013', '33', '1'), cite('dl-69-2013', '33', '2')],
  updatedOn: '2026-11-18',
  offices: [{ name: 'Anagrafe di Ferrara (inventata)' }, ...w.officesOf('Anagrafe')],
})
