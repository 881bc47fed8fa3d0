// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import type { CourseRow, UnitLine } from '../queries.ts'
import { ToTest } from './to-test.tsx'

interface Props {
  ctx: ViewContext
  course: CourseRow
  units: readonly UnitLine[]
}

/** The rules of the test in words and, for whoever is enrolled, the way in or what is still missing. */
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
      {course.enrolment && <ToTest ctx={ctx} course={course} units={units} />}
    </Section>
  )
}
