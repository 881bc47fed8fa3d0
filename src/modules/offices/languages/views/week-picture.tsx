// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { shadeOf, stepsOf } from '#ui/map-steps.ts'
import type { LanguageCover } from '../coverage.ts'
import { weekdayWord } from '../coverage-words.ts'
import { languageName } from '../known.ts'

const NAMES = 118
const CELL = 29
const LINE = 26
const HEAD = 24
const WIDTH = NAMES + 7 * CELL

interface WeekPictureProps {
  ctx: ViewContext
  title: string
  covers: readonly LanguageCover[]
}

/** A line for each language, a square for each day: the darker, the more offices. Its table stands under it. */
export function WeekPicture({ ctx, title, covers }: WeekPictureProps) {
  const steps = stepsOf(covers.flatMap(({ days }) => days.flatMap(({ offices }) => offices || [])))
  return (
    <svg
      class="week-picture"
      viewBox={`0 0 ${WIDTH} ${HEAD + covers.length * LINE + 2}`}
      role="img"
      aria-labelledby="lingue-settimana"
    >
      <title id="lingue-settimana">{title}</title>
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <text class="week-words" x={middleOf(day - 1)} y={HEAD - 8} text-anchor="middle" key={String(day)}>
          {weekdayWord(ctx, day, 'narrow')}
        </text>
      ))}
      {covers.map((cover, line) => (
        <g key={cover.language}>
          <text class="week-words" x={0} y={HEAD + line * LINE + 17}>
            {languageName(cover.language, ctx.locale)}
          </text>
          {cover.days.map(({ offices }, day) => (
            <Square
              x={NAMES + day * CELL}
              y={HEAD + line * LINE}
              offices={offices}
              shade={offices > 0 ? `map-shade-${shadeOf(offices, steps)}` : 'week-nobody'}
              key={String(day)}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

const middleOf = (day: number): number => NAMES + day * CELL + (CELL - 2) / 2

interface SquareProps {
  x: number
  y: number
  offices: number
  shade: string
}

function Square({ x, y, offices, shade }: SquareProps) {
  return (
    <>
      <rect class={`week-square ${shade}`} x={x} y={y} width={CELL - 3} height={LINE - 3} />
      {offices > 0 && (
        <text class="week-words week-count" x={x + (CELL - 3) / 2} y={y + 17} text-anchor="middle">
          {String(offices)}
        </text>
      )}
    </>
  )
}
