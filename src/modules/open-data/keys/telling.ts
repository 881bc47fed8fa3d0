// SPDX-License-Identifier: AGPL-3.0-or-later
/** Those who look after the keys of a body are told before one expires. */
import type { Deadlines, NotificationKind } from '#contracts/notifications.ts'
import { maySomewhere, WHOLE_NETWORK } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { addDays } from '#kernel/working-days.ts'
import { notify } from '../../notifications/index.ts'
import { listWhoMay } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { type KeyRow, listExpiring, MANAGE } from './queries.ts'
import { REMIND_DAYS, reminderDue } from './rules.ts'

export const notifications = {
  'open-data.key_expires': {
    label: msg('Chiavi che scadono'),
    help: msg('Un mese e una settimana prima che scada la chiave di un programma.'),
    first: 'at_once',
    when: (actor) => maySomewhere(actor, MANAGE),
  },
} as const satisfies Readonly<Record<string, NotificationKind>>

/** Those of the body or of its territory; where there is nobody, those of the network. */
async function listKeepers(db: Db, { within }: KeyRow, at: Date): Promise<string[]> {
  const [all, far] = await Promise.all([
    listWhoMay(db, MANAGE, { within }, { at }),
    listWhoMay(db, MANAGE, WHOLE_NETWORK, { at }),
  ])
  const near = all.filter(({ id }) => !far.some((other) => other.id === id))
  return (near.length > 0 ? near : all).map(({ id }) => id)
}

export const remindOfKeys: Deadlines = async (hand, { today }) => {
  for (const key of await listExpiring(hand.tx, today, addDays(today, REMIND_DAYS[0]))) {
    const days = reminderDue(key.expires_on, today)
    if (days === null) continue
    const [year, month, day] = key.expires_on.split('-')
    const { name, organization } = key
    await notify(hand, {
      kind: 'open-data.key_expires',
      key: `open-data.key_expires:${key.id}:${days}`,
      personIds: await listKeepers(hand.tx, key, hand.at),
      subject: {
        it: `La chiave «${name}» vale fino al ${day}/${month}/${year}`,
        en: `The key “${name}” is good until ${key.expires_on}`,
      },
      body: {
        it: `È la chiave di un programma di ${organization}. Se serve ancora, creane un’altra e mettila nel programma prima di quel giorno.`,
        en: `It is the key of a program of ${organization}. If it is still needed, make another and put it into the program before that day.`,
      },
      path: paths.key(key.id),
    })
  }
}
