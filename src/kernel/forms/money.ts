// SPDX-License-Identifier: AGPL-3.0-or-later
/** Amounts of money: numeric(12,2) and a currency in the database, a text in TypeScript, so that no cent is lost in a float. */
import { msg } from '../i18n/msg.ts'
import type { Field, Parsed } from './field.ts'
import type { Grouped } from './grouped.ts'

export interface Money {
  /** '1234.50', as numeric(12,2) is read. */
  readonly amount: string
  /** ISO 4217: 'EUR'. */
  readonly currency: string
}

type ReadAmount = { ok: true; amount: string } | { ok: false; why: 'no number' | 'decimals' | 'too large' }

/** Ten digits before the comma: numeric(12,2). */
const MOST_DIGITS = 10

/** A thousands separator stands between groups of three; '0.500' and '1,234' are no amounts in any way of writing. */
const GROUPED_BY_POINT = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})$/
const GROUPED_BY_SPACE = /^[1-9]\d{0,2}([ \u00a0\u2009\u202f]\d{3})+([.,]\d+)?$/
const PLAIN = /^\d+([.,]\d+)?$/

/** '1.234,50', '1234.5', '1 234,5', '1,234.50' -> '1234.50'. What could be two amounts is none. */
export function readAmount(typed: string): ReadAmount {
  const text = typed.trim()
  const plain = GROUPED_BY_SPACE.test(text)
    ? text.replace(/[ \u00a0\u2009\u202f]/g, '')
    : GROUPED_BY_POINT.test(text)
      ? text.replaceAll('.', '')
      : GROUPED_BY_COMMA.test(text)
        ? text.replaceAll(',', '')
        : text
  if (!PLAIN.test(plain)) return { ok: false, why: 'no number' }
  const [whole = '', decimals = ''] = plain.split(/[.,]/)
  if (decimals.length > 2) return { ok: false, why: 'decimals' }
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits.length > MOST_DIGITS) return { ok: false, why: 'too large' }
  return { ok: true, amount: `${digits}.${decimals.padEnd(2, '0')}` }
}

const WORDS = {
  'no number': msg('Scrivi l’importo con le sole cifre, per esempio 1.234,50 oppure 1234.5.'),
  decimals: msg(
    'Scrivi al massimo due cifre dopo la virgola, per esempio 1.234,50. Le migliaia si separano con il punto.',
  ),
  'too large': msg('L’importo è troppo grande: al massimo 9.999.999.999,99.'),
}

interface MoneyOptions<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly help?: string
  readonly required?: boolean
  /** ISO 4217; the first is the one that is meant. With one alone nothing is asked. Cents must be hundredths. */
  readonly currencies?: readonly [string, ...string[]]
}

export type MoneyTyped<Name extends string> = Record<Name, string | null> & Record<`${Name}_currency`, string>

/** Two fields, the second hidden where there is one currency only. */
export function money<const Name extends string>(
  options: MoneyOptions<Name>,
): Grouped<MoneyTyped<Name>, Money | null> {
  const { name, currencies = ['EUR'] } = options
  const currencyName = `${name}_currency` as const
  return {
    fields: {
      [name]: amountField(options, currencies.length === 1 && currencies[0] === 'EUR'),
      [currencyName]: currencyField(name, currencies),
    } as Grouped<MoneyTyped<Name>, Money | null>['fields'],
    check: () => ({}),
    read: (typed) => {
      const amount = typed[name] as string | null
      return amount === null ? null : { amount, currency: typed[currencyName] as string }
    },
    stored: (value) =>
      ({
        [name]: value?.amount.replace('.', ',') ?? '',
        [currencyName]: value?.currency ?? currencies[0],
      }) as Record<Name | `${Name}_currency`, string>,
  }
}

function amountField(
  { name, label, help, required = false }: MoneyOptions<string>,
  euros: boolean,
): Field<string | null> {
  const bad = (source: string): Parsed<never> => ({ ok: false, error: { source } })
  return {
    label,
    help,
    required,
    widget: 'text',
    inputMode: 'decimal',
    maxLength: 30,
    group: name,
    parse: (raw) => {
      const typed = (raw[0] ?? '').trim()
      if (typed === '')
        return required ? bad('Scrivi l’importo, per esempio 1.234,50.') : { ok: true, value: null }
      const found = readAmount(euros ? typed.replace(/^(€|EUR)\s*|\s*(€|EUR|euro)$/i, '') : typed)
      return found.ok ? { ok: true, value: found.amount } : bad(WORDS[found.why])
    },
  }
}

function currencyField(group: string, currencies: readonly string[]): Field<string> {
  const choices = currencies.map((code) => ({ value: code, label: code, literal: true }))
  return {
    label: msg('Valuta'),
    required: currencies.length > 1,
    widget: currencies.length > 1 ? 'select' : 'hidden',
    choices,
    group,
    parse: (raw) => {
      const code = currencies.length > 1 ? (raw[0] ?? '') : currencies[0]!
      return currencies.includes(code)
        ? { ok: true, value: code }
        : { ok: false, error: { source: 'Scegli una delle voci.' } }
    },
  }
}
