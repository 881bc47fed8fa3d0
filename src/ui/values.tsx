// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values of several fields as people read them. */
import { ACCURACIES, type Address } from '#kernel/forms/address.ts'
import type { Money } from '#kernel/forms/money.ts'
import type { Period } from '#kernel/forms/period.ts'
import { degreesInWords, moneyInWords } from '#kernel/i18n/numbers.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { When } from './prose.tsx'

/** '1.234,50 €' on Italian pages, '€1,234.50' on English ones; never broken over two lines. */
export const MoneyShown = ({ ctx, value }: { ctx: ViewContext; value: Money }) => (
  <span class="money">{moneyInWords(ctx.locale, value)}</span>
)

/** Days whose name begins with a vowel: "dall’8 marzo", "all’11 marzo". */
const isElided = (day: string): boolean => /-(08|11)$/.test(day)

/** 'dal 1° marzo 2026 al 30 giugno 2026'; with one end open as far as it says, with both 'sempre'. */
export function PeriodShown({ ctx, value }: { ctx: ViewContext; value: Period }) {
  const { from, to } = value
  if (from === null && to === null) return <>{ctx.t('sempre')}</>
  if (from === to) return <When ctx={ctx} value={from!} />
  return (
    <>
      {from !== null && (
        <>
          {ctx.locale === 'it' && isElided(from) ? ctx.t('dall’') : `${ctx.t('dal')} `}
          <When ctx={ctx} value={from} />
        </>
      )}
      {from !== null && to !== null && ' '}
      {to !== null && <Until ctx={ctx} day={to} alone={from === null} />}
    </>
  )
}

function Until({ ctx, day, alone }: { ctx: ViewContext; day: string; alone: boolean }) {
  const elided = alone ? ctx.t('fino all’') : ctx.t('all’')
  const plain = alone ? ctx.t('fino al') : ctx.t('al')
  return (
    <>
      {ctx.locale === 'it' && isElided(day) ? elided : `${plain} `}
      <When ctx={ctx} value={day} />
    </>
  )
}

/** Its lines as on a letter, and the point of the map with what it stands for. */
export function AddressShown({ ctx, value }: { ctx: ViewContext; value: Address }) {
  const { lines, cap, municipality, point } = value
  return (
    <address>
      {lines.map((line, index) => (
        <span key={String(index)}>
          {line}
          <br />
        </span>
      ))}
      {cap ? `${cap} ${municipality}` : municipality}
      {point && (
        <span class="address-point">
          {ctx.t('Sulla mappa: latitudine {latitude}, longitudine {longitude} ({accuracy})', {
            latitude: degreesInWords(ctx.locale, point.latitude),
            longitude: degreesInWords(ctx.locale, point.longitude),
            accuracy: ctx.t(ACCURACIES[point.accuracy]),
          })}
        </span>
      )}
    </address>
  )
}
