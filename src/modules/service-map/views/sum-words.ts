// SPDX-License-Identifier: AGPL-3.0-or-later
import { moneyInWords } from '#kernel/i18n/numbers.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Cost } from '../sheet-parts/queries.ts'

/** A sum in words: 'gratis', or '16,00 €'; null where it is not written. */
export function sumWords(
  ctx: Pick<ViewContext, 't' | 'locale'>,
  { amount, currency }: Pick<Cost, 'amount' | 'currency'>,
): string | null {
  if (amount === null) return null
  return Number(amount) === 0 ? ctx.t('gratis') : moneyInWords(ctx.locale, { amount, currency })
}
