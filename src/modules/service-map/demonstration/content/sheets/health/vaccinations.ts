// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const vaccinations = w.sheet({
  slug: 'fare-le-vaccinazioni-dei-minori',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both(
    'Fare le vaccinazioni dei bambini e dei ragazzi',
    'Have children and young people vaccinated',
  ),
  summary: w.both(
    'Dieci vaccinazioni sono obbligatorie e gratuite fino a sedici anni, anche per chi viene da un altro Paese.',
    'Ten vaccinations are compulsory and free until sixteen, also for those who come from another country.',
  ),
  who: w.both(
    'I minori da zero a sedici anni. Vale anche per tutti i minori stranieri non accompagnati.',
    'Minors from birth to sixteen. It also holds for all unaccompanied foreign minors.',
  ),
  how: w.lines(
    [
      'Chiama il servizio vaccinale dell’Azienda USL, o chiedi al pediatra.',
      'Call the vaccination service of the local health authority, or ask the paediatrician.',
    ],
    [
      'Porta i certificati del tuo Paese: quello che è fatto non si ripete.',
      'Bring the certificates of your country: what was done is not repeated.',
    ],
    [
      'Il servizio fissa le date e dà il certificato per la scuola.',
      'The service sets the dates and gives the certificate for school.',
    ],
  ),
  outputs: w.both('Le vaccinazioni e il certificato.', 'The vaccinations and the certificate.'),
  special_cases: w.both(
    'Chi ha già avuto la malattia, o per salute non può vaccinarsi, porta un certificato medico.',
    'Whoever has had the illness, or cannot be vaccinated for health reasons, brings a medical certificate.',
  ),
  constraints: w.both(
    'Senza vaccinazioni un bambino non entra al nido e alla scuola dell’infanzia. Alla scuola dell’obbligo entra, ma il servizio chiama i genitori.',
    'Without vaccinations a child does not enter nursery and pre-school. Compulsory school takes them, but the service calls the parents.',
  ),
  channels: ['desk', 'phone'],
  life_events: ['birth', 'school', 'health'],
  operators_note: 'Se i certificati mancano, non mandare via nessuno: il servizio sa come recuperare.',
  documents: [
    w.needs('vaccini', { ...w.ifThere, translation: 'sworn' }),
    w.needs('tessera-sanitaria', w.ifThere),
  ],
  costs: [w.free(w.both('Le vaccinazioni obbligatorie', 'The compulsory vaccinations'))],
  phases: [
    w.phase('Appuntamento', 'Appointment'),
    w.phase('Vaccinazione e certificato', 'Vaccination and certificate'),
  ],
  citations: [
    cite('dl-73-2017', '1', '1'),
    cite('dl-73-2017', '1', '1-bis'),
    cite('dl-73-2017', '3', '3'),
    cite('dlgs-286-1998', '35', '3', 'c'),
  ],
  updatedOn: '2026-11-16',
  offices: [...w.officesOf('CUP'), ...w.officesOf('Segreteria scolastica')],
})
