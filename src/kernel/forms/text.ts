// SPDX-License-Identifier: AGPL-3.0-or-later
/** An error on a field: a source text (Italian, ICU) and its values, translated when shown. */
export interface FieldError {
  source: string
  values?: Record<string, string | number>
}

// Control characters but tab and newline, and the halves of a surrogate pair that stand alone.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
/** What text from outside must be before it may reach the database: NFC, well formed, no control characters. U+0000 would be an error 500 there. */
export function cleanText(
  raw: string,
  { multiline }: { multiline: boolean },
): { ok: true; value: string } | { ok: false; error: FieldError } {
  const lines = raw.replace(/\r\n?/g, '\n')
  if (CONTROL.test(lines) || !lines.isWellFormed() || lines.includes('\uFFFE') || lines.includes('\uFFFF'))
    return {
      ok: false,
      error: {
        source:
          'Il testo contiene caratteri invisibili che non si possono conservare. Cancellali: spesso arrivano copiando da un altro programma.',
      },
    }
  const value = lines.normalize('NFC')
  return { ok: true, value: multiline ? value : value.replace(/\n/g, ' ') }
}

/** The same text without what `cleanText` refuses, to show it back in a page. */
export const showable = (raw: string): string =>
  raw.toWellFormed().replace(new RegExp(CONTROL, 'g'), '\uFFFD')
