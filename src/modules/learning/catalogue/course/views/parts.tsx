// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Part } from '#ui/outline-list.tsx'
import * as paths from '../../../paths.ts'
import type { CourseRow, UnitLine } from '../queries.ts'
import { resumeAt, unitAddress } from '../rules.ts'

/** A flat list of plain values: forty of these are the hottest page of the platform. */
export function partsOf(
  ctx: ViewContext,
  { slug, enrolment }: CourseRow,
  units: readonly UnitLine[],
): Part[] {
  const next = enrolment && resumeAt(slug, enrolment, units, ctx.now)?.to
  const minutes = minutesInWords(ctx)
  return units.map((unit) => {
    const title = ctx.local(unit.title)
    const to = paths.unit(slug, unit.id)
    return {
      key: unit.id,
      title: title.lang ? <span lang={title.lang}>{title.text}</span> : title.text,
      to,
      facts: minutes(unit.minutes),
      state: enrolment ? (unit.done ? 'done' : unit.opened ? 'begun' : 'todo') : undefined,
      next: next ? next === unitAddress(slug, unit) : false,
    }
  })
}

/** Units take one of six lengths: formatting each length once is a third of the cost of a page of forty. */
function minutesInWords({ t }: ViewContext): (minutes: number) => string {
  const known = new Map<number, string>()
  return (minutes) => {
    let words = known.get(minutes)
    if (words === undefined) {
      words = t('{minutes, plural, one {# minuto} other {# minuti}}', { minutes })
      known.set(minutes, words)
    }
    return words
  }
}
