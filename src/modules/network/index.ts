// SPDX-License-Identifier: AGPL-3.0-or-later
/** network: the bodies, their projects, and the one network that this database holds. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { demonstration } from './demonstration.ts'
import { frameOn } from './frame.ts'
import { kinds } from './kinds.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { routes } from './routes.ts'
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
export { projects as projectsPath, whereToGo } from './paths.ts'
export {
  findCurrentProject,
  findNetwork,
  findOrganization,
  findOrganizationBySlug,
  findProject,
  findProjectBySlug,
  listOrganizations,
  listPartners,
  listProjects,
  listSentences,
  type Network,
  type Organization,
  type OrganizationKind,
  type Partner,
  type Project,
} from './queries.ts'
export { type Phase, phaseOf, statementOn } from './rules.ts'
export {
  findTerritory,
  findTerritoryByCode,
  listTerritoriesById,
  type StoredTerritory,
} from './territory/queries.ts'
export { type Level as TerritoryLevel, placeOf as placeOfTerritory } from './territory/rules.ts'

export default defineModule({
  name: 'network',
  routes: [...routes, ...territoryRoutes],
  nav: [{ label: msg('Progetto'), path: paths.projects(), order: 10 }],
  footer: [{ label: msg('Chi c’è e chi manca'), path: paths.presenceMap(), order: 5 }],
  frame: frameOn,
  kinds,
  auditPhrases: phrases,
  commands,
  demonstration,
})
