// SPDX-License-Identifier: AGPL-3.0-or-later
/** What rooms tell people, by kind: each person chooses for each kind when they get it by e-mail. */
import type { Actor } from '#kernel/access.ts'
import type { Hand } from '#kernel/hand.ts'
import type { House } from './house.ts'

/** When a notification goes by e-mail; it stands in the application in any case. */
export const DELIVERIES = ['at_once', 'daily', 'weekly', 'here_only'] as const
export type Delivery = (typeof DELIVERIES)[number]

interface Common {
  /** Source text, as a thing: 'Testi da rivedere'. */
  readonly label: string
  /** Source text: when it comes. */
  readonly help: string
  /** It goes also at night and on holidays; otherwise it waits until offices open. */
  readonly urgent?: boolean
  /** Whom it can concern, for the page on which they choose; everybody when it is missing. */
  readonly when?: (actor: Actor, house: House) => boolean
}

export type NotificationKind =
  /** Somebody must act or know, because a term runs or something of theirs is gone: nobody can turn it off, and it goes at once. */
  (Common & { readonly service: true }) | (Common & { readonly service?: false; readonly first: Delivery })

export interface DeadlinesAsked {
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly house: House
}

/** Tells those concerned of last days that come near or have passed. Asked on working days, several times: it must bear a repeat. */
export type Deadlines = (hand: Hand, asked: DeadlinesAsked) => Promise<void>
