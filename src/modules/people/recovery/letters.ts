// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'
import { addressAt, type LetterText, type Site } from '../joining/letters.ts'
import * as paths from '../paths.ts'

export function recoveryLetter(site: Site, token: string): LetterText {
  const address = addressAt(site, paths.newPassword(token))
  const texts: Readonly<Record<Locale, LetterText>> = {
    it: {
      subject: 'Scegli una nuova password',
      text: `Qualcuno ha chiesto una nuova password per il tuo account. Se sei tu, sceglila qui:\n\n${address}\n\nVale un’ora e una volta sola. Se non sei tu, non fare niente: la tua password resta quella di prima.`,
    },
    en: {
      subject: 'Choose a new password',
      text: `Somebody asked for a new password for your account. If it was you, choose it here:\n\n${address}\n\nIt works for an hour, and once. If it was not you, do nothing: your password stays as it was.`,
    },
  }
  return texts[site.locale]
}
