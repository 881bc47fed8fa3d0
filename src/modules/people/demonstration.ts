// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { handOf } from '#kernel/hand.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { grantRole, openAccount } from './actions.ts'
import { asking, domains } from './demonstration/content/joining.ts'
import { people } from './demonstration/content/people.ts'
import { DEMONSTRATION_PASSWORD } from './demonstration-logins.ts'
import { askToBeAdmitted } from './joining/actions.ts'
import { insertDomain } from './joining/queries.ts'
import { hashPassword } from './password.ts'

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
  for (const { organization, domain } of domains) {
    const body = found(await findOrganizationBySlug(tx, organization))
    await insertDomain(tx, { organizationId: body.id, domain, at: hand.at })
  }
  const asker = found(await findOrganizationBySlug(tx, asking.organization))
  await askToBeAdmitted(hand, {
    email: asking.email,
    given_name: asking.givenName,
    family_name: asking.familyName,
    locale: 'it',
    organization_id: asker.id,
    password_hash: await hashPassword(DEMONSTRATION_PASSWORD),
  })
}
