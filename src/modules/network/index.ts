// SPDX-License-Identifier: AGPL-3.0-or-later
/** network: the bodies, their projects, and the one network that this database holds. */
import { defineModule } from '#contracts/module.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { demonstration } from './demonstration.ts'
import { firstSteps } from './first-steps/panel.ts'
import { frameOn } from './frame.ts'
import { kinds } from './kinds.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { routes } from './routes.ts'
import { dataKept } from './settings/data-kept.ts'

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
export { findWording } from './funds/queries.ts'
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
  findController,
  findPrivacyContacts,
  findSignUp,
  type PrivacyContact,
  type PrivacyContacts,
} from './settings/queries.ts'
export { maySignUp, type SignUp, type SignUpMode } from './settings/rules.ts'

export default defineModule({
  name: 'network',
  routes,
  nav: [{ label: msg('Progetto'), path: paths.projects(), order: 10 }],
  frame: frameOn,
  kinds,
  permissions: {
    'project.write': msg('Scrivere i progetti e i fondi'),
    'network.write': msg('Cambiare le impostazioni del sito'),
  },
  uploaders: ['project.write'],
  personal: [
    {
      label: msg('Impostazioni'),
      path: paths.settings(),
      order: 60,
      when: (actor) => may(actor, 'network.write', WHOLE_NETWORK),
    },
  ],
  panels: { resume: [firstSteps] },
  dataKept,
  auditPhrases: { ...phrases, ...rowPhrases('project'), ...rowPhrases('fund') },
  demonstration,
})
