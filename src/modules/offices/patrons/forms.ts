// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

const MONTHS = [
  { value: '1', label: msg('gennaio') },
  { value: '2', label: msg('febbraio') },
  { value: '3', label: msg('marzo') },
  { value: '4', label: msg('aprile') },
  { value: '5', label: msg('maggio') },
  { value: '6', label: msg('giugno') },
  { value: '7', label: msg('luglio') },
  { value: '8', label: msg('agosto') },
  { value: '9', label: msg('settembre') },
  { value: '10', label: msg('ottobre') },
  { value: '11', label: msg('novembre') },
  { value: '12', label: msg('dicembre') },
] as const

/** A year in which 29 February is there. */
const daysOf = (month: string): number => new Date(Date.UTC(2024, Number(month), 0)).getUTCDate()

export const patronForm = form(
  {
    municipality: text({ label: msg('Comune'), required: true, max: 80 }),
    day: text({
      label: msg('Giorno'),
      required: true,
      max: 2,
      pattern: { test: /^\d{1,2}$/, message: msg('Scrivi solo il giorno, per esempio 24.') },
    }),
    month: oneOf({ label: msg('Mese'), choices: MONTHS }),
    name: text({
      label: msg('Festa'),
      help: msg('Come si chiama, per esempio San Prospero.'),
      required: true,
      max: 80,
    }),
  },
  ({ day, month }) =>
    Number(day) < 1 || Number(day) > daysOf(month)
      ? { day: { source: msg('Quel mese non ha questo giorno.') } }
      : {},
)
export type PatronInput = InputOf<typeof patronForm>
