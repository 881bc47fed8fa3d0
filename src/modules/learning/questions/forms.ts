// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, type Field, oneOf, rowId, text } from '#kernel/forms/field.ts'
import type { Form } from '#kernel/forms/form.ts'
import { decimal } from '#kernel/forms/number-field.ts'
import { translation } from '#kernel/forms/translation.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsWritten } from '../../legislation/index.ts'
import type { QuestionKind } from '../question.ts'
import {
  commentNames,
  FEEDBACK_NAMES,
  MEASURE_NAMES,
  OPTION_ROWS,
  optionNames,
  PROMPT_NAMES,
} from './rules.ts'

type AnyFields = Record<string, Field<unknown>>

const PROMPT = 2000
const ANSWER = 500

const prompt = (help: string) =>
  text({ label: msg('Domanda'), help, required: true, multiline: true, max: PROMPT, rows: 3 })

const common = {
  promptIt: prompt(msg('Un caso che capita allo sportello, con una domanda sola.')),
  ...translation(PROMPT_NAMES, {
    label: msg('Domanda in inglese'),
    multiline: true,
    max: PROMPT,
    rows: 3,
  }),
}

const closing = {
  feedbackIt: text({
    label: msg('Spiegazione'),
    multiline: true,
    max: PROMPT,
    rows: 3,
    help: msg(
      'Si legge dopo la consegna, con la risposta giusta o sbagliata: perché è così, e dove sta scritto.',
    ),
  }),
  ...translation(FEEDBACK_NAMES, {
    label: msg('Spiegazione in inglese'),
    multiline: true,
    max: PROMPT,
    rows: 3,
  }),
  unit: rowId({
    label: msg('Unità'),
    required: false,
    help: msg('L’unità che dà la risposta: chi sbaglia viene rimandato lì.'),
  }),
  ...citationsWritten.fields,
}

const ROWS = Array.from({ length: OPTION_ROWS }, (_, index) => index + 1)

/** A row is an answer, its id and whether it is right: of two writers' rows only all of one's make a question. */
const ANSWERS = 'answers'

/** Labels are the same in every row: the view numbers them. */
function optionFields(): AnyFields {
  const fields: AnyFields = {}
  for (const n of ROWS) {
    fields[`option_${n}`] = text({ label: msg('Risposta'), max: ANSWER, group: ANSWERS })
    fields[`feedback_${n}`] = text({
      label: msg('Commento a questa risposta'),
      max: ANSWER,
      group: ANSWERS,
    })
    fields[`id_${n}`] = text({ label: msg('Risposta'), widget: 'hidden', max: 1, group: ANSWERS })
    const english = { max: ANSWER, group: ANSWERS }
    Object.assign(
      fields,
      translation(optionNames(n), { ...english, label: msg('Risposta in inglese') }),
      translation(commentNames(n), { ...english, label: msg('Commento in inglese') }),
    )
  }
  return fields
}

const rightOnes = (): AnyFields =>
  Object.fromEntries(ROWS.map((n) => [`correct_${n}`, checkbox({ label: msg('È giusta'), group: ANSWERS })]))

const theRightOne = oneOf({
  label: msg('Risposta giusta'),
  required: false,
  widget: 'radios',
  group: ANSWERS,
  choices: ['', ...ROWS.map(String)].map((value) => ({ value, label: value, literal: true })),
})

const formOf = (fields: AnyFields): Form<AnyFields> => ({ fields })

const KINDS: Record<QuestionKind, Form<AnyFields>> = {
  single: formOf({ ...common, ...optionFields(), correct: theRightOne, ...closing }),
  multiple: formOf({ ...common, ...optionFields(), ...rightOnes(), ...closing }),
  true_false: formOf({
    ...common,
    promptIt: prompt(msg('Una frase sola, che è vera o falsa.')),
    answer: oneOf({
      label: msg('L’affermazione è'),
      widget: 'radios',
      choices: [
        { value: 'true', label: msg('Vera') },
        { value: 'false', label: msg('Falsa') },
      ],
    }),
    ...closing,
  }),
  numeric: formOf({
    ...common,
    answer: decimal({
      label: msg('Risposta giusta'),
      required: true,
      help: msg('Un numero, per esempio 30 o 1,5.'),
    }),
    tolerance: decimal({
      label: msg('Scarto ammesso'),
      help: msg('Quanto può distare la risposta, in più o in meno. Vuoto: niente scarto.'),
    }),
    measureIt: text({ label: msg('Unità di misura'), max: 40, help: msg('Per esempio: giorni, euro.') }),
    ...translation(MEASURE_NAMES, { label: msg('Unità di misura in inglese'), max: 40 }),
    ...closing,
  }),
}

export const questionForm = (kind: QuestionKind): Form<AnyFields> => KINDS[kind]
