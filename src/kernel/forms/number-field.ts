// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fields of numbers, as people here write them. */
import { bad, type Common, type Field, good, type Parsed } from './field.ts'

export function integer(
  options: Common & { required?: boolean; min: number; max: number },
): Field<number | null> {
  const { required = false, min, max } = options
  return {
    ...options,
    widget: 'number',
    inputMode: 'numeric',
    required,
    parse: (raw) => {
      const value = (raw[0] ?? '').trim()
      if (value === '') return required ? bad('Scrivi un numero intero.') : good(null)
      if (!/^[+-]?\d{1,15}$/.test(value)) return bad('Scrivi un numero intero, con le sole cifre.')
      const parsed = Number(value)
      if (parsed < min || parsed > max)
        return bad('Scrivi un numero da {min, number} a {max, number}.', { min, max })
      return good(parsed)
    },
  }
}

type DecimalOptions = Common & {
  required?: boolean
  /** Smallest and largest, both allowed; a message names them. */
  min?: number
  max?: number
  /** Digits after the comma that can be kept: the column's own. Without them all are. */
  decimals?: number
}

/** A decimal number written the Italian or the English way (1,5 or 1.5), as a plain number. */
export function decimal(options: DecimalOptions): Field<number | null> {
  return {
    ...options,
    widget: 'text',
    inputMode: 'decimal',
    required: options.required ?? false,
    maxLength: 30,
    parse: (raw) => {
      const value = (raw[0] ?? '').trim()
      if (value === '') return options.required ? bad('Scrivi un numero.') : good(null)
      const number = parseDecimal(value)
      if (number === null) return bad('Scrivi un numero, per esempio 1,5.')
      return outOfRange(number, options) ?? good(number)
    },
  }
}

function outOfRange(number: number, { min, max, decimals }: DecimalOptions): Parsed<never> | null {
  if (min !== undefined && max !== undefined && (number < min || number > max))
    return bad('Scrivi un numero da {min, number} a {max, number}.', { min, max })
  if (min !== undefined && number < min) return bad('Scrivi un numero da {min, number} in su.', { min })
  if (max !== undefined && number > max) return bad('Scrivi un numero fino a {max, number}.', { max })
  // PostgreSQL would round in silence, and a number that was above the smallest could end below it.
  if (decimals !== undefined && Number(number.toFixed(decimals)) !== number)
    return bad('Scrivi al massimo {decimals, number} cifre dopo la virgola.', { decimals })
  return null
}

/** '1,5', '1.5', ' -3 ' -> number; null when it is not one number. Thousands separators are not guessed at. */
export function parseDecimal(typed: string): number | null {
  const value = typed.trim().replace(/\u2212/g, '-')
  return /^[+-]?\d{1,12}([.,]\d{1,12})?$/.test(value) ? Number(value.replace(',', '.')) : null
}
