// SPDX-License-Identifier: AGPL-3.0-or-later
import { fresh } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { Field } from '#ui/field.tsx'
import { Localized } from '#ui/prose.tsx'
import { type Citation, Citations } from '../../../legislation/index.ts'
import type { QuestionBody } from '../../question.ts'
import { answerForm } from '../../taking/attempt/forms.ts'

interface Props {
  ctx: ViewContext
  body: QuestionBody
}

/** The question by the same form that the test uses; here nothing is sent. */
export function Asked({ ctx, body, prefix }: Props & { prefix: string }) {
  const form = fresh(answerForm({ body, option_order: [], language: ctx.locale, total: 1 }), '')
  const measure = body.kind === 'numeric' && body.measure ? ctx.local(body.measure).text : ''
  return (
    <Field
      ctx={ctx}
      form={form}
      name="answer"
      prefix={prefix}
      label={<Localized ctx={ctx} text={body.prompt} />}
      help={measure ? `(${measure})` : undefined}
      large
    />
  )
}

/** The right answer, why, and where it is written. */
export function Answers({ ctx, body, citations }: Props & { citations: readonly Citation[] }) {
  return (
    <>
      {'options' in body && (
        <ul class="answers">
          {body.options.map((option) => (
            <li key={option.id}>
              <Localized ctx={ctx} text={option.text} />{' '}
              {option.correct && <Badge tone="success">{ctx.t('giusta')}</Badge>}
              {option.feedback && (
                <p class="form-text">
                  <Localized ctx={ctx} text={option.feedback} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {body.kind === 'true_false' && (
        <p>{body.answer ? ctx.t('L’affermazione è vera.') : ctx.t('L’affermazione è falsa.')}</p>
      )}
      {body.kind === 'numeric' && <p>{numericAnswer(ctx, body)}</p>}
      {body.feedback.it !== '' && (
        <p>
          <Localized ctx={ctx} text={body.feedback} />
        </p>
      )}
      <Citations ctx={ctx} citations={citations} />
    </>
  )
}

function numericAnswer(ctx: ViewContext, body: QuestionBody & { kind: 'numeric' }): string {
  const answer = [ctx.number(body.answer), body.measure ? ctx.local(body.measure).text : ''].join(' ').trim()
  return body.tolerance === 0
    ? ctx.t('La risposta è {answer}.', { answer })
    : ctx.t('La risposta è {answer}, con uno scarto di {tolerance}.', {
        answer,
        tolerance: ctx.number(body.tolerance),
      })
}
