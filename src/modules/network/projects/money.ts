// SPDX-License-Identifier: AGPL-3.0-or-later
/** The money of a project: what each body has from each source, with its sums. Cents are whole numbers here, so that none is lost. */
import type { Money } from '#kernel/forms/money.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const SOURCES = ['eu', 'national', 'own', 'other'] as const
export type AmountSource = (typeof SOURCES)[number]

export const SOURCE_WORDS: Readonly<Record<AmountSource, string>> = {
  eu: msg('Unione europea'),
  national: msg('Stato'),
  own: msg('Fondi propri'),
  other: msg('Altri'),
}

export interface Amount {
  readonly organization_id: string
  readonly source: AmountSource
  /** '1234.50' */
  readonly amount: string
}

export interface Totals {
  readonly bySource: Readonly<Record<AmountSource, Money>>
  readonly byBody: ReadonlyMap<string, Money>
  readonly all: Money
  /** What was approved less the sum of the bodies; null where nothing was approved, or both are the same. */
  readonly missing: Money | null
}

const centsOf = (amount: string): bigint => {
  const [whole = '0', decimals = ''] = amount.split('.')
  return BigInt(whole + decimals.padEnd(2, '0').slice(0, 2))
}

const amountOf = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The sums of a project's amounts, and whether they make what was approved (`approved`: '1234.50', or null). */
export function totalsOf(amounts: readonly Amount[], approved: string | null, currency = 'EUR'): Totals {
  const money = (cents: bigint): Money => ({ amount: amountOf(cents), currency })
  const sum = (some: readonly Amount[]): bigint =>
    some.reduce((cents, { amount }) => cents + centsOf(amount), 0n)
  const bodies = Map.groupBy(amounts, ({ organization_id }) => organization_id)
  const all = sum(amounts)
  const missing = approved === null ? 0n : centsOf(approved) - all
  return {
    bySource: Object.fromEntries(
      SOURCES.map((source) => [source, money(sum(amounts.filter((one) => one.source === source)))]),
    ) as Record<AmountSource, Money>,
    byBody: new Map([...bodies].map(([id, own]) => [id, money(sum(own))])),
    all: money(all),
    missing: missing === 0n ? null : money(missing),
  }
}
