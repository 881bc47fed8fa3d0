// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { classNames } from './class-names.ts'

/** Where somebody is in a task of few steps. `current` counts from 0; all are done when it equals their number. */
export function Steps({
  ctx,
  label,
  steps,
  current,
}: {
  ctx: ViewContext
  label: string
  steps: readonly string[]
  current: number
}) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={classNames(index < current && 'step-done', index === current && 'step-current')}
          aria-current={index === current ? 'step' : undefined}
        >
          <span class="step-number" aria-hidden="true">
            {index < current ? '✓' : ctx.number(index + 1)}
          </span>
          <span>
            {step}
            {index < current && <span class="visually-hidden"> ({ctx.t('fatto')})</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface ProgressProps {
  ctx: ViewContext
  /** What advances: 'Avanzamento del corso'. */
  label: string
  value: number
  max: number
  /** The same in words, shown beside: '12 unità su 40'. */
  words?: string
}

/** How much of something is done. The browser's own element: its width needs no inline style. */
export function Progress({ ctx, label, value, max, words }: ProgressProps) {
  const share = max > 0 ? Math.min(value, max) / max : 0
  const shown = words ?? ctx.t('{share, number, percent}', { share })
  return (
    <div class="progress-line">
      <progress value={Math.min(value, max)} max={Math.max(max, 1)} aria-label={label}>
        {shown}
      </progress>
      <span class="progress-words">{shown}</span>
    </div>
  )
}
