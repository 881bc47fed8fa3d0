// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { StatusChip } from '#ui/badge.tsx'
import { type ButtonTone, PostButton } from '#ui/button.tsx'
import type { Children } from '#ui/children.ts'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions, Section } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { AttemptFrame } from '../queries.ts'
import { Remaining } from './remaining.tsx'

interface Props {
  ctx: ViewContext
  attempt: AttemptFrame
  hour: (at: Date) => string
}

/** The last look before handing in: what has no answer is named above the button. */
export function SummaryPage({ ctx, attempt, hour }: Props) {
  const { t } = ctx
  const answered = new Set(attempt.answered)
  const positions = Array.from({ length: attempt.total }, (_, index) => index + 1)
  const missing = positions.filter((position) => !answered.has(position))
  return (
    <Page
      ctx={ctx}
      title={t('Riepilogo della prova')}
      above={<Localized ctx={ctx} text={attempt.course_title} />}
      noindex
      quiet
      start
    >
      {attempt.deadline_at && <Remaining ctx={ctx} deadlineAt={attempt.deadline_at} hour={hour} />}
      {missing.length > 0 ? (
        <Missing ctx={ctx} missing={missing} />
      ) : (
        <p>{t('Hai risposto a tutte le domande.')}</p>
      )}
      <Section title={t('Le tue risposte')}>
        <ul class="link-list">
          {positions.map((position) => (
            <li key={position}>
              <ToQuestion ctx={ctx} attempt={attempt} position={position} tone="plain">
                {t('Domanda {position, number}', { position })}
              </ToQuestion>{' '}
              {answered.has(position) ? (
                <StatusChip ctx={ctx} tone="success">
                  {t('risposta data')}
                </StatusChip>
              ) : (
                <StatusChip ctx={ctx} tone="warning">
                  {t('senza risposta')}
                </StatusChip>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('Hai finito?')}>
        <p>{t('Dopo la consegna le risposte non si cambiano più.')}</p>
        <Actions>
          <PostButton ctx={ctx} to={paths.handIn(attempt.id)}>
            {t('Consegna')}
          </PostButton>
          <ToQuestion ctx={ctx} attempt={attempt} position={missing[0] ?? 1} tone="outline">
            {t('Torna alle domande')}
          </ToQuestion>
        </Actions>
      </Section>
    </Page>
  )
}

interface ToQuestionProps {
  ctx: ViewContext
  attempt: AttemptFrame
  position: number
  tone: ButtonTone
  children: Children
}

const ToQuestion = ({ ctx, attempt, position, tone, children }: ToQuestionProps) => (
  <PostButton ctx={ctx} tone={tone} to={paths.toQuestion(attempt.id)} values={{ to: String(position) }}>
    {children}
  </PostButton>
)

function Missing({ ctx, missing }: { ctx: ViewContext; missing: readonly number[] }) {
  const list = new Intl.ListFormat(ctx.locale).format(missing.map(String))
  return (
    <Alert
      ctx={ctx}
      tone="warning"
      title={ctx.t('{count, plural, one {Manca una risposta} other {Mancano # risposte}}', {
        count: missing.length,
      })}
    >
      <p>
        {ctx.t(
          '{count, plural, one {Non hai risposto alla domanda {list}} other {Non hai risposto alle domande {list}}}. Se consegni adesso, valgono zero punti.',
          {
            count: missing.length,
            list,
          },
        )}
      </p>
    </Alert>
  )
}
