// SPDX-License-Identifier: AGPL-3.0-or-later
import { found } from '#kernel/errors.ts'
import { PUBLIC_READ } from '#kernel/http/api/keys.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { makeKey } from './keys/actions.ts'

/** A key of the body of the demonstration's manager, good for a month; a new name each time. */
export async function makeTestKey(world: TestApp, name = 'Mappa di prova'): Promise<string> {
  const actor = await world.actor('responsabile')
  return world.app.database.transaction(async (tx) => {
    const { id } = found(await findOrganizationBySlug(tx, 'azienda-usl-dimostrativa'))
    return makeKey(handAt(tx, world.clock.now(), actor), {
      organizationId: id,
      name,
      scopes: [PUBLIC_READ],
      expiresOn: new Date(world.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
      today: world.clock.now().toISOString().slice(0, 10),
    })
  })
}
