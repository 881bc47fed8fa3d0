// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { type Hand, handed, handOf } from '#kernel/hand.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { grantRole, openAccount } from './actions.ts'
import { asking, domains } from './demonstration/content/joining.ts'
import { invited, people } from './demonstration/content/people.ts'
import { DEMONSTRATION_PASSWORD } from './demonstration-logins.ts'
import { insertDomain } from './domains/queries.ts'
import { prepareInvitations, sendInvitations } from './invitations/actions.ts'
import { askToBeAdmitted } from './joining/actions.ts'
import { hashPassword } from './password.ts'
import { findPersonByEmail } from './queries.ts'

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
  await inviteColleague(hand, services.zone)
}

/** An invitation that nobody has followed yet. Its letter stays unwritten: nobody reads mail at an invented address. */
async function inviteColleague(hand: Hand, zone: string): Promise<void> {
  const { by, organization, email, givenName, familyName } = invited
  const manager = found(await findPersonByEmail(hand.tx, by))
  const body = found(await findOrganizationBySlug(hand.tx, organization))
  const theirs = handed(hand, {
    by: { id: manager.id, name: `${manager.given_name} ${manager.family_name}` },
  })
  const offer = { role: 'operator', organizationId: body.id, limits: [], roleEndsAt: null }
  const lines = [{ line: 1, email, givenName, familyName, problem: null }]
  const draft = { ...offer, lines }
  const id = await prepareInvitations(theirs, draft)
  await sendInvitations(theirs, { id, content: draft }, { sendsMail: false, zone })
}
