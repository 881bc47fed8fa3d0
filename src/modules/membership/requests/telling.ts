// SPDX-License-Identifier: AGPL-3.0-or-later
/** What those who decide are told of bodies that ask. */
import type { Deadlines, NotificationKind } from '#contracts/notifications.ts'
import { maySomewhere } from '#kernel/access.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { notify, settleNotified } from '../../notifications/index.ts'
import * as paths from '../paths.ts'
import { listDeciders } from './deciders.ts'
import { DECIDE, type JoinRequest, listWaitingSince, placeOf } from './queries.ts'
import { ANSWER_DAYS } from './rules.ts'

export const notifications = {
  'membership.asked': {
    label: msg('Enti che chiedono di aderire'),
    help: msg('Quando un ente chiede di entrare nella rete, e quando la risposta tarda.'),
    first: 'at_once',
    when: (actor) => maySomewhere(actor, DECIDE),
  },
} as const satisfies Readonly<Record<string, NotificationKind>>

type Telling = Pick<Hand, 'tx' | 'by' | 'at'>

export const tellAsked = async (hand: Telling, request: JoinRequest): Promise<void> =>
  notify(hand, {
    kind: 'membership.asked',
    key: `membership.asked:${request.id}`,
    personIds: await listDeciders(hand.tx, placeOf(request), hand.at),
    about: request.id,
    subject: {
      it: `${request.name} chiede di entrare nella rete`,
      en: `${request.name} asks to join the network`,
    },
    body: {
      it: `Sede: ${request.place} (${request.province}). Chi chiede ha confermato il suo indirizzo. Ci sono ${ANSWER_DAYS} giorni per rispondere.`,
      en: `Seat: ${request.place} (${request.province}). Whoever asks has confirmed their address. There are ${ANSWER_DAYS} days to answer.`,
    },
    path: paths.request(request.id),
  })

export const settleAsked = (hand: Telling, id: string): Promise<void> =>
  settleNotified(hand, 'membership.asked', id)

const DAY_MS = 24 * 3_600_000
/** Days before the last one on which those who decide are told again. */
const NEAR_DAYS = 5

/** Requests whose last day is near, or over. */
export const remindOfRequests: Deadlines = async (hand, { today }) => {
  const end = Date.parse(`${today}T00:00:00Z`)
  const over = new Date(end - ANSWER_DAYS * DAY_MS)
  for (const request of await listWaitingSince(hand.tx, new Date(end - (ANSWER_DAYS - NEAR_DAYS) * DAY_MS))) {
    const isOver = request.confirmed_at! < over
    await notify(hand, {
      kind: 'membership.asked',
      key: `membership.${isOver ? 'over' : 'near'}:${request.id}`,
      personIds: await listDeciders(hand.tx, placeOf(request), hand.at),
      about: request.id,
      subject: {
        it: `${request.name} aspetta una risposta`,
        en: `${request.name} waits for an answer`,
      },
      body: isOver
        ? { it: 'I trenta giorni per rispondere sono passati.', en: 'The thirty days to answer have passed.' }
        : {
            it: 'I trenta giorni per rispondere stanno per finire.',
            en: 'The thirty days to answer are nearly over.',
          },
      path: paths.request(request.id),
    })
  }
}
