// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Actions } from '#ui/section.tsx'
import { Progress } from '#ui/steps.tsx'
import { certificatePath, certificatePdfPath } from '../../../../certificates/index.ts'
import * as paths from '../../../paths.ts'
import type { CourseRow, Enrolment, UnitLine } from '../queries.ts'
import { laterVersion, resumeAt } from '../rules.ts'

interface Props {
  ctx: ViewContext
  course: CourseRow
  units: readonly UnitLine[]
  enrolment: Enrolment
}

/** Where a learner stands in the course, and the one thing to do next. */
export function Standing({ ctx, course, units, enrolment }: Props) {
  const { t } = ctx
  const done = units.reduce((sum, unit) => sum + (unit.done ? 1 : 0), 0)
  const later = laterVersion(course)
  return (
    <>
      <Progress
        ctx={ctx}
        label={t('Unità completate')}
        value={done}
        max={units.length}
        words={t('{done, number} unità su {all, number}', { done, all: units.length })}
      />
      {enrolment.completed && <Completed ctx={ctx} enrolment={enrolment} />}
      <GoOn ctx={ctx} course={course} units={units} enrolment={enrolment} />
      {later !== null && <LaterVersion ctx={ctx} slug={course.slug} number={later} />}
    </>
  )
}

function GoOn({ ctx, course, units, enrolment }: Props) {
  const { t } = ctx
  const resume = resumeAt(course.slug, enrolment, units, ctx.now)
  const toTest = !resume && !enrolment.completed && course.questions > 0
  if (!resume && !toTest) return null
  return (
    <>
      <Actions>
        {resume && (
          <LinkButton ctx={ctx} to={resume.to}>
            {t('Continua')}
          </LinkButton>
        )}
        {toTest && (
          <LinkButton ctx={ctx} to="#prova" tone="outline">
            {t('Vai alla prova')}
          </LinkButton>
        )}
      </Actions>
      {resume?.kind === 'question' && (
        <p class="form-text">{t('Hai una prova aperta: «Continua» ti riporta alla domanda in cui eri.')}</p>
      )}
    </>
  )
}

const LaterVersion = ({ ctx, slug, number }: { ctx: ViewContext; slug: string; number: number }) => (
  <Alert ctx={ctx} title={ctx.t('È uscita la versione {number, number} di questo corso', { number })}>
    <p>
      {ctx.t(
        'Puoi restare su quella che stai seguendo. Se passi alla nuova, le unità già completate restano completate.',
      )}
    </p>
    <PostButton ctx={ctx} to={paths.changeVersion(slug)} tone="outline" small>
      {ctx.t('Passa alla versione nuova')}
    </PostButton>
  </Alert>
)

function Completed({ ctx, enrolment }: { ctx: ViewContext; enrolment: Enrolment }) {
  const { t } = ctx
  return (
    <Alert ctx={ctx} tone="success" title={t('Hai completato il corso')}>
      {enrolment.certificate_code && (
        <p>
          <a href={ctx.href(certificatePdfPath(enrolment.certificate_code))}>{t("Scarica l'attestato")}</a>
          {' · '}
          <a href={ctx.href(certificatePath(enrolment.certificate_code))}>{t('Pagina di controllo')}</a>
        </p>
      )}
    </Alert>
  )
}
