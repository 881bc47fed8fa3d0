// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'

interface Props {
  ctx: ViewContext
  /** Language in which the text is shown. */
  language: Locale
  /** Translated from an Italian text that has changed since. */
  stale: boolean
}

/** Says when a text is not in the language of the page, or may be behind its Italian source. */
export function LanguageNote({ ctx, language, stale }: Props) {
  if (language !== ctx.locale)
    return (
      <Alert ctx={ctx}>
        <p>{ctx.t('Questo testo non è ancora tradotto: lo mostriamo in italiano.')}</p>
      </Alert>
    )
  if (!stale) return null
  return (
    <Alert ctx={ctx} tone="warning">
      <p>
        {ctx.t(
          'Il testo italiano è cambiato dopo questa traduzione: se i due testi sono diversi, vale quello italiano.',
        )}
      </p>
    </Alert>
  )
}
