// SPDX-License-Identifier: AGPL-3.0-or-later
/** Recovery codes: ten, each for one time, for whoever has lost their telephone or their key. */
import { newCode } from '#kernel/ids.ts'
import type { Sealing } from '#kernel/sealing.ts'
import { hashPassword, passwordMatches, spendPasswordTime } from '../../password.ts'
import type { PeopleHand } from '../../phrases.ts'
import { partsOf, RECOVERY_CODES, RECOVERY_LENGTH, SHEET_MS } from '../rules.ts'
import { tellOwner } from '../told.ts'
import { findCode, putSheet, replaceCodes, useCode } from './queries.ts'

const sheetOf = (personId: string): string => `recovery sheet ${personId}`

/** Ten codes, each with a label of its own. */
function tenCodes(): string[] {
  const byLabel = new Map<string, string>()
  while (byLabel.size < RECOVERY_CODES) {
    const code = newCode(RECOVERY_LENGTH)
    byLabel.set(partsOf(code).label, code)
  }
  return [...byLabel.values()]
}

/** New codes; the old ones are void. Hashed as passwords are (OWASP ASVS 5 V6.5.2), and kept readable until their owner has them. */
export async function makeRecoveryCodes(hand: PeopleHand, sealing: Sealing, personId: string): Promise<void> {
  const { tx, at } = hand
  const codes = tenCodes()
  const hashed: { label: string; hash: string }[] = []
  // One after the other: ten at once would take 200 MB.
  for (const code of codes) {
    const { label, secret } = partsOf(code)
    hashed.push({ label, hash: await hashPassword(secret) })
  }
  await replaceCodes(tx, personId, hashed, at)
  const codesSealed = sealing.seal(codes.join(' '), sheetOf(personId))
  await putSheet(tx, { personId, codesSealed, expiresAt: new Date(at.getTime() + SHEET_MS) })
  await hand.note('recovery_codes.made', personId, { count: codes.length })
}

/** Asked for by their owner, who has a letter about it: whoever knew the password could do the same. */
export async function renewRecoveryCodes(
  hand: PeopleHand,
  sealing: Sealing,
  personId: string,
): Promise<void> {
  await makeRecoveryCodes(hand, sealing, personId)
  await tellOwner(hand, personId, 'codes_renewed')
}

/** The codes of a sheet that is still shown; null when it does not open. */
export const readSheet = (sealing: Sealing, personId: string, sealed: string): string[] | null =>
  sealing.open(sealed, sheetOf(personId))?.split(' ') ?? null

/** Lets a code be used, once. Takes the same time whether there is such a code or not. By their own hand. */
export async function takeRecoveryCode(
  hand: PeopleHand,
  personId: string,
  { label, secret }: { label: string; secret: string },
): Promise<boolean> {
  const hash = await findCode(hand.tx, personId, label)
  if (!hash) {
    await spendPasswordTime(secret)
    return false
  }
  if (!(await passwordMatches(secret, hash))) return false
  if (!(await useCode(hand.tx, personId, label, hand.at))) return false
  await hand.note('recovery_code.used', personId)
  await tellOwner(hand, personId, 'code_used')
  return true
}
