// SPDX-License-Identifier: AGPL-3.0-or-later
/** offices: the desks of the territory, where they stand and how one gets to speak with them. */
import { defineModule } from '#contracts/module.ts'
import { maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { importJobs } from '#kernel/import/jobs.ts'
import { importPhrases } from '#kernel/import/phrases.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { holders } from './doubles/holders.ts'
import { doubleRoutes } from './doubles/routes.ts'
import { kindRoutes } from './kinds/routes.ts'
import { kinds } from './kinds.ts'
import { languageRoutes } from './languages/routes.ts'
import { locationRoutes } from './locations/routes.ts'
import { numbersRoutes } from './numbers/routes.ts'
import * as paths from './paths.ts'
import { patronRoutes } from './patrons/routes.ts'
import { officesData } from './personal-data.ts'
import { phrases } from './phrases.ts'
import { deleteProposalsBefore } from './proposals/queries.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { KEPT_MS } from './proposals/rules.ts'
import { proposalTasks } from './proposals/tasks.ts'
import { notifications } from './proposals/telling.ts'
import { confirmableOffices } from './register/confirmable.ts'
import { officeImport } from './register/import.ts'
import { officesOfBody } from './register/of-body.tsx'
import { registerRoutes } from './register/routes.ts'
import { scheduleRoutes } from './schedules/routes.ts'

export {
  type OfficesAsked,
  type OfficesWanted,
  PARTS,
  type PartName,
  type Point,
  stretchOf,
  whenOf,
} from './finding/asked.ts'
export { findOffices, type OfficeFound, officeChoices } from './finding/door.ts'
export { fittingOffices } from './finding/queries.ts'
export { stateInWords } from './hours/state-words.ts'
export { dayAs, dayInWords } from './hours/words.ts'
export { directionOf, languageName, nativeName } from './languages/known.ts'
export { type LanguageLevel, LEVELS } from './languages/language-words.ts'
export { countedOffices, languagesMet, spokenInOffices } from './numbers/counted-queries.ts'
export { ACCESSES, type Access, REACHES, type Reach, wordsFor } from './office-words.ts'
export { offices as officePaths } from './paths.ts'
export { listOfficesToChoose, listOpenOffices, type OpenOffice } from './register/door.ts'
export { goneOffices, type OfficeTakenAway, takeAwayOffices } from './register/taken-away.ts'

export default defineModule({
  name: 'offices',
  // Fixed addresses first: an office may not be called as a page of the room.
  routes: [
    ...kindRoutes,
    ...locationRoutes,
    ...scheduleRoutes,
    ...patronRoutes,
    ...languageRoutes,
    ...numbersRoutes,
    ...proposalRoutes,
    ...doubleRoutes,
    ...registerRoutes,
  ],
  nav: [{ label: msg('Uffici'), path: paths.offices.list, order: 25 }],
  openTables: [{ label: msg('Uffici'), path: paths.offices.list }],
  personal: [
    {
      label: msg('La scheda del mio ufficio'),
      path: paths.mine(),
      order: 30,
      when: (actor) => maySomewhere(actor, 'office.write'),
    },
    {
      label: msg('Modifiche proposte'),
      path: paths.proposals(),
      order: 32,
      when: (actor) => maySomewhere(actor, 'office.write'),
    },
  ],
  permissions: {
    'office.write': msg('Tenere aggiornati gli uffici, le sedi e gli orari'),
    'location.confidential': msg('Vedere e scrivere gli indirizzi riservati'),
    'office_kind.write': msg('Scrivere i tipi di ufficio'),
  },
  kinds,
  panels: { organization: [officesOfBody] },
  confirmables: [confirmableOffices],
  officeHolders: holders,
  tasks: [proposalTasks],
  notifications,
  dataKept,
  personalData: officesData,
  retention: (tx, at) => deleteProposalsBefore(tx, new Date(at.getTime() - KEPT_MS)),
  auditPhrases: {
    ...phrases,
    ...rowPhrases('office'),
    ...importPhrases('office'),
    ...rowPhrases('office_kind'),
    ...rowPhrases('location'),
    ...rowPhrases('schedule'),
  },
  jobs: (deps) => importJobs(officeImport, deps),
  demonstration,
})
