// SPDX-License-Identifier: AGPL-3.0-or-later
/** network: the bodies, their projects, and the one network that this database holds. */
import { defineModule } from '#contracts/module.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { importJobs } from '#kernel/import/jobs.ts'
import { importPhrases } from '#kernel/import/phrases.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { bodyImport } from './bodies/import.ts'
import { ipaCommands } from './bodies/ipa/commands.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { firstSteps } from './first-steps/first-steps.ts'
import { frameOn } from './frame.ts'
import { kinds } from './kinds.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { routes } from './routes.ts'
import { dataKept as settingsDataKept } from './settings/data-kept.ts'
import { commands } from './territory/commands.ts'
import { routes as territoryRoutes } from './territory/routes.ts'

export {
  foundNetwork,
  joinProject,
  type NewNetwork,
  type NewOrganization,
  type NewPartner,
  type NewProject,
  openOrganization,
  openProject,
} from './actions.ts'
export { bodyForm, codesFit } from './bodies/forms.ts'
export { listOpenBodies, listOpenBodiesById, type OpenBody } from './bodies/open-queries.ts'
export { currentBodies, refuseEnded } from './bodies/succession/standing.ts'
export { KINDS as BODY_KINDS, kindWords, type OrganizationKind } from './body-words.ts'
export { findWording } from './funds/queries.ts'
export {
  bodies as bodyPaths,
  circle as circlePath,
  partner as partnerPath,
  partners as partnersPath,
  project as projectPath,
  projects as projectsPath,
  whereToGo,
} from './paths.ts'
export { takePart } from './projects/partners/actions.ts'
export { ROLES as PROJECT_ROLES } from './projects/partners/forms.ts'
export {
  findCurrentProject,
  findNetwork,
  findOrganization,
  findOrganizationBySlug,
  findProject,
  findProjectBySlug,
  listAllOrganizations,
  listOrganizations,
  listPartners,
  listProjects,
  listSentences,
  type Network,
  type Organization,
  type Partner,
  type Project,
} from './queries.ts'
export { type Phase, phaseOf, statementOn } from './rules.ts'
export {
  findController,
  findPrivacyContacts,
  findSignUp,
  type PrivacyContact,
  type PrivacyContacts,
} from './settings/queries.ts'
export { maySignUp, type SignUp, type SignUpMode } from './settings/rules.ts'

export {
  findSeat,
  findTerritory,
  findTerritoryByCode,
  getProvince,
  listMunicipalities,
  listProvinces,
  listSources,
  listTerritoriesById,
  type StoredTerritory,
} from './territory/queries.ts'
export { type Level as TerritoryLevel, placeOf as placeOfTerritory } from './territory/rules.ts'

export default defineModule({
  name: 'network',
  openTables: [{ label: msg('Registro dei progetti'), path: paths.projectRows.list }],
  routes: [...routes, ...territoryRoutes],
  nav: [
    { label: msg('Progetto'), path: paths.projects(), order: 10 },
    { label: msg('Rete'), path: paths.partners(), order: 60 },
  ],
  personal: [
    {
      label: msg('Enti'),
      path: paths.bodies.list,
      order: 80,
      when: (actor) => may(actor, 'organization.write', WHOLE_NETWORK),
    },
    {
      label: msg('Impostazioni'),
      path: paths.settings(),
      order: 88,
      when: (actor) => may(actor, 'network.write', WHOLE_NETWORK),
    },
  ],
  uploaders: ['organization.write', 'project.write'],
  frame: frameOn,
  kinds,
  permissions: {
    'organization.write': msg('Tenere il registro degli enti'),
    'project.write': msg('Scrivere i progetti e i fondi'),
    'network.write': msg('Cambiare le impostazioni del sito'),
  },
  firstSteps,
  dataKept: [...dataKept, ...settingsDataKept],
  auditPhrases: {
    ...phrases,
    ...rowPhrases('project'),
    ...rowPhrases('fund'),
    ...importPhrases('organization'),
  },
  commands: [...commands, ...ipaCommands],
  jobs: (deps) => importJobs(bodyImport, deps),
  demonstration,
})
