// SPDX-License-Identifier: AGPL-3.0-or-later
/** network: the bodies, their projects, and the one network that this database holds. */
import { defineModule } from '#contracts/module.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { frameOn } from './frame.ts'
import { kinds } from './kinds.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { routes } from './routes.ts'

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
export { currentBodies, refuseEnded } from './bodies/succession/standing.ts'
export type { OrganizationKind } from './body-words.ts'
export { partner as partnerPath, projects as projectsPath, whereToGo } from './paths.ts'
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
  type Partner,
  type Project,
} from './queries.ts'
export { type Phase, phaseOf, statementOn } from './rules.ts'

export default defineModule({
  name: 'network',
  routes,
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
  ],
  uploaders: ['organization.write'],
  permissions: { 'organization.write': msg('Tenere il registro degli enti') },
  dataKept,
  frame: frameOn,
  kinds,
  auditPhrases: phrases,
  demonstration,
})
