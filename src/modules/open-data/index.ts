// SPDX-License-Identifier: AGPL-3.0-or-later
/** open-data: what everybody may take away, how, and the keys of bodies that take it often. */
import { defineModule } from '#contracts/module.ts'
import { apiRoutes } from './api-routes.ts'

export default defineModule({
  name: 'open-data',
  routes: [...apiRoutes],
})
