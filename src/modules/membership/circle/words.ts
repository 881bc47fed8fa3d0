// SPDX-License-Identifier: AGPL-3.0-or-later
/** The figures in words, for the page and for its tables alike. */
import type { ViewContext } from '#kernel/render/context.ts'
import { kindWords, type OrganizationKind } from '../../network/index.ts'
import type { Circle } from './load.ts'
import type { Group, Period, Said } from './rules.ts'

export const kindInWords = ({ t }: ViewContext, kind: string): string =>
  t(kindWords(kind as OrganizationKind))

/** '11/2026', 'T4 2026': short, for an axis. */
export const periodInWords = ({ t }: ViewContext, { unit, number, year }: Period): string =>
  unit === 'month'
    ? `${String(number).padStart(2, '0')}/${year}`
    : t('T{quarter} {year}', { quarter: String(number), year: String(year) })

/** What a number of people may be said as. */
export function saidInWords(ctx: ViewContext, said: Said): string {
  if (said === 'few') return ctx.t('meno di 5')
  return said === 'kept' ? ctx.t('non si dice') : ctx.number(said)
}

export const provinceInWords = (ctx: ViewContext, circle: Circle, { key }: Group): string =>
  key === null ? ctx.t('Non si sa') : (circle.provinceNames.get(key) ?? key)
