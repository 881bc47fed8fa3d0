// SPDX-License-Identifier: AGPL-3.0-or-later
/** Two rows of one office become one. */
import type { OfficeHolder } from '#contracts/office-holders.ts'
import { archive, findArchived } from '#kernel/archive.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { amendRow } from '#kernel/list/row-pages.ts'
import type { OfficeHand } from '../phrases.ts'
import { type OfficeInput, purpose } from '../register/forms.ts'
import { findOffice, type Office } from '../register/queries.ts'
import { valuesOf } from '../register/record.ts'
import { officeRow } from '../register/row.ts'
import type { UniteInput } from './forms.ts'
import { clearCodes, insertApart, insertSuccession } from './queries.ts'
import { toChoose } from './rules.ts'

export interface Pair {
  /** The office that stays, and the one that gives its place to it. */
  readonly stays: Office
  readonly goes: Office
}

export const markOf = ({ stays, goes }: Pair): string => `${stays.version}.${goes.version}`

const CHANGED = msg('Intanto uno dei due è cambiato: guarda di nuovo che cosa resta, poi conferma.')

/** Throws `Refused` where one of them has changed since it was shown, or was put aside. */
export async function uniteOffices(
  hand: OfficeHand,
  { pair, input, holders }: { pair: Pair; input: UniteInput; holders: readonly OfficeHolder[] },
): Promise<void> {
  const { tx, at } = hand
  // Two who unite the same two the other way round would put both aside.
  await lockName(tx, 'office.succession')
  const [stays, goes] = [await findOffice(tx, pair.stays.slug), await findOffice(tx, pair.goes.slug)]
  if (!stays || !goes || input.seen !== markOf({ stays, goes })) throw new Refused(CHANGED)
  for (const { id } of [stays, goes]) if (await findArchived(tx, id)) throw new Refused(CHANGED)
  const taken = toChoose(stays, goes)
    .map(({ field }) => field)
    .filter((field) => input[field] === 'goes')
  await clearCodes(
    tx,
    goes.id,
    taken.filter((field) => field === 'ipa_uo_code' || field === 'external_id'),
  )
  if (taken.length > 0)
    await amendRow(hand, officeRow, {
      before: stays,
      version: stays.version,
      input: inputOf(stays, goes, taken),
      detail: { united: goes.id },
    })
  const move = { from: goes.id, to: stays.id }
  for (const holder of holders) if ('move' in holder) await holder.move(tx, move)
  await insertSuccession(tx, move, at)
  const reason = 'Era scritto due volte: resta l’altra scheda.'
  await archive(tx, { entityId: goes.id, reason, by: doerOf(hand).id, at })
  await hand.unindex(goes.id)
  await hand.note('office.united', goes.id, { into: stays.id })
  await hand.note('office.received', stays.id, { from: goes.id })
}

function inputOf(stays: Office, goes: Office, taken: readonly string[]): OfficeInput {
  const { purpose: saidPurpose, ...theirs } = goes
  const fields = Object.entries(valuesOf({ ...theirs, purpose: saidPurpose })).filter(([field]) =>
    taken.includes(field),
  )
  return {
    ...valuesOf(stays),
    purpose_en_fits: false,
    ...Object.fromEntries(fields),
    ...(taken.includes('purpose') ? purpose.stored(saidPurpose) : {}),
  } as OfficeInput
}

/** Remembered for everybody: the pair is not shown again. */
export async function tellApart(hand: OfficeHand, { stays, goes }: Pair): Promise<void> {
  await insertApart(hand.tx, { one: stays.id, other: goes.id }, hand.at)
  await hand.note('office.told_apart', stays.id, { other: goes.id })
}
