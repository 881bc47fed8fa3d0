// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { grantRole, openAccount } from './actions.ts'
import { people } from './demonstration/content/people.ts'
import { DEMONSTRATION_PASSWORD } from './demonstration-logins.ts'

/** The cast, invented and marked as such; limits to themes are set by the themes, which come after. */
export const demonstration: Demonstration = async (tx, services) => {
  const at = services.clock.now()
  for (const person of people) {
    const password = person.login ? DEMONSTRATION_PASSWORD : undefined
    const personId = await openAccount(tx, { ...person, password, demo: true }, at)
    for (const { role, organization } of person.roles) {
      const body = found(await findOrganizationBySlug(tx, organization))
      await grantRole(tx, { personId, role, organizationId: body.id }, at)
    }
  }
}
