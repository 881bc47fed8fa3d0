// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import { TO_SUMMARY } from '../forms.ts'
import type { QuestionSheet } from '../queries.ts'

interface Props {
  ctx: ViewContext
  sheet: QuestionSheet
  /** Id of the form of the answer: going elsewhere sends it, so that nothing given is left behind. */
  form: string
}

/** All the questions of the test, with those that have an answer, as buttons that save and go there. */
export function Questions({ ctx, sheet, form }: Props) {
  const { t } = ctx
  const answered = new Set(sheet.answered)
  const elsewhere = sheet.answered.filter((position) => position !== sheet.position).length
  const count = (given: number) =>
    t('Risposte date: {answered, number} su {total, number}.', { answered: given, total: sheet.total })
  return (
    <nav class="page-section" aria-label={t('Domande della prova')}>
      <p {...afterSaving(count(elsewhere + 1), count(elsewhere))}>{count(answered.size)}</p>
      <ol class="questions">
        {Array.from({ length: sheet.total }, (_, index) => (
          <li key={index + 1}>{questionButton(ctx, sheet, form, index + 1, answered.has(index + 1))}</li>
        ))}
      </ol>
      {/* On the last question the form's own button leads there. */}
      {sheet.position < sheet.total && (
        <p>
          <Button ctx={ctx} tone="plain" form={form} name="to" value={TO_SUMMARY}>
            {t('Salva e vai al riepilogo')}
          </Button>
        </p>
      )}
    </nav>
  )
}

/** What the island says here once this question has an answer, or has none any more. */
const afterSaving = (answered: string, empty: string) => ({ 'data-answered': answered, 'data-empty': empty })

function questionButton(
  { t }: ViewContext,
  sheet: QuestionSheet,
  form: string,
  position: number,
  answered: boolean,
) {
  const here = position === sheet.position
  const given = t('{position, number}: risposta data', { position })
  const missing = t('{position, number}: senza risposta', { position })
  return (
    <button
      type="submit"
      form={form}
      name="to"
      value={String(position)}
      class={`question${answered ? ' question-answered' : ''}${here ? ' question-here' : ''}`}
      aria-current={here ? 'step' : undefined}
      aria-label={answered ? given : missing}
      {...(here ? afterSaving(given, missing) : undefined)}
    >
      {answered ? `${position} ✓` : position}
    </button>
  )
}
