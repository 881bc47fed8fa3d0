// SPDX-License-Identifier: AGPL-3.0-or-later
import { may } from '../../../../../kernel/access.ts'
import type { ViewContext } from '../../../../../kernel/render/context.ts'
import { Alert } from '../../../../../ui/alert.tsx'
import { LinkButton, PostButton } from '../../../../../ui/button.tsx'
import { Actions } from '../../../../../ui/section.tsx'
import { Progress } from '../../../../../ui/steps.tsx'
import { certificatePath, certificatePdfPath } from '../../../../certificates/index.ts'
import * as paths from '../../../paths.ts'
import type { CourseRow, Enrolment, UnitLine } from '../queries.ts'
import { resumeAt } from '../rules.ts'

interface Props {
  ctx: ViewContext
  course: CourseRow
  units: readonly UnitLine[]
}

/** Where this reader stands in the course, and the one thing to do next. */
export function Standing({ ctx, course, units }: Props) {
  const { enrolment } = course
  return enrolment ? (
    <Enrolled ctx={ctx} course={course} units={units} enrolment={enrolment} />
  ) : (
    <NotEnrolled ctx={ctx} course={course} />
  )
}

function NotEnrolled({ ctx, course }: { ctx: ViewContext; course: CourseRow }) {
  const { t, actor } = ctx
  if (actor && !may(actor, 'learning.take'))
    return (
      <Alert ctx={ctx}>
        <p>
          {t(
            'Puoi leggere tutte le unità. Per iscriverti serve un ruolo in un ente della rete: chiedi al tuo responsabile.',
          )}
        </p>
      </Alert>
    )
  return (
    <>
      <Actions>
        <PostButton ctx={ctx} to={paths.enrol(course.slug)}>
          {t('Iscriviti')}
        </PostButton>
      </Actions>
      <p class="form-text">
        {actor
          ? t(
              'Le unità si leggono anche senza iscriversi. Con l’iscrizione ritrovi il punto in cui eri, fai la prova e ricevi l’attestato.',
            )
          : t(
              'Le unità si leggono anche senza iscriversi. Per iscriverti entra con il tuo account: poi torni qui.',
            )}
      </p>
    </>
  )
}

function Enrolled({ ctx, course, units, enrolment }: Props & { enrolment: Enrolment }) {
  const { t } = ctx
  const done = units.reduce((sum, unit) => sum + (unit.done ? 1 : 0), 0)
  const resume = resumeAt(course.slug, enrolment, units, ctx.now)
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
      {resume && (
        <Actions>
          <LinkButton ctx={ctx} to={resume.to}>
            {t('Continua')}
          </LinkButton>
        </Actions>
      )}
      {!resume && !enrolment.completed && course.questions > 0 && (
        <Actions>
          <LinkButton ctx={ctx} to="#prova" tone="outline">
            {t('Vai alla prova')}
          </LinkButton>
        </Actions>
      )}
    </>
  )
}

function Completed({ ctx, enrolment }: { ctx: ViewContext; enrolment: Enrolment }) {
  const { t } = ctx
  return (
    <Alert ctx={ctx} tone="success" title={t('Hai completato il corso')}>
      {enrolment.certificate_code && (
        <p>
          <a href={ctx.href(certificatePdfPath(enrolment.certificate_code))}>{t('Scarica l’attestato')}</a>
          {' · '}
          <a href={ctx.href(certificatePath(enrolment.certificate_code))}>{t('Pagina di controllo')}</a>
        </p>
      )}
    </Alert>
  )
}
