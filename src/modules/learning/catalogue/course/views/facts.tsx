// SPDX-License-Identifier: AGPL-3.0-or-later
import { hoursInWords } from '#kernel/i18n/hours.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Localized } from '#ui/prose.tsx'
import { themePath } from '../../../../themes/index.ts'
import type { CourseRow, UnitLine } from '../queries.ts'

/** The sheet of a course: who made it, how long it takes, how old its law is. */
export function CourseFacts({
  ctx,
  course,
  units,
}: {
  ctx: ViewContext
  course: CourseRow
  units: readonly UnitLine[]
}) {
  const { t } = ctx
  const minutes = units.reduce((sum, unit) => sum + unit.minutes, 0)
  return (
    <DescriptionList
      entries={[
        [t('A cura di'), course.organization],
        [
          t('Tematica'),
          <a href={ctx.href(themePath(course.theme_slug))} key="theme">
            <Localized ctx={ctx} text={course.theme_name} />
          </a>,
        ],
        [t('Durata riconosciuta'), hoursInWords(ctx.t, course.hours)],
        [t('Lettura'), t('{minutes, plural, one {# minuto} other {# minuti}}', { minutes })],
        [t('Versione'), ctx.number(course.number)],
      ]}
    />
  )
}
