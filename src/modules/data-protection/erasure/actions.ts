// SPDX-License-Identifier: AGPL-3.0-or-later
/** A person asks that their data be erased (GDPR art. 17); an administrator does it or says why not. */
import type { PersonalData } from '#contracts/personal-data.ts'
import { WHOLE_NETWORK } from '#kernel/access.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf, handed } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import { erasePerson, listWhoMay } from '../../people/index.ts'
import type { DataProtectionHand } from '../phrases.ts'
import {
  type ErasureRequest,
  findNewestOf,
  forgetWords,
  insertAnswer,
  insertRequest,
  listOwnRequests,
} from './queries.ts'
import { settleAsked, tellAsked, tellRefused } from './telling.ts'

const ANSWERED = msg('A questa richiesta è già stato risposto: ricarica l’elenco.')

/** Throws `Refused` when one waits already. */
export async function askForErasure(hand: DataProtectionHand, words: string | null): Promise<void> {
  const { tx, at } = hand
  const { id: personId } = doerOf(hand)
  await lockName(tx, `erasure ${personId}`)
  const newest = await findNewestOf(tx, personId)
  if (newest && !newest.outcome)
    throw new Refused(msg('Lo hai già chiesto: la tua richiesta aspetta una risposta.'))
  const id = newId(at.getTime())
  await insertRequest(tx, { id, personId, words, at })
  await hand.note('erasure.asked', personId)
  const whoMay = await listWhoMay(tx, 'person.erase', WHOLE_NETWORK, { at, leftOut: [personId] })
  await tellAsked(
    hand,
    { id, personId },
    whoMay.map((each) => each.id),
  )
}

/** Whoever asked takes it back. Throws `Refused` when it was answered. */
export async function withdrawErasure(hand: DataProtectionHand): Promise<void> {
  const { tx, at } = hand
  const { id: by } = doerOf(hand)
  const newest = await findNewestOf(tx, by)
  const taken = newest && (await insertAnswer(tx, { requestId: newest.id, outcome: 'withdrawn', by, at }))
  if (!taken) throw new Refused(ANSWERED)
  await hand.note('erasure.withdrawn', by)
  await settleAsked(hand, by)
}

export async function refuseErasure(
  hand: DataProtectionHand,
  { id, person_id }: ErasureRequest,
  reason: string,
): Promise<void> {
  const { tx, at } = hand
  const by = doerOf(hand).id
  if (!(await insertAnswer(tx, { requestId: id, outcome: 'refused', reason, by, at })))
    throw new Refused(ANSWERED)
  await hand.note('erasure.refused', person_id)
  await settleAsked(hand, person_id)
  await tellRefused(hand, { id, personId: person_id, reason })
}

/** Closes the account and erases what every room holds of its person. What they published stays, without their name. */
export async function doErasure(
  hand: DataProtectionHand,
  { id, person_id }: ErasureRequest,
  rooms: readonly PersonalData[],
): Promise<void> {
  const { tx, at } = hand
  const by = doerOf(hand).id
  if (by === person_id)
    throw new Refused(
      msg('I tuoi dati li cancella un altro amministratore: così qualcuno controlla chi lo chiede.'),
    )
  if (!(await insertAnswer(tx, { requestId: id, outcome: 'erased', by, at }))) throw new Refused(ANSWERED)
  await settleAsked(hand, person_id)
  // Its traces are those of the room of accounts.
  await erasePerson(handed(hand, {}), rooms, person_id)
}

export const dataOfRequests: PersonalData = {
  what: msg('Le tue richieste di cancellazione e che cosa ti è stato risposto'),
  export: async (db, personId) => ({ erasure_requests: await listOwnRequests(db, personId) }),
  words: {
    erasure_requests: msg('Richieste di cancellazione'),
    asked_at: msg('Chiesta il'),
    words: msg('Le tue parole'),
    outcome: msg('Risposta'),
    reason: msg('Perché'),
    answered_at: msg('Risposta del'),
  },
  codes: () => ({
    outcome: { withdrawn: msg('L’hai ritirata'), refused: msg('No'), erased: msg('Dati cancellati') },
  }),
  erase: forgetWords,
}
