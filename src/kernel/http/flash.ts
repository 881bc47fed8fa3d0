// SPDX-License-Identifier: AGPL-3.0-or-later
/** A message that the next page shows once, such as "Salvato". */
export interface Flash {
  readonly kind: 'ok' | 'info' | 'warning'
  /** Source text (Italian); translated when shown. */
  readonly text: string
  readonly values?: Record<string, string | number>
}

export const ok = (text: string, values?: Flash['values']): Flash => ({ kind: 'ok', text, values })
export const info = (text: string, values?: Flash['values']): Flash => ({ kind: 'info', text, values })
export const warning = (text: string, values?: Flash['values']): Flash => ({ kind: 'warning', text, values })
