// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { Refused } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Done, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { ROLES } from '../../rules.ts'
import { roleForm } from '../forms.ts'
import * as paths from '../paths.ts'
import { RequiredRolesPage } from '../views/required-roles.tsx'
import { requireOfRole, spareRole } from './actions.ts'
import { listRoles } from './queries.ts'

const access = withPermission('security.manage')

const rolesPage = page({
  path: paths.requiredRoles(),
  access,
  load: ({ db }) => listRoles(db, ROLES),
  view: (ctx, roles) => RequiredRolesPage({ ctx, roles }),
})

const require = verb({
  path: paths.requireOfRole(),
  access,
  form: roleForm,
  on: () => rolesPage,
  act: async ({ tx, hand, input }): Promise<Done> => {
    if (!(await listRoles(tx, ROLES)).some(({ role }) => role === input.role))
      throw new Refused(msg('Questo ruolo non c’è.'))
    await requireOfRole(hand, input.role)
    return seeOther(
      paths.requiredRoles(),
      ok(msg('Chi ha questo ruolo imposta il secondo fattore al prossimo accesso.')),
    )
  },
})

const spare = verb({
  path: paths.spareRole(),
  access,
  form: roleForm,
  on: () => rolesPage,
  act: async ({ hand, input }): Promise<Done> => {
    await spareRole(hand, input.role)
    return seeOther(
      paths.requiredRoles(),
      ok(msg('Il secondo fattore non è più obbligatorio per questo ruolo. Chi ce l’ha lo tiene.')),
    )
  },
})

export const requiredRoutes = [rolesPage, require, spare]
