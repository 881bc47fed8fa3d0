// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ViewContext } from '#kernel/render/context.ts'
import { Accordion } from '#ui/accordion.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Localized, ReadingTime, When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Changes, type Standing, UnderReview } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import { Answers } from '../../questions/views/asked.tsx'
import { CourseFrame } from '../../views/course-frame.tsx'
import type { CourseContent } from '../preview.ts'
import { UnitArticle } from './parts.tsx'

interface Props {
  ctx: ViewContext
  data: CourseContent & { course: DeskCourse; standing: Standing; changes: Changes }
}

/** The whole course as readers will see it, what changed, and what may be done with it. */
export function CoursePreviewPage({ ctx, data }: Props) {
  const { course, standing, changes } = data
  return (
    <CourseFrame ctx={ctx} course={course} here="preview" writes={standing.may.write}>
      <UnderReview ctx={ctx} standing={standing} changes={changes}>
        <Facts ctx={ctx} course={course} />
        <Units ctx={ctx} data={data} />
        <Questions ctx={ctx} data={data} />
        <Materials ctx={ctx} data={data} />
      </UnderReview>
    </CourseFrame>
  )
}

function Facts({ ctx, course }: { ctx: ViewContext; course: DeskCourse }) {
  const { settings } = course
  const all = (value: number | null, without: string) => (value === null ? without : ctx.number(value))
  return (
    <>
      <p class="page-lead">
        <Localized ctx={ctx} text={settings.summary} />
      </p>
      <DescriptionList
        entries={[
          [ctx.t('Ore'), ctx.number(settings.hours)],
          [
            ctx.t('Aggiornato al'),
            settings.updatedOn ? (
              <When ctx={ctx} value={settings.updatedOn} key="on" />
            ) : (
              ctx.t('da scrivere')
            ),
          ],
          [ctx.t('Domande per prova'), all(settings.drawCount, ctx.t('tutte'))],
          [
            ctx.t('Soglia per superarla'),
            ctx.t('{share, number, percent}', { share: settings.passPercent / 100 }),
          ],
          [ctx.t('Tentativi'), all(settings.attemptLimit, ctx.t('quanti se ne vuole'))],
          [ctx.t('Minuti per la prova'), all(settings.minutesLimit, ctx.t('senza limite'))],
        ]}
      />
    </>
  )
}

function Units({ ctx, data }: Props) {
  return (
    <Section title={ctx.t('Unità')}>
      {data.units.length === 0 && <p>{ctx.t('Non ce ne sono ancora.')}</p>}
      <Accordion
        folds={data.units.map((unit, index) => ({
          id: `unita-${unit.unitId}`,
          title: [
            `${index + 1}. `,
            <Localized ctx={ctx} text={unit.title} key="title" />,
            ' (',
            <ReadingTime ctx={ctx} minutes={unit.minutes} key="time" />,
            ')',
          ],
          children: <UnitArticle ctx={ctx} unit={unit} />,
        }))}
      />
    </Section>
  )
}

function Questions({ ctx, data }: Props) {
  return (
    <Section title={ctx.t('Domande')}>
      {data.questions.length === 0 && <p>{ctx.t('Non ce ne sono ancora.')}</p>}
      <Accordion
        folds={data.questions.map((question, index) => ({
          id: `domanda-${question.questionId}`,
          title: [`${index + 1}. `, <Localized ctx={ctx} text={question.body.prompt} key="prompt" />],
          children: (
            <>
              <Answers ctx={ctx} body={question.body} citations={question.citations} />
              <p>
                <a href={linkTo(ctx, paths.previewQuestion(data.course.id, question.questionId))}>
                  {ctx.t('Guardala come la vede chi fa la prova')}
                </a>
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Materials({ ctx, data }: Props) {
  if (data.materials.length === 0) return null
  return (
    <Section title={ctx.t('Materiali')}>
      <ul>
        {data.materials.map(({ materialEditionId, title, number }) => (
          <li key={materialEditionId}>
            <Localized ctx={ctx} text={title} /> ({ctx.t('versione {number, number}', { number })})
          </li>
        ))}
      </ul>
    </Section>
  )
}
