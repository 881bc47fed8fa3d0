// SPDX-License-Identifier: AGPL-3.0-or-later
/** The job that puts what is due of a person's notifications into one letter, and comes back when the rest is. */
import type { House } from '#contracts/house.ts'
import { lockName } from '#kernel/db/lock.ts'
import type { Hand } from '#kernel/hand.ts'
import { localePath } from '#kernel/i18n/locale.ts'
import { newToken } from '#kernel/ids.ts'
import { enqueueAll } from '#kernel/jobs.ts'
import { findController } from '../network/index.ts'
import { sendingOf } from './actions.ts'
import { type Foot, letterOf } from './letters.ts'
import * as paths from './paths.ts'
import {
  findReader,
  keepToken,
  listCarried,
  listWaiting,
  type Reader,
  setMailSettled,
  type Waiting,
} from './queries.ts'
import { deliveryOf, mailDue } from './rules.ts'

/** More would be no letter; what is left goes with the next. */
const MOST_IN_A_LETTER = 100

interface Setting {
  readonly house: Pick<House, 'notifications'>
  /** IANA time zone of the instance. */
  readonly zone: string
}

type Sending = Pick<Hand, 'tx' | 'at' | 'baseUrl' | 'tell'>

export async function sendDue(hand: Sending, personId: string, setting: Setting): Promise<void> {
  const { tx, at } = hand
  // Two jobs of one person would each write the letter.
  await lockName(tx, `notifications ${personId}`)
  const timed = (await listWaiting(tx, personId)).map((one) => ({
    one,
    due: mailDue(setting.house.notifications.get(one.kind), one.chosen, one.created_at, setting.zone),
  }))
  const due = timed.filter((each) => each.due !== null && each.due <= at).map((each) => each.one)
  const never = timed.filter((each) => each.due === null).map((each) => each.one)
  const now = due.slice(0, MOST_IN_A_LETTER)
  const reader = now.length > 0 ? await findReader(tx, personId) : null
  if (reader) await write(hand, reader, now, setting)
  await setMailSettled(
    tx,
    [...now, ...never].map(({ id }) => id),
    at,
  )
  const later = timed.flatMap((each) => (each.due !== null && each.due > at ? [each.due] : []))
  const next = due.length > now.length ? at : later.toSorted((a, b) => a.getTime() - b.getTime())[0]
  // Whoever told them something meanwhile has asked for a job at once: that one is not put off.
  if (next) await enqueueAll(tx, [{ ...sendingOf(personId), runAt: next, keepsTime: true }])
}

/** A service is a letter of its own, which no digest hides; what can be chosen shares one. */
async function write(
  hand: Sending,
  reader: Reader,
  due: readonly Waiting[],
  { house }: Setting,
): Promise<void> {
  const kindOf = ({ kind }: Waiting) => house.notifications.get(kind)
  const { locale } = reader
  const { baseUrl } = hand
  const controller = await findController(hand.tx)
  const texts = await listCarried(
    hand.tx,
    due.map(({ id }) => id),
  )
  const post = (carried: readonly Waiting[], foot: Foot): Promise<void> =>
    hand.tell({
      key: `notification:${carried[0]!.id}`,
      toPersonId: reader.id,
      toAddress: reader.email,
      ...letterOf(
        carried.map(({ id }) => texts.get(id)!),
        { locale, baseUrl, foot, controller },
      ),
      unsubscribe: foot ? baseUrl + localePath(locale, foot.stopPath) : undefined,
    })
  const { services = [], chosen = [] } = Object.groupBy(due, (one) =>
    kindOf(one)?.service ? 'services' : 'chosen',
  )
  for (const one of services) await post([one], null)
  const [first] = chosen
  if (!first) return
  const token = await keepToken(hand.tx, reader.id, newToken())
  const deliveries = new Set(chosen.map((one) => deliveryOf(kindOf(one), one.chosen)))
  await post(chosen, {
    delivery: deliveries.size === 1 ? deliveryOf(kindOf(first), first.chosen) : null,
    choicesPath: paths.choices(),
    stopPath: paths.stopOf(token, [...new Set(chosen.map(({ kind }) => kind))]),
  })
}
