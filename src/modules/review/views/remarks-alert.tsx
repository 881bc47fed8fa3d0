// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'

/** What the reviewer asked for, where it is put right. */
export function Remarks({ ctx, remarks }: { ctx: ViewContext; remarks: string | null }) {
  if (!remarks) return null
  return (
    <Alert ctx={ctx} tone="warning" title={ctx.t('Che cosa correggere')}>
      <p class="pre-line">{remarks}</p>
    </Alert>
  )
}
