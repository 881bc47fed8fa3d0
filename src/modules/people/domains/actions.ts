// SPDX-License-Identifier: AGPL-3.0-or-later
/** The domains by which a body lets people in: whoever proves an address under one is an operator of that body at once. */
import { lockName } from '#kernel/db/lock.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { refuseEnded } from '../../network/index.ts'
import type { PeopleHand } from '../phrases.ts'
import { deleteDomain, insertDomain, listDomainsOf, listOtherDomains } from './queries.ts'
import { canonicalDomain, lookAlikes, MOST_DOMAINS, whyNoDomain } from './rules.ts'

const THERE = msg('Questo ente ha già questo dominio.')
const TOO_MANY = msg('Un ente può avere al massimo 20 domini: togline uno che non serve.')
const LOOKS_LIKE = msg(
  'Assomiglia a {other}, di {organization}: guarda lettera per lettera. Se è giusto, spunta questa casella.',
)

export interface NewDomain {
  readonly organizationId: string
  readonly typed: string
  /** Whether a likeness to the domain of another body has been looked at. */
  readonly sure: boolean
  /** What it is to add one that the body has. */
  readonly twice?: 'refused' | 'fine'
}

/** Gives the domain as it was written down. Throws `Invalid` at `domain`, or at `sure` where it looks like another's. */
export async function addDomain(
  hand: PeopleHand,
  { organizationId, typed, sure, twice = 'refused' }: NewDomain,
): Promise<string> {
  const { tx, at } = hand
  const domain = canonicalDomain(typed)
  const problem = whyNoDomain(domain)
  if (problem || domain === null) throw new Invalid({ domain: problem! })
  await refuseEnded(tx, organizationId)
  await lockName(tx, `domains of ${organizationId}`)
  const own = await listDomainsOf(tx, organizationId)
  if (own.includes(domain) && twice === 'fine') return domain
  if (own.includes(domain)) throw new Invalid({ domain: { source: THERE } })
  if (own.length >= MOST_DOMAINS) throw new Refused(TOO_MANY)
  const [like] = lookAlikes(domain, await listOtherDomains(tx, organizationId))
  if (like && !sure)
    throw new Invalid({
      sure: { source: LOOKS_LIKE, values: { other: like.domain, organization: like.organization } },
    })
  await insertDomain(tx, { organizationId, domain, at })
  await hand.note('domain.added', organizationId, { domain })
  return domain
}

export async function removeDomain(
  hand: PeopleHand,
  { organizationId, domain }: { organizationId: string; domain: string },
): Promise<void> {
  if (!(await deleteDomain(hand.tx, organizationId, domain)))
    throw new Refused(msg('Questo dominio non c’è più: un’altra persona lo ha già tolto.'))
  await hand.note('domain.removed', organizationId, { domain })
}
