// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Actions } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import { obstacleTo } from '../../../taking/attempt/rules.ts'
import type { CourseRow, UnitLine } from '../queries.ts'
import { currentUnit, resumeAt, startFacts } from '../rules.ts'

interface Props {
  ctx: ViewContext
  course: CourseRow
  units: readonly UnitLine[]
}

/** The button of the test for whoever is enrolled or, in its place, what is still missing. */
export function ToTest({ ctx, course, units }: Props) {
  const { t } = ctx
  const { enrolment } = course
  const facts = startFacts(course)
  const obstacle = obstacleTo(facts)
  if (!enrolment) return null
  if (enrolment.open_attempt_id) return <OpenAttempt ctx={ctx} course={course} units={units} />
  const unread = units.filter((unit) => unit.completion === 'confirmed' && !unit.done)
  const missing = currentUnit(unread, null)
  return (
    <>
      {enrolment.last_attempt_id && (
        <p>
          {t('Ultima prova: {percent, number} punti su 100.', { percent: enrolment.last_percent ?? 0 })}{' '}
          <a href={ctx.href(paths.attemptResult(enrolment.last_attempt_id))}>{t('Rivedi le risposte')}</a>
        </p>
      )}
      {obstacle === 'limit' && <p>{t('Hai usato tutti i tentativi previsti.')}</p>}
      {!obstacle && missing && (
        <p>
          {t(
            '{count, plural, one {Ti resta una unità} other {Ti restano # unità}} da segnare come lette. Puoi fare la prova anche adesso: se sbagli, ti rimandiamo all’unità giusta.',
            { count: unread.length },
          )}{' '}
          <a href={ctx.href(paths.unit(course.slug, missing.id))}>{t('Vai alla prima che manca')}</a>
        </p>
      )}
      {!obstacle && (
        <Actions>
          <PostButton ctx={ctx} to={paths.startTest(course.slug)}>
            {t('Inizia la prova')}
          </PostButton>
        </Actions>
      )}
    </>
  )
}

/** "Continua", on top of the page, leads to the same place. */
function OpenAttempt({ ctx, course, units }: Props) {
  const resume = course.enrolment && resumeAt(course.slug, course.enrolment, units, ctx.now)
  return (
    <p>
      {ctx.t('Hai una prova aperta.')}{' '}
      {resume && <a href={ctx.href(resume.to)}>{ctx.t('Torna alla prova')}</a>}
    </p>
  )
}
