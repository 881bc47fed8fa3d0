// SPDX-License-Identifier: AGPL-3.0-or-later
/** The least that a network is: one body, which leads it. */
import type { Tx } from '#kernel/db/db.ts'
import { foundNetwork, openOrganization } from './index.ts'

/** Gives the id of the body. */
export async function buildNetwork(tx: Tx, at: Date): Promise<string> {
  const body = { name: 'Comune di Prova', shortName: 'Prova', kind: 'municipality' } as const
  const leadOrganizationId = await openOrganization(tx, body, { at })
  const network = { name: 'Rete di prova', leadOrganizationId, contactEmail: 'rete@prova.example' }
  await foundNetwork(tx, network, { at })
  return leadOrganizationId
}
