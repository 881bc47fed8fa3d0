// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'

/** To the translator: the text that this was made from has moved on. */
export function StaleTranslation({ ctx }: { ctx: ViewContext }) {
  return (
    <Alert ctx={ctx} tone="warning" title={ctx.t('Il testo italiano è cambiato dopo questa traduzione')}>
      <p>
        {ctx.t('Rileggila accanto al testo di adesso, correggi quello che serve e salva: l’avviso sparisce.')}
      </p>
    </Alert>
  )
}
