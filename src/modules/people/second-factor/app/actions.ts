// SPDX-License-Identifier: AGPL-3.0-or-later
/** The app that gives codes: begun with a secret, counted from its first code on, taken off. */
import { Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Sealing } from '#kernel/sealing.ts'
import type { PeopleHand } from '../../phrases.ts'
import { SET_UP_MS } from '../rules.ts'
import { tellOwner } from '../told.ts'
import { newSecret, stepOf } from '../totp.ts'
import { deleteApp, deleteSetUp, findApp, findSetUp, putApp, putSetUp, takeStep } from './queries.ts'

const secretOf = (personId: string): string => `totp ${personId}`

const UNREADABLE = msg(
  'Il codice dell’app non si può controllare: la chiave della piattaforma è cambiata. Usa un codice di riserva, oppure scrivi a chi la amministra.',
)

/** Gives an app its secret; it protects nothing yet, and the one that was there goes on. */
export async function beginApp(
  { tx, at }: Pick<PeopleHand, 'tx' | 'at'>,
  sealing: Sealing,
  personId: string,
): Promise<void> {
  const secretSealed = sealing.seal(newSecret(), secretOf(personId))
  await putSetUp(tx, { personId, secretSealed, expiresAt: new Date(at.getTime() + SET_UP_MS) })
}

/** The secret that is shown while an app is set up; null when nothing opens. */
export const readSecret = (sealing: Sealing, personId: string, sealed: string): string | null =>
  sealing.open(sealed, secretOf(personId))

/** From its first right code on an app protects its account. False: the code was wrong. By their own hand. */
export async function confirmApp(
  hand: PeopleHand,
  sealing: Sealing,
  personId: string,
  code: string,
): Promise<boolean> {
  const { tx, at } = hand
  const secretSealed = await findSetUp(tx, personId, at)
  const secret = secretSealed && readSecret(sealing, personId, secretSealed)
  if (!secret) throw new Refused(msg('È passato troppo tempo. Ricomincia: il codice QR sarà un altro.'))
  const step = stepOf(secret, code, at, 0)
  if (step === null) return false
  await putApp(tx, { personId, secretSealed, step, at })
  await deleteSetUp(tx, personId)
  await hand.note('app.confirmed', personId)
  await tellOwner(hand, personId, 'app_set')
  return true
}

/** Takes the code of an app, once. By their own hand. */
export async function takeAppCode(
  { tx, at }: Pick<PeopleHand, 'tx' | 'at'>,
  sealing: Sealing,
  personId: string,
  code: string,
): Promise<boolean> {
  const app = await findApp(tx, personId)
  if (!app) return false
  const secret = readSecret(sealing, personId, app.secret_sealed)
  if (!secret) throw new Refused(UNREADABLE)
  const step = stepOf(secret, code, at, app.last_step)
  return step !== null && takeStep(tx, personId, step)
}

export async function removeApp(hand: PeopleHand, personId: string): Promise<void> {
  if (!(await deleteApp(hand.tx, personId))) return
  await hand.note('app.removed', personId)
  await tellOwner(hand, personId, 'app_removed')
}
