// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice, FieldSpec } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { Choices } from './choices.tsx'
import { classNames } from './class-names.ts'
import { FileSlot, type UploadSlot } from './file-slot.tsx'
import { Icon } from './icon.tsx'
import { Input } from './input.tsx'
import { Taken, Theirs } from './theirs.tsx'

export interface FieldProps {
  ctx: ViewContext
  form: BoundForm
  name: string
  /** Words in place of the field's own, already in the language of the page. */
  label?: Children
  help?: Children
  /** Choices that the page has read from the database, in place of the field's own. */
  choices?: readonly Choice[]
  /** Shows radios and checkboxes as large areas: questions of a test. */
  large?: boolean
  /** Files that are already there and where new ones go; for the widget `files`. */
  upload?: UploadSlot
  /** What a rich text may show; for the widget `richtext`. */
  editor?: EditorOptions
  /** Keeps ids apart when one page holds several forms. */
  prefix?: string
}

export interface EditorOptions {
  /** Pictures to choose from. */
  files: readonly { id: string; name: string }[]
  /** Address of a file, with `{id}` in the place of its id. */
  fileUrl: string
  /** From how many minutes of reading the author is told to divide the text. */
  maxMinutes?: number
}

/** What every widget gets, computed once from the form and its field. */
export interface Wiring {
  ctx: ViewContext
  spec: FieldSpec
  name: string
  id: string
  values: readonly string[]
  invalid: boolean
  /** The page starts on this field: the first that must be put right. */
  start: boolean
  describedBy: string | undefined
  choices: readonly Choice[]
  large: boolean
  label: Children
  upload: UploadSlot | undefined
  editor: EditorOptions | undefined
}

/** Id of a field's element; an error summary links to it. */
export const fieldId = (name: string, prefix = ''): string => `${prefix}campo-${name}`

/** The first field with an error, in the order of the form. */
export const firstInvalid = (form: BoundForm): string | undefined =>
  Object.keys(form.fields).find((name) => form.errors[name])

function wire(props: FieldProps, spec: FieldSpec): Wiring {
  const { ctx, form, name, label, help, choices, large = false, upload, editor, prefix } = props
  const id = fieldId(name, prefix)
  const error = form.errors[name]
  const describedBy = [
    error && `${id}-errore`,
    (help ?? spec.help) && `${id}-aiuto`,
    (form.theirs?.[name] !== undefined || form.taken?.includes(name)) && `${id}-altro`,
  ].filter(Boolean)
  return {
    ctx,
    spec,
    name,
    id,
    values: form.values[name] ?? [],
    invalid: error !== undefined,
    start: error !== undefined && firstInvalid(form) === name,
    describedBy: describedBy.length > 0 ? describedBy.join(' ') : undefined,
    choices: choices ?? spec.choices ?? [],
    large,
    label: label ?? ctx.t(spec.label),
    upload,
    editor,
  }
}

/**
 * One field of a form with everything around it: label, whether it must be filled in (in words), help, what is wrong,
 * and the other text when somebody else saved meanwhile.
 * @throws when the form has no field of that name.
 */
export function Field(props: FieldProps) {
  const { ctx, form, name } = props
  const spec = form.fields[name]
  if (!spec) throw new Error(`The form has no field "${name}"`)
  const wiring = wire(props, spec)
  if (spec.widget === 'hidden') return <input type="hidden" name={name} value={wiring.values[0] ?? ''} />
  const theirs = form.theirs?.[name]
  const grouped = spec.widget === 'radios' || spec.widget === 'checkboxes' || spec.widget === 'files'
  return (
    <div
      class={classNames('field', wiring.invalid && 'field-invalid', theirs !== undefined && 'field-conflict')}
    >
      <div>{grouped ? <Group {...props} wiring={wiring} /> : <Single {...props} wiring={wiring} />}</div>
      {theirs !== undefined && <Theirs wiring={wiring} theirs={theirs} />}
      {form.taken?.includes(name) && <Taken ctx={ctx} id={`${wiring.id}-altro`} />}
    </div>
  )
}

type Wired = FieldProps & { wiring: Wiring }

/** One control under its label. A checkbox stands before its label instead. */
function Single(props: Wired) {
  const { wiring } = props
  const { spec, id, label } = wiring
  if (spec.widget === 'checkbox')
    return (
      <>
        <div class="choice">
          <Input wiring={wiring} />
          <label for={id}>{label}</label>
        </div>
        <Around {...props} />
      </>
    )
  return (
    <>
      <div class="field-head">
        <label class={wiring.large ? 'form-label form-label-large' : 'form-label'} for={id}>
          {label}
        </label>
        <Required {...props} />
      </div>
      <Around {...props} />
      <Input wiring={wiring} />
    </>
  )
}

/** Several controls under one legend. ARIA lets a group of radios be wrong, not one radio; of checkboxes each says it. */
function Group(props: Wired) {
  const { wiring } = props
  const isRadios = wiring.spec.widget === 'radios'
  return (
    <fieldset
      class={wiring.large ? 'field-group field-large' : 'field-group'}
      role={isRadios ? 'radiogroup' : undefined}
      aria-invalid={isRadios && wiring.invalid ? 'true' : undefined}
      aria-describedby={wiring.describedBy}
    >
      <legend class="form-label">{wiring.label}</legend>
      <Required {...props} />
      <Around {...props} />
      {wiring.spec.widget === 'files' ? <FileSlot wiring={wiring} /> : <Choices wiring={wiring} />}
    </fieldset>
  )
}

/** Outside the label, so that the label stays the name of the field and nothing else. A test's question needs no word. */
const Required = ({ ctx, wiring }: Wired) =>
  wiring.spec.required && !wiring.large ? <span class="field-required">{ctx.t('obbligatorio')}</span> : null

/** Help and error, to which the control points. */
function Around({ ctx, form, name, help, wiring }: Wired) {
  const error = form.errors[name]
  const words = help ?? (wiring.spec.help && ctx.t(wiring.spec.help))
  return (
    <>
      {words && (
        <p class="form-text" id={`${wiring.id}-aiuto`}>
          {words}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${wiring.id}-errore`}>
          <Icon ctx={ctx} name="it-error" size="sm" />
          <span>
            <span class="visually-hidden">{ctx.t('Errore:')} </span>
            {ctx.t(error.source, error.values)}
          </span>
        </p>
      )}
    </>
  )
}
