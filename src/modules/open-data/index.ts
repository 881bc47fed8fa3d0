// SPDX-License-Identifier: AGPL-3.0-or-later
/** open-data: what everybody may take away, how, and the keys of bodies that take it often. */
import { defineModule } from '#contracts/module.ts'
import { maySomewhere } from '#kernel/access.ts'
import { PUBLIC_READ } from '#kernel/http/api/keys.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { apiRoutes } from './api-routes.ts'
import { dataKept } from './data-kept.ts'
import { deleteKeysBefore, MANAGE } from './keys/queries.ts'
import { readKeys } from './keys/read-key.ts'
import { keyRoutes } from './keys/routes.ts'
import { KEPT_DAYS } from './keys/rules.ts'
import { notifications, remindOfKeys } from './keys/telling.ts'
import * as paths from './paths.ts'
import { openDataData } from './personal-data.ts'
import { phrases } from './phrases.ts'
import { pageRoutes } from './routes.ts'

const DAY_MS = 24 * 3_600_000

export default defineModule({
  name: 'open-data',
  routes: [...apiRoutes, ...pageRoutes, ...keyRoutes],
  footer: [{ label: msg('Dati aperti'), path: paths.openData(), order: 45 }],
  personal: [
    {
      label: msg('Chiavi dei programmi'),
      path: paths.keys(),
      order: 81,
      when: (actor) => maySomewhere(actor, MANAGE),
    },
  ],
  permissions: { [MANAGE]: msg('Creare e revocare le chiavi con cui i programmi di un ente leggono i dati') },
  apiScopes: { [PUBLIC_READ]: msg('Leggere quello che è pubblico, più spesso') },
  apiKeys: readKeys,
  notifications,
  deadlines: remindOfKeys,
  dataKept,
  personalData: openDataData,
  auditPhrases: phrases,
  retention: (tx, at) => {
    const before = new Date(at.getTime() - KEPT_DAYS * DAY_MS)
    return deleteKeysBefore(tx, before.toISOString().slice(0, 10), before)
  },
})
