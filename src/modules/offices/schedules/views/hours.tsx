// SPDX-License-Identifier: AGPL-3.0-or-later
/** Hours as people read them. */
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Table } from '#ui/table.tsx'
import type { DayHours } from '../../hours/days.ts'
import type { Slot } from '../../hours/schedule.ts'
import { dayAs, dayInWords, precedenceInWords, weekInWords } from '../../hours/words.ts'

/** The normal week, a line a mode. */
export function WeekShown({ ctx, slots }: { ctx: ViewContext; slots: readonly Slot[] }) {
  return (
    <DescriptionList
      entries={weekInWords(ctx.t, ctx.locale, slots).map(({ label, text }) => [label, text] as const)}
    />
  )
}

interface DaysShownProps {
  ctx: ViewContext
  days: readonly DayHours[]
  caption: string
  /** Says too why other hours do not hold: for whoever writes them. */
  reasons?: boolean
}

/** Days with their hours, or why there are none. */
export function DaysShown({ ctx, days, caption, reasons = false }: DaysShownProps) {
  const { t, locale } = ctx
  return (
    <Table
      ctx={ctx}
      caption={caption}
      hideCaption
      columns={[
        {
          header: t('Giorno'),
          cell: ({ day }) => (
            <time dateTime={day}>
              {dayAs(locale, day, { weekday: 'long', day: 'numeric', month: 'long' })}
            </time>
          ),
        },
        {
          header: t('Ore'),
          cell: (hours) => (
            <>
              {dayInWords(t, locale, hours)}
              {reasons &&
                precedenceInWords(t, hours.why).map((sentence) => (
                  <p class="form-text" key={sentence}>
                    {sentence}
                  </p>
                ))}
            </>
          ),
        },
      ]}
      rows={days}
    />
  )
}
