// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionState } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'

const TONES: Record<EditionState, Tone> = {
  draft: 'neutral',
  in_review: 'info',
  returned: 'warning',
  published: 'success',
  withdrawn: 'danger',
}

export function stateWords(ctx: ViewContext, state: EditionState): string {
  switch (state) {
    case 'draft':
      return ctx.t('Bozza')
    case 'in_review':
      return ctx.t('In revisione')
    case 'returned':
      return ctx.t('Da correggere')
    case 'published':
      return ctx.t('Pubblicato')
    case 'withdrawn':
      return ctx.t('Ritirato')
  }
}

/** Where an edition stands. */
export function StateChip({ ctx, state }: { ctx: ViewContext; state: EditionState }) {
  return (
    <StatusChip ctx={ctx} tone={TONES[state]}>
      {stateWords(ctx, state)}
    </StatusChip>
  )
}
