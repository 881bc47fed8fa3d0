// SPDX-License-Identifier: AGPL-3.0-or-later
/** A person keeps their own account: name, language, address. */
import { hearDrops } from '#kernel/cache.ts'
import { lockName } from '#kernel/db/lock.ts'
import { found, Refused, StaleEdit } from '#kernel/errors.ts'
import { handed } from '#kernel/hand.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { hashToken } from '../actions.ts'
import { findHolder } from '../joining/queries.ts'
import { deleteChoicesOf } from '../passwords/queries.ts'
import type { PeopleHand } from '../phrases.ts'
import { endSessionsOf, findPersonByEmail } from '../queries.ts'
import { openRecovery } from '../recovery/actions.ts'
import { deleteRecoveriesOf } from '../recovery/queries.ts'
import { lockFactorsOf, removeFactorsSince } from '../second-factor/actions.ts'
import { tellEmailChanged } from '../telling.ts'
import { newAddressLetter, oldAddressLetter, takenAddressLetter, undoneLetter } from './letters.ts'
import {
  deleteChangesOf,
  deletePassword,
  deleteUndosFrom,
  findProfile,
  insertEmailChange,
  insertEmailUndo,
  type Profile,
  setEmail,
  type Undo,
  updateProfile,
} from './queries.ts'

const DAY_MS = 24 * 3_600_000
const CONFIRM_MS = DAY_MS
/** A week: whoever is on holiday when somebody takes their account comes back in time. */
const UNDO_MS = 7 * DAY_MS

const TAKEN = msg('Nel frattempo questo indirizzo è di un altro account.')

export interface ProfileWritten {
  givenName: string
  familyName: string
  locale: Locale
}

/** By their own hand. */
export async function editProfile(
  hand: PeopleHand,
  profile: Pick<Profile, 'id' | 'version'>,
  { givenName, familyName, locale }: ProfileWritten,
): Promise<void> {
  hearDrops(hand.tx)
  const written = { given_name: givenName, family_name: familyName, locale }
  if (!(await updateProfile(hand.tx, { ...profile, ...written }))) throw new StaleEdit()
  await hand.note('profile.edited', profile.id)
}

/** Writes to the new address; whether somebody else has it is told to that somebody, and to nobody else. */
export async function askForEmail(hand: PeopleHand, profile: Profile, email: string): Promise<void> {
  const { tx, at, baseUrl } = hand
  const key = newId(at.getTime())
  const holder = await findHolder(tx, email, at)
  if (holder && holder.id !== profile.id) {
    const letter = takenAddressLetter({ baseUrl, locale: holder.locale })
    return hand.tell({ key: `email.taken:${key}`, toPersonId: holder.id, toAddress: email, ...letter })
  }
  const token = newToken()
  await insertEmailChange(tx, {
    tokenHash: hashToken(token),
    personId: profile.id,
    email,
    at,
    expiresAt: new Date(at.getTime() + CONFIRM_MS),
  })
  const letter = newAddressLetter({ baseUrl, locale: profile.locale }, token)
  await hand.tell({ key: `email.asked:${key}`, toPersonId: profile.id, toAddress: email, ...letter })
}

const byOwn = (hand: PeopleHand, { id, given_name, family_name }: Profile): PeopleHand =>
  handed(hand, { by: { id, name: `${given_name} ${family_name}` } })

/** The new address is proved: it is theirs from now on, and the old one can undo it for a week. */
export async function changeEmail(hand: PeopleHand, personId: string, email: string): Promise<void> {
  const { tx, at, baseUrl } = hand
  hearDrops(tx)
  await lockName(tx, `account ${email}`)
  const profile = found(await findProfile(tx, personId))
  if ((await deleteChangesOf(tx, personId)) === 0)
    throw new Refused(msg('Questo indirizzo è già stato confermato.'))
  const holder = await findHolder(tx, email, at)
  if (holder && holder.id !== personId) throw new Refused(TAKEN)
  await setEmail(tx, personId, email)
  // Links that wait in the old mailbox would let whoever reads it choose the password.
  await deleteRecoveriesOf(tx, personId)
  const token = newToken()
  const expiresAt = new Date(at.getTime() + UNDO_MS)
  await insertEmailUndo(tx, { tokenHash: hashToken(token), personId, email: profile.email, at, expiresAt })
  const own = byOwn(hand, profile)
  await own.note('email.changed', personId)
  await tellEmailChanged(own, personId)
  const letter = oldAddressLetter({ baseUrl, locale: profile.locale }, token)
  const key = `email.changed:${newId(at.getTime())}`
  await hand.tell({ key, toPersonId: personId, toAddress: profile.email, ...letter })
}

/**
 * Whoever had the account takes it back: the address, and everything that somebody else may hold of it. They knew the password, so it
 * is void too, and so is the second factor that came after the change. The address that loses the account is told: if the change was
 * right after all, its owner is the one to cry out. Gives what opens the page where another one is chosen.
 */
export async function undoEmail(hand: PeopleHand, undo: Undo): Promise<string> {
  const { tx, at } = hand
  hearDrops(tx)
  await lockName(tx, `account ${undo.email}`)
  // Before the row of the person is written: whoever adds a factor holds this lock, and then waits for that row.
  await lockFactorsOf(tx, undo.person_id)
  const profile = found(await findProfile(tx, undo.person_id))
  if ((await deleteUndosFrom(tx, profile.id, undo.changed_at)) === 0)
    throw new Refused(msg('Hai già ripreso questo indirizzo.'))
  // Reserved for a week against strangers, not against whoever administers.
  const taken = await findPersonByEmail(tx, undo.email)
  if (taken && taken.id !== profile.id) throw new Refused(TAKEN)
  await setEmail(tx, profile.id, undo.email)
  await deleteChangesOf(tx, profile.id)
  await deleteRecoveriesOf(tx, profile.id)
  await deleteChoicesOf(tx, profile.id)
  await deletePassword(tx, profile.id)
  await endSessionsOf(tx, profile.id, at)
  const own = byOwn(hand, profile)
  await own.note('email.restored', profile.id)
  await removeFactorsSince(own, profile.id, undo.changed_at)
  const letter = undoneLetter({ baseUrl: hand.baseUrl, locale: profile.locale })
  const key = `email.restored:${newId(at.getTime())}`
  await hand.tell({ key, toPersonId: profile.id, toAddress: profile.email, ...letter })
  return openRecovery(hand, profile.id)
}
