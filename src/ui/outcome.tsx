// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { startOnText } from './focus.ts'
import { Icon, type IconName } from './icon.tsx'

export type OutcomeTone = 'success' | 'warning' | 'danger'

const ICONS: Record<OutcomeTone, IconName> = {
  success: 'it-check-circle',
  warning: 'it-warning-circle',
  danger: 'it-close-circle',
}

interface OutcomeProps {
  ctx: ViewContext
  tone: OutcomeTone
  /** 'Prova superata', 'Attestato valido'. */
  title: string
  /** The figure that decides it: '8 su 10'. */
  figure?: Children
  children?: Children
  /** What one can do now. */
  actions?: Children
  /** The page starts here: it is what one came for. */
  start?: boolean
}

/** How a test or a check ended, in one look and in words. */
export function Outcome({ ctx, tone, title, figure, children, actions, start }: OutcomeProps) {
  return (
    <section class={`outcome outcome-${tone}`}>
      <Icon ctx={ctx} name={ICONS[tone]} size="lg" />
      <div class="outcome-words">
        <h2 {...(start && !ctx.flash && !ctx.refused ? startOnText : undefined)}>{title}</h2>
        {children}
        {actions && <div class="actions">{actions}</div>}
      </div>
      {figure && <p class="outcome-figure">{figure}</p>}
    </section>
  )
}

export type Mark = 'right' | 'partly' | 'wrong' | 'empty'

interface AnswerReviewProps {
  ctx: ViewContext
  /** From 1. */
  number: number
  question: Children
  mark: Mark
  given?: Children
  /** The right answer; left out when it was given. */
  expected?: Children
  /** Why it is so, with its source. */
  feedback?: Children
}

const MARKS: Record<Mark, { icon: IconName; tone: string }> = {
  right: { icon: 'it-check-circle', tone: 'success' },
  partly: { icon: 'it-warning-circle', tone: 'warning' },
  wrong: { icon: 'it-close-circle', tone: 'danger' },
  empty: { icon: 'it-minus-circle', tone: 'danger' },
}

const markWords = (ctx: ViewContext, mark: Mark): string => {
  if (mark === 'right') return ctx.t('Risposta giusta')
  if (mark === 'partly') return ctx.t('Risposta giusta in parte')
  return mark === 'wrong' ? ctx.t('Risposta sbagliata') : ctx.t('Senza risposta')
}

/** One question after the test: what was answered, what was right, and why. */
export function AnswerReview({ ctx, number, question, mark, given, expected, feedback }: AnswerReviewProps) {
  const { icon, tone } = MARKS[mark]
  return (
    <article class="review">
      <h3>
        <span class="review-number">{ctx.t('Domanda {number, number}', { number })}</span>
        {question}
      </h3>
      <p class={`review-mark text-${tone}`}>
        <Icon ctx={ctx} name={icon} size="sm" />
        {markWords(ctx, mark)}
      </p>
      <dl class="review-answers">
        {given && (
          <div>
            <dt>{ctx.t('La tua risposta')}</dt>
            <dd>{given}</dd>
          </div>
        )}
        {expected && (
          <div>
            <dt>{ctx.t('Risposta attesa')}</dt>
            <dd>{expected}</dd>
          </div>
        )}
      </dl>
      {feedback && <div class="review-why">{feedback}</div>}
    </article>
  )
}
