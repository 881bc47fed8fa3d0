// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, date, oneOf, rowId, someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { endsBefore } from '#kernel/list/filters.ts'
import { daysBetween } from '../hours/weeks.ts'
import { grid, times } from './grid.ts'

export const scheduleForm = form(
  {
    name: text({
      label: msg('Nome dell’orario'),
      help: msg('Per ritrovarlo, per esempio Sportelli di via Roma.'),
      required: true,
      max: 120,
    }),
    organization_id: rowId({ label: msg('Ente') }),
    ...grid,
    valid_from: date({ label: msg('Vale dal giorno'), help: msg('Lascia vuoto se vale già.') }),
    valid_to: date({
      label: msg('Vale fino al giorno'),
      help: msg('Lascia vuoto se non ha una fine. Dopo, la pagina dice che l’orario non è noto.'),
    }),
    // Few are: what nobody ticks is what most offices do.
    open_on_holidays: checkbox({ label: msg('Aperto anche nelle feste nazionali') }),
    open_on_patron: checkbox({
      label: msg('Aperto anche nella festa del patrono'),
      help: msg('È la festa del comune in cui sta l’ufficio.'),
    }),
  },
  ({ valid_from, valid_to }) => {
    const error = endsBefore(valid_from, valid_to)
    return error ? { valid_to: error } : {}
  },
)
export type ScheduleInput = InputOf<typeof scheduleForm>

const MODE_CHOICES = [
  { value: 'walk_in', label: msg('Senza appuntamento') },
  { value: 'appointment', label: msg('Su appuntamento') },
  { value: 'phone', label: msg('Al telefono') },
  { value: 'mediator', label: msg('Con la mediazione linguistica') },
] as const

export const WEEKDAY_CHOICES = [
  { value: '1', label: msg('Lunedì') },
  { value: '2', label: msg('Martedì') },
  { value: '3', label: msg('Mercoledì') },
  { value: '4', label: msg('Giovedì') },
  { value: '5', label: msg('Venerdì') },
  { value: '6', label: msg('Sabato') },
  { value: '7', label: msg('Domenica') },
] as const

const WEEK_CHOICES = [
  { value: '1', label: msg('La prima') },
  { value: '2', label: msg('La seconda') },
  { value: '3', label: msg('La terza') },
  { value: '4', label: msg('La quarta') },
  { value: '5', label: msg('La quinta') },
  { value: '-1', label: msg('L’ultima') },
] as const

const HOURS_HELP = msg('Come sulla porta, per esempio 9-13, 15-17.30.')

export const slotForm = form(
  {
    mode: oneOf({ label: msg('Come si viene ricevuti'), choices: MODE_CHOICES }),
    weekdays: someOf({ label: msg('In quali giorni'), choices: WEEKDAY_CHOICES }),
    weeks: someOf({
      label: msg('In quali settimane del mese'),
      help: msg('Non segnare niente se vale ogni settimana.'),
      choices: WEEK_CHOICES,
    }),
    times: times({ label: msg('Ore'), help: HOURS_HELP }),
    note: text({ label: msg('Nota'), help: msg('Per esempio Stanza 2, oppure solo pratiche di lavoro.') }),
  },
  ({ weekdays, times: typed }) => ({
    ...(weekdays.length === 0 && {
      weekdays: { source: msg('Scegli almeno un giorno della settimana.') },
    }),
    ...(typed.length === 0 && { times: { source: msg('Scrivi le ore, per esempio 9-13.') } }),
  }),
)
export type SlotInput = InputOf<typeof slotForm>

/** The names of its hours are those of the modes. */
const exceptionTimes = {
  walk_in: times({ label: msg('Ore senza appuntamento'), help: HOURS_HELP }),
  appointment: times({ label: msg('Ore su appuntamento') }),
  phone: times({ label: msg('Ore al telefono') }),
  mediator: times({ label: msg('Ore con la mediazione linguistica') }),
}

const YEAR_DAYS = 366

export const exceptionForm = form(
  {
    from_day: date({ label: msg('Dal giorno'), required: true }),
    to_day: date({ label: msg('Al giorno'), help: msg('Lascia vuoto se è un giorno solo.') }),
    every_year: checkbox({
      label: msg('Ogni anno'),
      help: msg('Allora contano solo il giorno e il mese.'),
    }),
    reason: text({
      label: msg('Perché'),
      help: msg('Lo legge chi voleva venire, per esempio Ferie o Assemblea.'),
    }),
    what: oneOf({
      label: msg('Che cosa succede'),
      widget: 'radios',
      choices: [
        { value: 'closed', label: msg('È chiuso') },
        { value: 'hours', label: msg('Ha un altro orario') },
      ],
    }),
    ...exceptionTimes,
    weekdays: someOf({
      label: msg('In quali giorni vale l’altro orario'),
      help: msg('Non segnare niente se vale tutti i giorni del periodo.'),
      choices: WEEKDAY_CHOICES,
    }),
    modes: someOf({
      label: msg('Riguarda solo'),
      help: msg('Non segnare niente se riguarda tutti. Serve per esempio quando manca solo la mediatrice.'),
      choices: MODE_CHOICES,
    }),
  },
  ({ from_day, to_day, every_year, what, modes, ...typed }) => {
    const before = endsBefore(from_day, to_day)
    if (before) return { to_day: before }
    if (every_year && to_day !== null && daysBetween(from_day!, to_day) > YEAR_DAYS - 1)
      return { to_day: { source: msg('Ogni anno può durare al massimo un anno.') } }
    const written = MODE_CHOICES.map(({ value }) => value).filter((mode) => typed[mode].length > 0)
    return what === 'closed' ? closedErrors(written) : hoursErrors(written, modes)
  },
)
export type ExceptionInput = InputOf<typeof exceptionForm>

type ModeName = (typeof MODE_CHOICES)[number]['value']

const closedErrors = ([first]: readonly ModeName[]): Partial<Record<ModeName, FieldError>> =>
  first
    ? { [first]: { source: msg('Hai segnato che è chiuso: togli le ore, o scegli un altro orario.') } }
    : {}

function hoursErrors(
  written: readonly ModeName[],
  modes: readonly ModeName[],
): Partial<Record<ModeName, FieldError>> {
  if (written.length === 0)
    return { walk_in: { source: msg('Scrivi le ore almeno in una riga, oppure segna che è chiuso.') } }
  const strange = modes.length > 0 && written.find((mode) => !modes.includes(mode))
  return strange
    ? {
        [strange]: { source: msg('Hai segnato che riguarda altro: togli queste ore, o segna anche queste.') },
      }
    : {}
}
