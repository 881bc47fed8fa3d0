// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '../../../../../kernel/render/context.ts'
import { OutlineList, type Part } from '../../../../../ui/outline-list.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { Localized } from '../../../../../ui/prose.tsx'
import { LinkList, Section, WithAside } from '../../../../../ui/section.tsx'
import * as paths from '../../../paths.ts'
import { UpToDate } from '../../../views/up-to-date.tsx'
import type { CourseRow, UnitLine } from '../queries.ts'
import { resumeAt, unitAddress } from '../rules.ts'
import { CourseFacts } from './facts.tsx'
import { Standing } from './standing.tsx'
import { TestSection } from './test-section.tsx'

export interface CourseData {
  course: CourseRow
  units: readonly UnitLine[]
}

/** The public page of a course and, for who is enrolled, their desk in it. */
export function CourseView({ ctx, course, units }: { ctx: ViewContext } & CourseData) {
  const { t } = ctx
  const title = ctx.local(course.title)
  const summary = ctx.local(course.summary)
  return (
    <Page
      ctx={ctx}
      title={title.text}
      description={summary.text.slice(0, 160)}
      heading={<Localized ctx={ctx} text={course.title} />}
      above={<Localized ctx={ctx} text={course.theme_name} />}
      lead={<Localized ctx={ctx} text={course.summary} />}
      facts={<UpToDate ctx={ctx} on={course.updated_on} />}
      crumbs={[{ label: t('Formazione'), to: paths.catalogue() }]}
    >
      <Standing ctx={ctx} course={course} units={units} />
      <WithAside label={t('In breve')} aside={<CourseFacts ctx={ctx} course={course} units={units} />}>
        <Section title={t('Unità')} id="unita">
          <OutlineList ctx={ctx} label={t('Unità del corso')} parts={partsOf(ctx, course, units)} />
        </Section>
        <TestSection ctx={ctx} course={course} units={units} />
        {course.materials.length > 0 && (
          <Section title={t('Per approfondire')} id="materiali">
            <LinkList
              ctx={ctx}
              links={course.materials.map((material) => ({
                to: paths.material(material.slug),
                label: <Localized ctx={ctx} text={material.title} />,
              }))}
            />
          </Section>
        )}
      </WithAside>
    </Page>
  )
}

/** A flat list of plain values: forty of these are the hottest page of the platform. */
function partsOf(ctx: ViewContext, { slug, enrolment }: CourseRow, units: readonly UnitLine[]): Part[] {
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
