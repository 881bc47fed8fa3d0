// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionState } from '#contracts/editions.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'

const STATES: Record<EditionState, { tone: Tone; words: string }> = {
  draft: { tone: 'neutral', words: msg('Bozza') },
  in_review: { tone: 'info', words: msg('In revisione') },
  returned: { tone: 'warning', words: msg('Da correggere') },
  published: { tone: 'success', words: msg('Pubblicato') },
  withdrawn: { tone: 'danger', words: msg('Ritirato') },
}

export const stateWords = (ctx: ViewContext, state: EditionState): string => ctx.t(STATES[state].words)

/** Where an edition stands. */
export function StateChip({ ctx, state }: { ctx: ViewContext; state: EditionState }) {
  return (
    <StatusChip ctx={ctx} tone={STATES[state].tone}>
      {stateWords(ctx, state)}
    </StatusChip>
  )
}
