// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { date, oneOf, rowId } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { positionField } from '#kernel/forms/position-field.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const KINDS = [
  { value: 'theme', label: msg('Tematica') },
  { value: 'cross_cutting', label: msg('Argomento trasversale') },
] as const

/** The drawings that there are (src/ui/emblem.tsx). */
const EMBLEMS = [
  { value: 'benefits', label: msg('Mani che aiutano') },
  { value: 'citizenship', label: msg('Persone insieme') },
  { value: 'work', label: msg('Lavoro') },
  { value: 'health', label: msg('Salute') },
  { value: 'education', label: msg('Scuola') },
  { value: 'residence', label: msg('Documento') },
  { value: 'crosscutting', label: msg('Linee che si incrociano') },
] as const

export const themeName = bilingual({
  name: 'name',
  labels: { it: msg('Nome in italiano'), en: msg('Nome in inglese') },
  required: true,
  max: 120,
})
export const themeQuestion = bilingual({
  name: 'question',
  labels: { it: msg('Domanda in italiano'), en: msg('Domanda in inglese') },
  help: msg('La domanda che arriva allo sportello, in una frase.'),
  required: true,
  max: 300,
  multiline: true,
  rows: 2,
})

export const themeForm = form({
  ...themeName.fields,
  ...themeQuestion.fields,
  kind: oneOf({ label: msg('Tipo'), choices: KINDS }),
  emblem: oneOf({ label: msg('Disegno'), choices: EMBLEMS }),
  position: positionField,
})
export type ThemeInput = InputOf<typeof themeForm>

export const subthemeForm = form({ ...themeName.fields, position: positionField })
export type SubthemeInput = InputOf<typeof subthemeForm>

const days = {
  assigned_on: date({ label: msg('Dal'), required: true }),
  ended_on: date({
    label: msg('Fino al'),
    help: msg('Lascialo vuoto finché l’ente segue la tematica.'),
  }),
}

const endsAfter = (values: { assigned_on: string | null; ended_on: string | null }) =>
  values.assigned_on && values.ended_on && values.ended_on < values.assigned_on
    ? { ended_on: { source: msg('Finisce prima di cominciare: scambia le due date.') } }
    : {}

export const assignmentForm = form(
  {
    project: rowId({ label: msg('Progetto') }),
    organization: rowId({ label: msg('Ente') }),
    ...days,
  },
  endsAfter,
)
export type AssignmentInput = InputOf<typeof assignmentForm>

export const daysForm = form(days, endsAfter)
export type DaysInput = InputOf<typeof daysForm>
