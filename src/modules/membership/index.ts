// SPDX-License-Identifier: AGPL-3.0-or-later
/** membership: who is in the network, and how it grows. */
import { defineModule } from '#contracts/module.ts'
import { circleRoutes } from './circle/routes.ts'

export default defineModule({
  name: 'membership',
  routes: [...circleRoutes],
})
