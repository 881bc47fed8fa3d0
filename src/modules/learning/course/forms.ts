// SPDX-License-Identifier: AGPL-3.0-or-later
import { text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { decimal, integer } from '#kernel/forms/number-field.ts'
import { translation } from '#kernel/forms/translation.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { nextField, placeFields, settledTheme, updatedOnField } from '../../review/index.ts'

const HOURS_MAX = 999
const TITLE = 200
const SUMMARY = 600

export const courseTitle = { it: 'titleIt', en: 'titleEn' } as const
export const courseSummary = { it: 'summaryIt', en: 'summaryEn' } as const

/** What a course says of itself, and the rules of its test. */
export const courseForm = form({
  titleIt: text({ label: msg('Titolo'), required: true, max: TITLE }),
  summaryIt: text({
    label: msg('In breve'),
    multiline: true,
    max: SUMMARY,
    rows: 3,
    help: msg('Due o tre frasi: per chi è e che cosa si impara.'),
  }),
  ...translation(courseTitle, { label: msg('Titolo in inglese'), max: TITLE }),
  ...translation(courseSummary, {
    label: msg('In breve, in inglese'),
    multiline: true,
    max: SUMMARY,
    rows: 3,
  }),
  hours: decimal({
    label: msg('Ore'),
    required: true,
    // numeric(5,2), more than zero; hours beyond these are no course.
    min: 0.01,
    max: HOURS_MAX,
    decimals: 2,
    help: msg('Quante ne scrive l’attestato, per esempio 1,5.'),
  }),
  updatedOn: updatedOnField,
  ...placeFields,
  drawCount: integer({
    label: msg('Domande per prova'),
    min: 1,
    max: 200,
    help: msg('Quante se ne estraggono a sorte. Vuoto: tutte.'),
  }),
  passPercent: integer({ label: msg('Soglia per superarla (%)'), required: true, min: 1, max: 100 }),
  attemptLimit: integer({
    label: msg('Tentativi'),
    min: 1,
    max: 100,
    help: msg('Quante volte si può provare. Vuoto: quante si vuole.'),
  }),
  minutesLimit: integer({
    label: msg('Minuti per la prova'),
    min: 1,
    max: 600,
    help: msg('Vuoto: senza limite. Chi ha bisogno di più tempo deve poterlo avere.'),
  }),
  next: nextField,
})

/** Of what was published the theme is settled. */
export const settledCourseForm: typeof courseForm = {
  ...courseForm,
  fields: { ...courseForm.fields, theme: settledTheme },
}
