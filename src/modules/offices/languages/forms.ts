// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { bad, type Field, good, oneOf, rowId, someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { choice } from '#kernel/list/filters.ts'
import { readTimes } from '../hours/read-times.ts'
import { type Times, timesWritten } from '../hours/times.ts'
import { LANGUAGE_CODES } from './known.ts'
import { CHANNELS, LEVELS, WEEKDAY_CHOICES } from './language-words.ts'
import type { LanguageRecord } from './queries.ts'
import { problemsOf } from './rules.ts'

export const note = bilingual({
  name: 'note',
  labels: { it: msg('Che cos’altro serve sapere'), en: msg('Che cos’altro serve sapere, in inglese') },
  help: msg('Per esempio: chiedi alla cassa. Non scrivere nomi e numeri di persone.'),
  max: 200,
  multiline: true,
  rows: 2,
})

/** One stretch of a day, written as in the grid of hours. */
function oneStretch(options: { label: string; help: string }): Field<Times | null> {
  const inner = text({ ...options, max: 40 })
  return {
    ...inner,
    parse: (raw) => {
      const cleaned = inner.parse(raw)
      if (!cleaned.ok) return cleaned
      const read = readTimes(cleaned.value)
      if (read.kind === 'problem') return { ok: false, error: read.error }
      if (read.kind === 'empty') return good(null)
      if (read.kind !== 'times') return bad(msg('Scrivi a che ora, per esempio 14-17. O lascia vuoto.'))
      if (read.times.length > 1)
        return bad(msg('Scrivi una fascia sola. Per la seconda aggiungi un’altra riga con la stessa lingua.'))
      return good(read.times[0]!)
    },
  }
}

/** The names are those of the columns, but for the two of the hours: the trace of an edit tells which changed. */
export const languageForm = form(
  {
    language: oneOf({
      label: msg('Lingua'),
      // The page gives their names in its own language.
      choices: LANGUAGE_CODES.map((value) => ({ value, label: value, literal: true })),
    }),
    level: oneOf({ label: msg('Come si parla'), widget: 'radios', choices: LEVELS }),
    channel: choice({
      label: msg('Dove'),
      none: msg('Ovunque si parli con l’ufficio'),
      choices: CHANNELS,
    }),
    weekdays: someOf({
      label: msg('In quali giorni'),
      help: msg('Nessun giorno scelto: sempre quando l’ufficio è aperto, o quando lo chiedi.'),
      choices: WEEKDAY_CHOICES,
    }),
    times: oneStretch({
      label: msg('A che ora'),
      help: msg('Per esempio 14-17. Lascia vuoto se vale per tutto il giorno.'),
    }),
    notice_days: integer({
      label: msg('Quanti giorni prima si avvisa'),
      help: msg('Lascia vuoto se non serve avvisare.'),
      min: 0,
      max: 90,
    }),
    provider_id: rowId({
      label: msg('Ente che dà il mediatore'),
      required: false,
    }),
    ...note.fields,
  },
  problemsOf,
)
export type LanguageInput = InputOf<typeof languageForm>

export const recordFrom = (input: LanguageInput, before?: LanguageRecord): LanguageRecord => ({
  language: input.language,
  level: input.level,
  channel: input.channel,
  weekdays: input.weekdays.length > 0 ? input.weekdays.map(Number) : null,
  from_minute: input.times?.from ?? null,
  to_minute: input.times?.to ?? null,
  notice_days: input.notice_days,
  provider_id: input.provider_id,
  note: note.read(input, before?.note),
})

/** What the form shows of a line. */
export const valuesOf = (record: LanguageRecord) => ({
  language: record.language,
  level: record.level,
  channel: record.channel ?? '',
  weekdays: (record.weekdays ?? []).map(String),
  times:
    record.from_minute === null || record.to_minute === null
      ? ''
      : timesWritten([{ from: record.from_minute, to: record.to_minute }]),
  notice_days: record.notice_days,
  provider_id: record.provider_id,
  ...note.stored(record.note),
})
