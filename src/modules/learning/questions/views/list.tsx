// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section } from '#ui/section.tsx'
import type { Standing } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import type { QuestionKind } from '../../question.ts'
import type { PinnedUnit } from '../../units/queries.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import { EditList } from '../../views/edit-list.tsx'
import { Finish } from '../../views/finish.tsx'
import { PartChecks } from '../../views/part-checks.tsx'
import { addressOfKind, kindWords } from '../kinds.ts'
import type { PinnedQuestion } from '../queries.ts'
import { englishOfQuestion, QUESTION_KINDS, questionProblem } from '../rules.ts'

interface Props {
  ctx: ViewContext
  data: {
    course: DeskCourse
    questions: readonly PinnedQuestion[]
    units: readonly PinnedUnit[]
    standing: Standing
  }
}

export function QuestionsPage({ ctx, data }: Props) {
  const { course, questions, units, standing } = data
  const place = new Map(units.map((unit, index) => [unit.unitId, index + 1]))
  return (
    <CourseFrame ctx={ctx} course={course} here="questions" writes>
      <h2>{ctx.t('Domande')}</h2>
      <PartChecks ctx={ctx} checks={standing.checks} below={paths.courseQuestions(course.id)} />
      {questions.length === 0 ? (
        <EmptyState ctx={ctx} icon="it-help-circle" title={ctx.t('Nessuna domanda')}>
          <p>{ctx.t('La prova estrae a sorte le domande che scrivi qui. Scegli di che tipo è la prima.')}</p>
        </EmptyState>
      ) : (
        <EditList
          ctx={ctx}
          label={ctx.t('Domande in ordine')}
          items={questions.map((question) => itemOf(ctx, course, question, place))}
        />
      )}
      <Section title={ctx.t('Aggiungi una domanda')} level={3}>
        <div class="actions">
          {QUESTION_KINDS.map((kind: QuestionKind) => (
            <LinkButton
              ctx={ctx}
              tone="outline"
              to={paths.newQuestion(course.id, addressOfKind(kind))}
              key={kind}
            >
              {kindWords(ctx, kind)}
            </LinkButton>
          ))}
        </div>
      </Section>
      {questions.length > 0 && <Finish ctx={ctx} course={course} />}
    </CourseFrame>
  )
}

const itemOf = (
  ctx: ViewContext,
  course: DeskCourse,
  question: PinnedQuestion,
  place: ReadonlyMap<string, number>,
) => {
  const { questionId, body, unitId } = question
  const unit = unitId ? place.get(unitId) : undefined
  const english = englishOfQuestion(body)
  return {
    anchor: `domanda-${questionId}`,
    title: body.prompt.it,
    facts: (
      <>
        {kindWords(ctx, body.kind)}
        {unit !== undefined && `, ${ctx.t('unità {unit, number}', { unit })}`}{' '}
        {questionProblem(body) && <Badge tone="danger">{ctx.t('da completare')}</Badge>}{' '}
        {english === 'missing' && <Badge tone="warning">{ctx.t('senza inglese')}</Badge>}
        {english === 'stale' && <Badge tone="warning">{ctx.t('inglese da aggiornare')}</Badge>}
      </>
    ),
    edit: paths.editQuestion(course.id, questionId),
    remove: paths.removeQuestion(course.id, questionId),
    up: paths.moveQuestion(course.id, questionId, 'su'),
    down: paths.moveQuestion(course.id, questionId, 'giu'),
    links: [{ to: paths.previewQuestion(course.id, questionId), label: ctx.t('Anteprima') }],
  }
}
