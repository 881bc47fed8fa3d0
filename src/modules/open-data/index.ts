// SPDX-License-Identifier: AGPL-3.0-or-later
/** open-data: what everybody may take away, how, and the keys of bodies that take it often. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { apiRoutes } from './api-routes.ts'
import * as paths from './paths.ts'
import { pageRoutes } from './routes.ts'

export default defineModule({
  name: 'open-data',
  routes: [...apiRoutes, ...pageRoutes],
  footer: [{ label: msg('Dati aperti'), path: paths.openData(), order: 45 }],
})
