// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** '10:32': the hour of an instant in a zone, for "Salvato alle" and deadlines. */
export function hourIn(zone: string, locale: Locale, at: Date): string {
  const key = `${locale} ${zone}`
  let format = formats.get(key)
  if (!format) {
    const tag = locale === 'en' ? 'en-GB' : locale
    format = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: zone })
    formats.set(key, format)
  }
  return format.format(at)
}
