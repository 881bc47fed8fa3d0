// SPDX-License-Identifier: AGPL-3.0-or-later
/** The least that a network is: one body, which leads it. */
import type { Tx } from '#kernel/db/db.ts'
import { handAt } from '../../../test/support/hand.ts'
import { foundNetwork, openOrganization } from './index.ts'

/** Gives the id of the body. */
export async function buildNetwork(tx: Tx, at: Date): Promise<string> {
  const hand = handAt(tx, at)
  const body = { name: 'Comune di Prova', shortName: 'Prova', kind: 'municipality' } as const
  const leadOrganizationId = await openOrganization(hand, body)
  const network = { name: 'Rete di prova', leadOrganizationId, contactEmail: 'rete@prova.example' }
  await foundNetwork(hand, network)
  return leadOrganizationId
}
