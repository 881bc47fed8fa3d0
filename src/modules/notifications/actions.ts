// SPDX-License-Identifier: AGPL-3.0-or-later
/** Telling people something: it stands among their notifications at once, and a job sends it when each of them wants it. */
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { newId } from '#kernel/ids.ts'
import { enqueueAll } from '#kernel/jobs.ts'
import { insertNotifications, markRead, putChoices, settle } from './queries.ts'

/** Sends what is due of one person's notifications. */
export const SEND_TASK = 'notifications:send'

export interface Told {
  /** A kind of some room's `notifications`. */
  readonly kind: string
  /** (verb, row): whoever was told is not told again. */
  readonly key: string
  readonly personIds: readonly string[]
  /** The entity it is about, for `settleNotified`. */
  readonly about?: string
  readonly subject: LocalText
  /** Without the address, which the letter adds. */
  readonly body: LocalText
  /** Italian path of the page it leads to. */
  readonly path: string
}

type Telling = Pick<Hand, 'tx' | 'at'>
/** Its words may name whoever does it. */
type Naming = Pick<Hand, 'tx' | 'by' | 'at'>

export async function notify({ tx, by, at }: Naming, told: Told): Promise<void> {
  if (told.personIds.length === 0) return
  const { kind, key, personIds, subject, body, path, about = null } = told
  const ids = personIds.map(() => newId(at.getTime()))
  const toldBy = by?.id ?? null
  const row = { ids, personIds, key, kind, about, subject, body, path, toldBy, at }
  const reached = await insertNotifications(tx, row)
  // In one order: two who tell the same people at once would wait for each other's jobs.
  await enqueueAll(tx, reached.toSorted().map(sendingOf))
}

/** Of one person one job at most waits, and finds out what is due. */
export const sendingOf = (personId: string) => ({
  task: SEND_TASK,
  payload: { personId },
  key: `${SEND_TASK}:${personId}`,
})

/** What this kind told about an entity is done with: nobody has to read it any more. */
export const settleNotified = ({ tx, at }: Telling, kind: string, about: string): Promise<void> =>
  settle(tx, kind, about, at)

/** Marks one of a person's notifications as read, or all of them. */
export const readNotifications = (
  { tx, at }: Telling,
  personId: string,
  id: string | null = null,
): Promise<void> => markRead(tx, personId, id, at)

/** Keeps when a person wants each kind; what waits follows the new choice. */
export async function chooseDelivery(
  { tx }: Telling,
  personId: string,
  choices: readonly { kind: string; delivery: string }[],
): Promise<void> {
  await putChoices(tx, personId, choices)
  await enqueueAll(tx, [sendingOf(personId)])
}
