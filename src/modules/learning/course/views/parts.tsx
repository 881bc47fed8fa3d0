// SPDX-License-Identifier: AGPL-3.0-or-later
import { Differences } from '#kernel/content/differences.tsx'
import { Content } from '#kernel/content/render.tsx'
import { emptyDoc } from '#kernel/content/schema.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Accordion } from '#ui/accordion.tsx'
import { Prose } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { Citations } from '../../../legislation/index.ts'
import { fileUrl } from '../../desk/file-url.ts'
import type { CourseContent, ShownUnit } from '../preview.ts'

/** The text of a unit in the language of the page, or in Italian, and what it cites. */
export function UnitArticle({ ctx, unit }: { ctx: ViewContext; unit: ShownUnit }) {
  const text = unit.texts[ctx.locale] ?? unit.texts.it
  return (
    <>
      {text && (
        <Prose>
          <Content ctx={ctx} doc={text.body} headingOffset={1} fileUrl={fileUrl} lang={text.language} />
        </Prose>
      )}
      <Citations ctx={ctx} citations={unit.citations} />
    </>
  )
}

interface ChangesProps {
  ctx: ViewContext
  before: CourseContent
  after: CourseContent
}

/** What differs from the version that readers see now: units by their words, questions by name. */
export function CourseChanges({ ctx, before, after }: ChangesProps) {
  const old = new Map(before.units.map((unit) => [unit.unitId, unit]))
  const changed = after.units.filter((unit) => old.get(unit.unitId)?.unitVersionId !== unit.unitVersionId)
  const kept = new Set(after.units.map((unit) => unit.unitId))
  const removed = before.units.filter((unit) => !kept.has(unit.unitId))
  const questions = changedQuestions(before, after)
  return (
    <Section title={ctx.t('Che cosa cambia rispetto a quello pubblicato')}>
      <p>
        {ctx.t(
          'Unità cambiate o aggiunte: {changed, number}. Tolte: {removed, number}. Domande cambiate o aggiunte: {questions, number}. Tolte: {gone, number}.',
          {
            changed: changed.length,
            removed: removed.length,
            questions: questions.changed,
            gone: questions.removed,
          },
        )}
      </p>
      {changed.length > 0 && (
        <Accordion
          folds={changed.map((unit) => ({
            title: unit.title.it,
            children: <UnitDifferences ctx={ctx} before={old.get(unit.unitId)} after={unit} />,
          }))}
        />
      )}
    </Section>
  )
}

function UnitDifferences({
  ctx,
  before,
  after,
}: {
  ctx: ViewContext
  before: ShownUnit | undefined
  after: ShownUnit
}) {
  if (!before) return <p>{ctx.t('È nuova.')}</p>
  const lang = ctx.locale === 'it' ? undefined : 'it'
  return (
    <Differences
      ctx={ctx}
      before={before.texts.it?.body ?? emptyDoc()}
      after={after.texts.it?.body ?? emptyDoc()}
      lang={lang}
    />
  )
}

function changedQuestions(before: CourseContent, after: CourseContent): { changed: number; removed: number } {
  const old = new Map(before.questions.map((question) => [question.questionId, question.questionVersionId]))
  const kept = new Set(after.questions.map((question) => question.questionId))
  return {
    changed: after.questions.filter((question) => old.get(question.questionId) !== question.questionVersionId)
      .length,
    removed: before.questions.filter((question) => !kept.has(question.questionId)).length,
  }
}
