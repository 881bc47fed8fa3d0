// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies that ask, and one that was asked, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import type { Actor } from '#kernel/access.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { type Hand, handed, handOf } from '#kernel/hand.ts'
import { findCurrentProject, findOrganizationBySlug, openOrganization } from '../network/index.ts'
import { findPersonByEmail, hashToken } from '../people/index.ts'
import { findThemeBySlug } from '../themes/index.ts'
import { admitted, type DemoRequest, invited, refused, waiting } from './demonstration/content/requests.ts'
import { inviteMissing } from './missing/actions.ts'
import { admitBody, askToJoin, confirmRequest, refuseBody } from './requests/actions.ts'
import { DECIDE, findByToken, type JoinRequest } from './requests/queries.ts'

const DAY_MS = 24 * 3_600_000
const COORDINATOR = 'coordinatore@demo.referpa.example'

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const actor = await coordinatorOf(tx)
  const daysAgo = (days: number) => new Date(hand.at.getTime() - days * DAY_MS)
  const at = (days: number, by: Actor | null) => handed(hand, { at: daysAgo(days), by })

  await ask(at(waiting.askedDaysAgo, null), waiting, null)

  const library = await ask(at(refused.askedDaysAgo, null), refused, null)
  await refuseBody(at(refused.askedDaysAgo - 5, actor), library, refused.reason, actor)

  const patronato = found(await findOrganizationBySlug(tx, admitted.organization))
  const asked = await ask(at(admitted.askedDaysAgo, null), admitted, patronato.id)
  const project = await findCurrentProject(tx, daysAgo(0).toISOString().slice(0, 10))
  await admitBody(at(admitted.askedDaysAgo - 10, actor), asked, {
    input: {
      projectId: project?.id ?? null,
      role: 'partner',
      from: null,
      domain: '',
      sure: false,
      about: patronato.id,
    },
    actor,
    // Nobody reads mail at an invented address.
    post: { sendsMail: false, zone: services.zone },
  })

  const { daysAgo: sentDaysAgo, greeting, ...body } = invited
  const id = await openOrganization(hand, body)
  await inviteMissing(at(sentDaysAgo, actor), { organizationIds: [id], greeting, actor })
}

/** The coordinator of the demonstration as whoever decides. */
async function coordinatorOf(tx: Tx): Promise<Actor> {
  const person = found(await findPersonByEmail(tx, COORDINATOR))
  const { id: organizationId } = found(await findOrganizationBySlug(tx, 'comune-di-ferrara'))
  return {
    id: person.id,
    name: `${person.given_name} ${person.family_name}`,
    email: COORDINATOR,
    grants: [{ role: 'coordinator', organizationId, limits: [] }],
    permissions: new Map([['coordinator', new Map([[DECIDE, 'network']])]]),
    sharedDesk: false,
  }
}

/** Asked and confirmed in one go. */
async function ask(hand: Hand, demo: DemoRequest, organizationId: string | null): Promise<JoinRequest> {
  const { name, kind, place, province, website } = demo
  const themes = await Promise.all(
    demo.themes.map(async (slug) => found(await findThemeBySlug(hand.tx, slug)).id),
  )
  const token = await askToJoin(hand, {
    body: { name, kind, place, province, website, ipa_code: null, fiscal_code: null },
    requester: {
      email: demo.email,
      given_name: demo.givenName,
      family_name: demo.familyName,
      job: demo.job,
      phone: null,
      words: demo.words,
      locale: 'it',
    },
    themes,
    organizationId,
  })
  const request = () => findByToken(hand.tx, hashToken(token), new Date(0))
  await confirmRequest(hand, found(await request()))
  return found(await request())
}
