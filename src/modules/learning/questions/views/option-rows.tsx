// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field, fieldId } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { Translated } from '#ui/translated.tsx'
import type { QuestionKind } from '../../question.ts'
import { OPTION_ROWS } from '../rules.ts'

interface Props {
  ctx: ViewContext
  form: BoundForm
  kind: QuestionKind
}

const ROWS = Array.from({ length: OPTION_ROWS }, (_, index) => index + 1)
/** Rows that a new question shows open; the rest wait folded. */
const FIRST_ROWS = 4

const typedIn = (form: BoundForm, name: string): string => form.values[name]?.[0] ?? ''

/** The last row that has anything in it or anything to put right. */
const lastUsed = (form: BoundForm): number =>
  Math.max(0, ...ROWS.filter((n) => typedIn(form, `option_${n}`) !== '' || form.errors[`option_${n}`]))

/** Eight rows of answers, the empty ones are left out. Works without JavaScript: what is not needed yet is folded. */
export function OptionRows({ ctx, form, kind }: Props) {
  const open = Math.max(FIRST_ROWS, lastUsed(form))
  const row = (n: number) => <OptionRow ctx={ctx} form={form} kind={kind} n={n} key={n} />
  return (
    <FieldGroup
      legend={ctx.t('Le risposte')}
      help={
        kind === 'single'
          ? ctx.t('Segna la sola giusta. Le righe vuote non contano.')
          : ctx.t('Segna tutte quelle giuste. Le righe vuote non contano.')
      }
    >
      {ROWS.slice(0, open).map(row)}
      {open < OPTION_ROWS && (
        <details class="more-rows">
          <summary>{ctx.t('Altre risposte')}</summary>
          {ROWS.slice(open).map(row)}
        </details>
      )}
    </FieldGroup>
  )
}

function OptionRow({ ctx, form, kind, n }: Props & { n: number }) {
  return (
    <div class="option-row">
      <Field ctx={ctx} form={form} name={`id_${n}`} />
      <Field
        ctx={ctx}
        form={form}
        name={`option_${n}`}
        label={ctx.t('Testo della risposta {n, number}', { n })}
      />
      {kind === 'single' ? (
        <RightOne ctx={ctx} form={form} n={n} />
      ) : (
        <Field
          ctx={ctx}
          form={form}
          name={`correct_${n}`}
          label={ctx.t('La risposta {n, number} è giusta', { n })}
        />
      )}
      <Field
        ctx={ctx}
        form={form}
        name={`feedback_${n}`}
        label={ctx.t('Commento alla risposta {n, number}', { n })}
      />
    </div>
  )
}

/** One radio of a group that spans the rows: its own fieldset would take it out of its row. */
function RightOne({ ctx, form, n }: Omit<Props, 'kind'> & { n: number }) {
  const id = n === 1 ? fieldId('correct') : `${fieldId('correct')}-${n}`
  return (
    <div class="field">
      <div class="choice">
        <input
          type="radio"
          id={id}
          name="correct"
          value={n}
          checked={typedIn(form, 'correct') === String(n)}
        />
        <label for={id}>{ctx.t('La risposta {n, number} è quella giusta', { n })}</label>
      </div>
    </div>
  )
}

/** The same question in English, row by row; open when something is there or must be put right. */
export function TranslatedRows({ ctx, form, kind }: Props) {
  const names = Object.keys(form.fields).filter((name) => form.fields[name]?.translation)
  const open = names.some((name) => typedIn(form, name) !== '' || form.errors[name])
  const isChoice = kind === 'single' || kind === 'multiple'
  const translated = (name: string, label?: string) => (
    <Translated ctx={ctx} form={form} name={name} label={label} />
  )
  return (
    <details class="translation" open={open}>
      <summary>{ctx.t('In inglese')}</summary>
      {translated('promptEn')}
      {isChoice &&
        ROWS.slice(0, Math.max(FIRST_ROWS, lastUsed(form), lastTranslated(form))).map((n) => (
          <div class="option-row" key={n}>
            {translated(`option_en_${n}`, ctx.t('Testo in inglese della risposta {n, number}', { n }))}
            {translated(`feedback_en_${n}`, ctx.t('Commento in inglese alla risposta {n, number}', { n }))}
          </div>
        ))}
      {kind === 'numeric' && translated('measureEn')}
      {translated('feedbackEn')}
    </details>
  )
}

const lastTranslated = (form: BoundForm): number =>
  Math.max(
    0,
    ...ROWS.filter((n) => typedIn(form, `option_en_${n}`) !== '' || typedIn(form, `feedback_en_${n}`) !== ''),
  )
