// SPDX-License-Identifier: AGPL-3.0-or-later
import { withoutInvisible } from './invisible.ts'

/** An error on a field: a source text (Italian, ICU) and its values, translated when shown. */
export interface FieldError {
  source: string
  values?: Record<string, string | number>
}

// Control characters but tab and newline, and the two that are no characters at all (Unicode 23.7).
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/
const EVERY_CONTROL = new RegExp(CONTROL, 'g')
/** Ends of lines and pages, as Word and PDF write them. */
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g

/**
 * What text from outside must be before it may reach the database: NFC, well formed, no control characters (U+0000 would be an
 * error 500 there), nothing invisible that makes two names look like one. A line with control characters is refused, because it
 * was not typed; from a longer text, which somebody has pasted and cannot search for what they do not see, they are taken out.
 */
export function cleanText(
  raw: string,
  { multiline }: { multiline: boolean },
): { ok: true; value: string } | { ok: false; error: FieldError } {
  if (multiline)
    return { ok: true, value: withoutInvisible(storableLines(raw), { multiline }).normalize('NFC') }
  const line = raw.replace(/\r\n?|\n|[\u2028\u2029]/g, ' ')
  if (!isStorable(line))
    return {
      ok: false,
      error: {
        source:
          'Il testo contiene caratteri invisibili che non si possono conservare. Cancellali: spesso arrivano copiando da un altro programma.',
      },
    }
  return { ok: true, value: withoutInvisible(line.normalize('NFC'), { multiline }).normalize('NFC') }
}

/** A pasted text in NFC with one kind of line end, without what the database or a page cannot hold. */
export const storableLines = (raw: string): string =>
  raw
    .replace(LINE_ENDS, '\n')
    .replace(EVERY_CONTROL, '')
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')

/** Whether the database and a page can hold it as it is. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text)

/** The same text without what the database or a page cannot hold, to show it back. */
export const showable = (raw: string): string => raw.toWellFormed().replace(EVERY_CONTROL, '\uFFFD')
