// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body gets a key, and loses it. */
import { lockName } from '#kernel/db/lock.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { hashToken } from '../../people/index.ts'
import type { OpenDataHand } from '../phrases.ts'
import { insertKey, type KeyRow, listGoodNames, setRevoked } from './queries.ts'
import { MOST_KEYS } from './rules.ts'

/** What a key begins with: whoever finds one lying about knows what it is. */
const PREFIX = 'referpa_'

export interface AskedKey {
  readonly organizationId: string
  readonly name: string
  readonly scopes: readonly string[]
  /** 'YYYY-MM-DD' */
  readonly expiresOn: string
  readonly today: string
}

/** Gives the key, which is read here and never again: only its hash is stored. */
export async function makeKey(hand: OpenDataHand, asked: AskedKey): Promise<string> {
  const { tx, at } = hand
  const { organizationId, name, today } = asked
  const by = doerOf(hand)
  await lockName(tx, `api keys of ${organizationId}`)
  const names = await listGoodNames(tx, organizationId, today)
  if (names.some((each) => each.toLowerCase() === name.toLowerCase()))
    throw new Invalid({
      name: {
        source: msg('L’ente ha già una chiave con questo nome. Scrivine un altro, o prima revoca quella.'),
      },
    })
  if (names.length >= MOST_KEYS)
    throw new Refused(msg('L’ente ha già {most} chiavi valide: prima revoca quelle che non servono.'), {
      most: MOST_KEYS,
    })
  const token = PREFIX + newToken()
  const id = newId(at.getTime())
  await insertKey(tx, { ...asked, id, tokenHash: hashToken(token) }, by.id, at)
  await hand.note('api_key.made', organizationId, { key: id, expiresOn: asked.expiresOn })
  return token
}

/** From now on it opens nothing. */
export async function revokeKey(
  hand: OpenDataHand,
  { id, organization_id }: Pick<KeyRow, 'id' | 'organization_id'>,
): Promise<void> {
  if (!(await setRevoked(hand.tx, id, doerOf(hand).id, hand.at)))
    throw new Refused(msg('Questa chiave è già stata revocata.'))
  await hand.note('api_key.revoked', organization_id, { key: id })
}
