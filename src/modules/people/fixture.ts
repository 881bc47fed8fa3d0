// SPDX-License-Identifier: AGPL-3.0-or-later
/** People whom tests need and the demonstration does not have. */
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { grantRole, openAccount } from './index.ts'

export const OTHER_EDITOR = 'altrove@demo.referpa.example'

/** An editor of another body than the one of the demonstration's. */
export async function openOtherEditor(world: TestApp): Promise<void> {
  const { rows } = await world.app.database.pool.query(
    `select id from organization where slug = 'comune-di-bologna'`,
  )
  await world.app.database.transaction(async (tx) => {
    const hand = handAt(tx, world.clock.now())
    const person = { email: OTHER_EDITOR, givenName: 'Altra', familyName: 'Redazione', demo: true }
    const personId = await openAccount(hand, person)
    await grantRole(hand, { personId, role: 'editor', organizationId: rows[0].id })
  })
}
