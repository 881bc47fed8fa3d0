// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { When } from '#ui/prose.tsx'

/** Until which day a text follows the law and, in the demonstration, that no lawyer has looked at it. */
export function UpToDate({ ctx, on }: { ctx: ViewContext; on: string }) {
  return (
    <span>
      {ctx.t('Aggiornato al')} <When ctx={ctx} value={on} />
      {ctx.demo && ` · ${ctx.t('non riveduto da un giurista')}`}
    </span>
  )
}
