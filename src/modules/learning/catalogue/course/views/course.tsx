// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { OutlineList } from '#ui/outline-list.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section, WithAside } from '#ui/section.tsx'
import { materialPath } from '../../../../material/index.ts'
import { LanguageNote, UpToDate } from '../../../../review/index.ts'
import * as paths from '../../../paths.ts'
import type { CourseRow, UnitLine } from '../queries.ts'
import { CourseFacts } from './facts.tsx'
import { partsOf } from './parts.tsx'
import { Standing } from './standing.tsx'
import { TestSection } from './test-section.tsx'
import { WayIn } from './way-in.tsx'

export interface CourseData {
  course: CourseRow
  units: readonly UnitLine[]
}

/** The public page of a course and, for whoever is enrolled, their desk in it. */
export function CoursePage({ ctx, course, units }: { ctx: ViewContext } & CourseData) {
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
      <LanguageNote
        ctx={ctx}
        language={ctx.locale}
        stale={ctx.locale !== 'it' && [course.title, course.summary].some(isStaleText)}
      />
      {course.enrolment ? (
        <Standing ctx={ctx} course={course} units={units} enrolment={course.enrolment} />
      ) : (
        <WayIn ctx={ctx} slug={course.slug} />
      )}
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
                to: materialPath(material.slug),
                label: <Localized ctx={ctx} text={material.title} />,
              }))}
            />
          </Section>
        )}
      </WithAside>
    </Page>
  )
}
