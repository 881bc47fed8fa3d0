// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'
import type { State } from '../rules.ts'

const TONES: Record<State, Tone> = {
  draft: 'neutral',
  in_review: 'info',
  returned: 'warning',
  published: 'success',
  withdrawn: 'danger',
}

export function stateWords(ctx: ViewContext, state: State): string {
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

/** Where a version stands. */
export function StateChip({ ctx, state }: { ctx: ViewContext; state: State }) {
  return (
    <StatusChip ctx={ctx} tone={TONES[state]}>
      {stateWords(ctx, state)}
    </StatusChip>
  )
}
