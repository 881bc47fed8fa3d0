// SPDX-License-Identifier: AGPL-3.0-or-later
/** Numbers that are more than a count, as each language writes them. */
import type { Money } from '../forms/money.ts'
import type { Locale } from './locale.ts'

const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale)

const formats = new Map<string, Intl.NumberFormat>()
function cached(locale: Locale, kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${kind}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(tagOf(locale), options)
    formats.set(key, format)
  }
  return format
}

/** '1.234,50 €', '€1,234.50'. Thousands are set apart from four digits on: the tables of Italian would begin at five. */
export const moneyInWords = (locale: Locale, { amount, currency }: Money): string =>
  cached(locale, currency, { style: 'currency', currency, useGrouping: 'always' }).format(
    amount as Intl.StringNumericLiteral,
  )

/** Degrees of a map to a tenth of a metre: '44,8378'. */
export const degreesInWords = (locale: Locale, degrees: number): string =>
  cached(locale, 'degrees', { maximumFractionDigits: 6 }).format(degrees)
