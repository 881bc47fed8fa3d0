// SPDX-License-Identifier: AGPL-3.0-or-later
/** learning: in-formative material, courses of units and a test, and those who take them. */
import { defineModule } from '../../contracts/module.ts'
import { authoringPermissions, authoringPersonal, authoringPhrases, authoringRoutes } from './authoring.ts'

export default defineModule({
  name: 'learning',
  routes: [...authoringRoutes],
  personal: [...authoringPersonal],
  permissions: { ...authoringPermissions },
  auditPhrases: { ...authoringPhrases },
})
