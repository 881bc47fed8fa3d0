// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the form of a body in a project and its rows. */
import type { Amount, AmountSource } from '../money.ts'
import { membership, ownAmounts, type PartnerInput } from './forms.ts'

export interface Membership {
  role: 'lead' | 'partner'
  department: string | null
  joined_on: string | null
  left_on: string | null
  position: number
}

export type OwnSources = Record<AmountSource, string | null>

export function membershipFrom(input: PartnerInput): Membership {
  const { from, to } = membership.read(input)
  return {
    role: input.role,
    department: input.department || null,
    joined_on: from,
    left_on: to,
    position: input.position ?? 0,
  }
}

export const amountsFrom = (input: PartnerInput): OwnSources => ({
  eu: ownAmounts.eu.read(input)?.amount ?? null,
  national: ownAmounts.national.read(input)?.amount ?? null,
  own: ownAmounts.own.read(input)?.amount ?? null,
  other: ownAmounts.other.read(input)?.amount ?? null,
})

export function valuesOf(partner: Membership, amounts: readonly Amount[]) {
  const from = (source: AmountSource) => {
    const found = amounts.find((each) => each.source === source)
    return found ? { amount: found.amount, currency: 'EUR' } : null
  }
  return {
    role: partner.role,
    department: partner.department,
    ...membership.stored({ from: partner.joined_on, to: partner.left_on }),
    position: partner.position === 0 ? null : partner.position,
    ...ownAmounts.eu.stored(from('eu')),
    ...ownAmounts.national.stored(from('national')),
    ...ownAmounts.own.stored(from('own')),
    ...ownAmounts.other.stored(from('other')),
  }
}
