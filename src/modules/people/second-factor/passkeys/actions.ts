// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto'
import { Invalid, Refused } from '#kernel/errors.ts'
import { type Doer, doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import type { PeopleHand } from '../../phrases.ts'
import { CHALLENGE_MS, MOST_PASSKEYS } from '../rules.ts'
import { tellOwner } from '../told.ts'
import {
  deletePasskey,
  holdPasskey,
  insertChallenge,
  insertPasskey,
  listCredentialIds,
  type PasskeyRow,
  takeChallenge,
  usePasskey,
} from './queries.ts'
import {
  checkCreation,
  checkRequest,
  creationOptions,
  presentedId,
  requestOptions,
  type Site,
} from './webauthn.ts'

type Writing = Pick<PeopleHand, 'tx' | 'at'>

const hashOf = (challenge: string): string => createHash('sha256').update(challenge).digest('base64url')

const keep = ({ tx, at }: Writing, challenge: string, personId: string | null): Promise<void> =>
  insertChallenge(tx, {
    hash: hashOf(challenge),
    personId,
    expiresAt: new Date(at.getTime() + CHALLENGE_MS),
  })

const taker =
  ({ tx, at }: Writing, personId: string | null) =>
  (challenge: string): Promise<boolean> =>
    takeChallenge(tx, { hash: hashOf(challenge), personId, at })

/** What a device needs to make a passkey for this person. */
export async function beginPasskey(hand: Writing, site: Site, person: Doer & { email: string }) {
  const known = await listCredentialIds(hand.tx, person.id)
  if (known.length >= MOST_PASSKEYS)
    throw new Refused(msg('Hai già {most, number} passkey: togline una che non usi più.'), {
      most: MOST_PASSKEYS,
    })
  const options = await creationOptions(site, person, known)
  await keep(hand, options.challenge, person.id)
  return options
}

/** What a device needs to sign somebody in, whoever it is. */
export async function beginPasskeySignIn(hand: Writing, site: Site) {
  const options = await requestOptions(site)
  await keep(hand, options.challenge, null)
  return options
}

const NOT_TAKEN = msg('La passkey non è stata riconosciuta. Riprova dall’inizio.')

/** By their own hand. */
export async function addPasskey(
  hand: PeopleHand,
  site: Site,
  { name, answer }: { name: string; answer: string },
): Promise<void> {
  const { id: personId } = doerOf(hand)
  const made = await checkCreation(site, answer, taker(hand, personId))
  if (!made) throw new Refused(NOT_TAKEN)
  const id = newId(hand.at.getTime())
  if (!(await insertPasskey(hand.tx, { id, personId, name, at: hand.at, ...made })))
    throw new Invalid({ name: { source: msg('Questa passkey c’è già.') } })
  await hand.note('passkey.added', personId, { passkeyId: id })
  await tellOwner(hand, personId, 'passkey_added')
}

/** Whose passkey an answer is, once. Refuses without saying why: whoever it was made for knows what to do again. */
export async function takePasskey(
  hand: Writing,
  site: Site,
  answer: string,
): Promise<Doer & { demo: boolean }> {
  const credentialId = presentedId(answer)
  const passkey = credentialId && (await holdPasskey(hand.tx, credentialId))
  if (!passkey || passkey.closed_at) throw new Refused(NOT_TAKEN)
  const known = { credentialId, publicKey: passkey.public_key, counter: passkey.counter }
  const taken = await checkRequest(site, answer, known, taker(hand, null))
  if (!taken) throw new Refused(NOT_TAKEN)
  await usePasskey(hand.tx, passkey.id, taken.counter, hand.at)
  return { id: passkey.person_id, name: passkey.name, demo: passkey.demo }
}

export async function removePasskey(hand: PeopleHand, personId: string, passkey: PasskeyRow): Promise<void> {
  await deletePasskey(hand.tx, passkey.id)
  await hand.note('passkey.removed', personId, { passkeyId: passkey.id })
  await tellOwner(hand, personId, 'passkey_removed')
}
