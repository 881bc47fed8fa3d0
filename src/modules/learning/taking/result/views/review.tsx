// SPDX-License-Identifier: AGPL-3.0-or-later
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { AnswerReview } from '#ui/outcome.tsx'
import { Localized } from '#ui/prose.tsx'
import { type Citation, Citations } from '../../../../legislation/index.ts'
import * as paths from '../../../paths.ts'
import type { Result, ReviewedQuestion } from '../queries.ts'
import { givenWords, gradeAnswer, optionFeedback, rightWords } from '../rules.ts'

interface Props {
  ctx: ViewContext
  result: Result
  question: ReviewedQuestion
  citations: readonly Citation[]
}

/** One question after the test, in the language in which it was asked. */
export function Review({ ctx, result, question, citations }: Props) {
  const { body, response, option_order: order } = question
  const { language } = result
  const grade = gradeAnswer(body, response, result.rule_version)
  const lang = language === ctx.locale ? undefined : language
  const list = (words: readonly string[]) =>
    words.map((line) => (
      <span class="answer-line" lang={lang} key={line}>
        {line}
      </span>
    ))
  return (
    <AnswerReview
      ctx={ctx}
      number={question.position}
      question={<span lang={lang}>{inLocale(body.prompt, language).text}</span>}
      mark={grade}
      given={response && list(givenWords(ctx.t, body, response, language, order))}
      expected={grade !== 'right' && list(rightWords(ctx.t, body, language, order))}
      feedback={
        <Why
          ctx={ctx}
          question={question}
          slug={result.course_slug}
          right={grade === 'right'}
          citations={citations}
        />
      }
    />
  )
}

interface WhyProps {
  ctx: ViewContext
  question: ReviewedQuestion
  slug: string
  right: boolean
  citations: readonly Citation[]
}

/** The reason, the article it rests on and, where the answer was not right, the unit that explains it. */
function Why({ ctx, question, slug, right, citations }: WhyProps) {
  const { body, response, unit_id, unit_title } = question
  return (
    <>
      <p>
        <Localized ctx={ctx} text={body.feedback} />
      </p>
      {optionFeedback(body, response).map((text) => (
        <p key={text.it}>
          <Localized ctx={ctx} text={text} />
        </p>
      ))}
      <Citations ctx={ctx} citations={citations} />
      {!right && unit_id && unit_title && (
        <p>
          {ctx.t('Rileggi l’unità:')}{' '}
          <a href={ctx.href(paths.unit(slug, unit_id))}>
            <Localized ctx={ctx} text={unit_title} />
          </a>
        </p>
      )}
    </>
  )
}
