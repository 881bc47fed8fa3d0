// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const driving = w.sheet({
  slug: 'guidare-con-una-patente-straniera',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Guidare con una patente straniera', 'Drive with a foreign licence'),
  summary: w.both(
    'Con la patente di un Paese fuori dall’Unione si guida fino a un anno da quando si prende la residenza. Poi si converte, se il Paese ha un accordo.',
    'With the licence of a country outside the Union you may drive for up to a year after registering your residence. Then you convert it, if the country has an agreement.',
  ),
  who: w.both(
    'Chi ha una patente valida, data da un Paese fuori dall’Unione europea e dallo Spazio economico europeo.',
    'People with a valid licence, issued by a country outside the European Union and the European Economic Area.',
  ),
  how: w.lines(
    [
      'Porta con la patente un permesso internazionale di guida o una traduzione ufficiale.',
      'Carry an international driving permit or an official translation with the licence.',
    ],
    [
      'Guarda se il tuo Paese è nell’elenco di quelli con l’accordo.',
      'See whether your country is on the list of those with an agreement.',
    ],
    [
      'Se c’è, chiedi la conversione alla Motorizzazione.',
      'If it is, ask the vehicle licensing office (Motorizzazione) for the conversion.',
    ],
    [
      'Se non c’è, fai gli esami per la patente italiana.',
      'If it is not, take the examinations for the Italian licence.',
    ],
  ),
  outputs: w.both('Una patente italiana.', 'An Italian licence.'),
  special_cases: w.both(
    'La patente di un Paese dell’Unione vale in Italia: non serve convertirla finché è valida.',
    'The licence of a Union country is valid in Italy: while it is, it need not be converted.',
  ),
  constraints: w.both(
    'Dopo un anno dalla residenza la patente straniera non basta più per guidare.',
    'One year after registering your residence the foreign licence is no longer enough to drive.',
  ),
  channels: ['desk', 'helper'],
  life_events: ['arrival', 'work'],
  operators_note: 'L’elenco dei Paesi cambia spesso: leggilo sul sito del Ministero prima di rispondere.',
  documents: [
    w.needs('patente', { form: 'original', translation: 'sworn' }),
    w.needs('permesso'),
    w.needs('carta-identita'),
    w.needs('codice-fiscale'),
    w.needs('medico', w.only('Della visita per la patente.', 'Of the visit for the licence.')),
    w.needs('foto', { form: 'original' }),
  ],
  costs: [
    w.cost(
      w.both('Bolli e diritti', 'Stamps and fees'),
      null,
      w.both(
        'Gli importi sono sul sito del Ministero dei trasporti.',
        'The sums are on the site of the Ministry of Transport.',
      ),
    ),
  ],
  phases: [
    w.phase('Visita medica', 'Medical visit'),
    w.phase('Domanda di conversione', 'Application for conversion'),
  ],
  citations: [cite('dlgs-285-1992', '135', '1'), cite('dlgs-285-1992', '136', '1')],
  updatedOn: '2026-11-14',
  offices: [{ name: w.FERRARA_DESK }, ...w.officesOf('Ufficio relazioni con il pubblico')],
})
