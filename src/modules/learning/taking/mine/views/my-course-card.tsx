// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card, type HeadingLevel } from '#ui/card.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions } from '#ui/section.tsx'
import { Progress } from '#ui/steps.tsx'
import { certificatePdfPath } from '../../../../certificates/index.ts'
import { resumeAt } from '../../../catalogue/course/rules.ts'
import * as paths from '../../../paths.ts'
import type { MyCourse } from '../queries.ts'

/** One of my courses: how far I am, and the one thing to do next. */
export function MyCourseCard({
  ctx,
  course,
  level,
}: {
  ctx: ViewContext
  course: MyCourse
  level: HeadingLevel
}) {
  return (
    <Card
      ctx={ctx}
      level={level}
      title={
        <a href={ctx.href(paths.course(course.slug))}>
          <Localized ctx={ctx} text={course.title} />
        </a>
      }
      above={<Standing ctx={ctx} course={course} />}
    >
      <UnitsDone ctx={ctx} course={course} />
      <NextSteps ctx={ctx} course={course} />
    </Card>
  )
}

export function UnitsDone({ ctx, course }: { ctx: ViewContext; course: MyCourse }) {
  const { units_done: done, units_total: all } = course
  return (
    <Progress
      ctx={ctx}
      label={ctx.t('Unità completate')}
      value={done}
      max={all}
      words={ctx.t('{done, number} unità su {all, number}', { done, all })}
    />
  )
}

/** The one thing to do next in a course. */
export function NextSteps({ ctx, course }: { ctx: ViewContext; course: MyCourse }) {
  const { t } = ctx
  const { enrolment } = course
  const title = ctx.local(course.title)
  const resume = resumeAt(course.slug, enrolment, course.units, ctx.now)
  const goOn = (words: string, to: string) => (
    <LinkButton ctx={ctx} to={to} label={`${words}: ${title.text}`}>
      {words}
    </LinkButton>
  )
  return (
    <Actions>
      {resume && goOn(t('Continua'), resume.to)}
      {!resume && !enrolment.completed && goOn(t('Vai alla prova'), `${paths.course(course.slug)}#prova`)}
      {enrolment.certificate_code &&
        goOn(t("Scarica l'attestato"), certificatePdfPath(enrolment.certificate_code))}
    </Actions>
  )
}

/** How a course stands, in words. */
function Standing({ ctx, course }: { ctx: ViewContext; course: MyCourse }) {
  const { t } = ctx
  const { enrolment } = course
  if (enrolment.completed)
    return (
      <StatusChip ctx={ctx} tone="success">
        {t('Completato')}
      </StatusChip>
    )
  if (enrolment.open_attempt_id)
    return (
      <StatusChip ctx={ctx} tone="info">
        {t('Prova in corso')}
      </StatusChip>
    )
  const begun = course.units_done > 0 || enrolment.last_unit_id !== null
  return (
    <StatusChip ctx={ctx} tone={begun ? 'info' : 'neutral'}>
      {begun ? t('In corso') : t('Da iniziare')}
    </StatusChip>
  )
}
