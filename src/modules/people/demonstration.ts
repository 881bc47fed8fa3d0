// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { handOf } from '#kernel/hand.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { grantRole, openAccount } from './actions.ts'
import { people } from './demonstration/content/people.ts'
import { DEMONSTRATION_PASSWORD } from './demonstration-logins.ts'

/** The cast, invented and marked as such; limits to themes are set by the themes, which come after. */
export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  for (const person of people) {
    const password = person.login ? DEMONSTRATION_PASSWORD : undefined
    const personId = await openAccount(hand, { ...person, password, demo: true })
    for (const { role, organization } of person.roles) {
      const body = found(await findOrganizationBySlug(tx, organization))
      await grantRole(hand, { personId, role, organizationId: body.id })
    }
  }
}
