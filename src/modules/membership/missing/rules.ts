// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'

const DAY_MS = 24 * 3_600_000

/** A body is not written to again before. */
export const AGAIN_MS = 30 * DAY_MS
/** Of all who invite together: more would look like advertising to the mail servers of others. */
export const MOST_A_DAY = 100
/** As many as a page of the list shows. */
export const MOST_AT_ONCE = 25
/** The link of an invitation opens its form that long. */
export const LINK_MS = 90 * DAY_MS
export const KEPT_MS = 365 * DAY_MS

export interface Invitable {
  readonly address: string | null
  readonly refused: boolean
  readonly asked: boolean
  readonly invited_at: Date | null
}

export type Obstacle = 'no address' | 'refused' | 'asked' | 'invited'

/** Why a body is not written to now; null: it may be. */
export function whyNotInvite({ address, refused, asked, invited_at }: Invitable, at: Date): Obstacle | null {
  if (refused) return 'refused'
  if (asked) return 'asked'
  if (address === null) return 'no address'
  return invited_at && at.getTime() - invited_at.getTime() < AGAIN_MS ? 'invited' : null
}

export const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  'no address': msg('Senza indirizzo'),
  refused: msg('Ha chiesto di non scrivergli'),
  asked: msg('Ha già chiesto di aderire'),
  invited: msg('Invitato da meno di trenta giorni'),
}
