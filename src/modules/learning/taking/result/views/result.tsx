// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Outcome } from '#ui/outcome.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import type { Citation } from '../../../../legislation/index.ts'
import * as paths from '../../../paths.ts'
import type { Result, ReviewedQuestion } from '../queries.ts'
import { Review } from './review.tsx'
import { WhatNow } from './what-now.tsx'

export interface ResultData {
  result: Result
  questions: readonly ReviewedQuestion[]
  citations: ReadonlyMap<string, readonly Citation[]>
}

export function ResultPage({ ctx, result, questions, citations }: { ctx: ViewContext } & ResultData) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Esito della prova')}
      above={<Localized ctx={ctx} text={result.course_title} />}
      crumbs={[
        { label: t('Formazione'), to: paths.catalogue() },
        { label: <Localized ctx={ctx} text={result.course_title} />, to: paths.course(result.course_slug) },
      ]}
      noindex
    >
      <Outcome
        ctx={ctx}
        tone={result.passed ? 'success' : 'warning'}
        title={result.passed ? t('Prova superata') : t('Prova non superata')}
        figure={t('{percent, number} su 100', { percent: result.percent })}
        start
        actions={<WhatNow ctx={ctx} result={result} />}
      >
        <p>
          {t(
            'Hai preso {percent, plural, one {# punto} other {# punti}} su 100. Per superarla ne servono almeno {needed, number}.',
            { percent: result.percent, needed: result.pass_percent },
          )}
        </p>
        {result.late_answers > 0 && (
          <p>
            {t(
              '{count, plural, one {Una risposta è arrivata} other {# risposte sono arrivate}} a tempo finito: restano conservate e non danno punti.',
              {
                count: result.late_answers,
              },
            )}
          </p>
        )}
        <p>
          {t(
            'L’esito lo vedi solo tu. Il tuo ente sa se hai completato il corso e per quante ore, nient’altro.',
          )}
        </p>
      </Outcome>
      <Section title={t('Le risposte, una per una')}>
        {questions.map((question) => (
          <Review
            ctx={ctx}
            result={result}
            question={question}
            citations={citations.get(question.question_version_id) ?? []}
            key={question.position}
          />
        ))}
      </Section>
    </Page>
  )
}
