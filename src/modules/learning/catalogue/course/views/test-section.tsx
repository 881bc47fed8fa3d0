// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '../../../../../kernel/render/context.ts'
import { PostButton } from '../../../../../ui/button.tsx'
import { Actions, Section } from '../../../../../ui/section.tsx'
import * as paths from '../../../paths.ts'
import { obstacleTo } from '../../../taking/attempt/rules.ts'
import type { CourseRow, UnitLine } from '../queries.ts'
import { currentUnit, startFacts } from '../rules.ts'

interface Props {
  ctx: ViewContext
  course: CourseRow
  units: readonly UnitLine[]
}

/** The rules of the test in words and, for who is enrolled, the way in or what is still missing. */
export function TestSection({ ctx, course, units }: Props) {
  const { t } = ctx
  if (course.questions === 0) return null
  const asked = Math.min(course.draw_count ?? course.questions, course.questions)
  return (
    <Section title={t('La prova')} id="prova">
      <ul>
        <li>
          {t(
            '{asked, plural, one {Una domanda} other {# domande, una per pagina}}: ogni risposta è salvata quando la dai.',
            { asked },
          )}
        </li>
        <li>{t('La superi con almeno {percent, number} punti su 100.', { percent: course.pass_percent })}</li>
        <li>
          {course.minutes_limit === null
            ? t('Non c’è un limite di tempo: puoi interrompere e riprendere.')
            : t(
                'Hai {minutes, plural, one {# minuto} other {# minuti}} da quando la inizi. Puoi interrompere e riprendere, ma il tempo continua a scorrere.',
                {
                  minutes: course.minutes_limit,
                },
              )}
        </li>
        <li>
          {course.attempt_limit === null
            ? t('Puoi ripeterla quante volte vuoi.')
            : t('Hai {limit, plural, one {un solo tentativo} other {# tentativi}}.', {
                limit: course.attempt_limit,
              })}
        </li>
      </ul>
      {course.enrolment && <WayIn ctx={ctx} course={course} units={units} />}
    </Section>
  )
}

function WayIn({ ctx, course, units }: Props) {
  const { t } = ctx
  const { enrolment } = course
  const facts = startFacts(course, units)
  const obstacle = obstacleTo(facts)
  // An open test is where "Continua" leads, on top of the page.
  if (!enrolment || enrolment.open_attempt_id) return null
  const missing = currentUnit(
    units.filter((unit) => unit.completion === 'confirmed'),
    null,
  )
  return (
    <>
      {enrolment.last_attempt_id && (
        <p>
          {t('Ultima prova: {percent, number} punti su 100.', { percent: enrolment.last_percent ?? 0 })}{' '}
          <a href={ctx.href(paths.attemptResult(enrolment.last_attempt_id))}>{t('Rivedi le risposte')}</a>
        </p>
      )}
      {obstacle === 'limit' && <p>{t('Hai usato tutti i tentativi previsti.')}</p>}
      {obstacle === 'units' && missing && (
        <p>
          {t(
            'La prova si apre quando hai segnato come completate tutte le unità: {count, plural, one {ne manca una} other {ne mancano #}}.',
            {
              count: facts.unitsToConfirm,
            },
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
