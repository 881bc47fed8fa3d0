// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from './alert.tsx'
import { Button, type ButtonTone } from './button.tsx'
import type { Children } from './children.ts'
import { fieldId } from './field.tsx'
import { linkTo } from './link-to.ts'
import { SavedMeanwhile } from './saved-meanwhile.tsx'
import { Resumed, UnsavedOffers } from './unsaved.tsx'
import { WritingState } from './writing-state.tsx'

interface FormFrameProps {
  ctx: ViewContext
  form: BoundForm
  /** Italian path to post to; the page's own address when absent. */
  to?: string
  /** Words of the button that sends the form. */
  submit: string
  tone?: ButtonTone
  /** Italian path of the way out, and its words ('Annulla' when absent). */
  cancel?: string
  cancelWords?: string
  /** More buttons beside the first. */
  buttons?: Children
  /** Set when a file travels in the form itself. */
  multipart?: boolean
  id?: string
  /**
   * Long texts are written in it: its buttons stay in sight, and the island `writing` asks before unsaved writing is left. What is
   * written is kept where its route says so (`keeps`).
   */
  writing?: boolean
  /** The same prefix that its fields were given. */
  prefix?: string
  children?: Children
}

/**
 * The frame of a form: one-time key and version, what went wrong on top with links to the fields, the buttons.
 * The browser's own checks are off: ours answer in the page's language, keep what was typed and reach screen readers.
 */
export function FormFrame(props: FormFrameProps) {
  const { ctx, form, to, submit, tone, cancel, cancelWords, buttons, multipart, id, writing, children } =
    props
  const goesTo = form.postTo ?? to
  return (
    <>
      <UnsavedOffers ctx={ctx} form={form} />
      <form
        method="post"
        action={goesTo && linkTo(ctx, goesTo)}
        enctype={multipart ? 'multipart/form-data' : undefined}
        class={writing ? 'form form-writing' : 'form'}
        id={id}
        noValidate
      >
        <FormNotices {...props} />
        <FormSigns form={form} />
        {children}
        <div class="actions form-actions">
          <Button ctx={ctx} tone={tone}>
            {submit}
          </Button>
          {buttons}
          {cancel && <a href={linkTo(ctx, cancel)}>{cancelWords ?? ctx.t('Annulla')}</a>}
          {writing && <WritingState ctx={ctx} form={form} unsaved={isUnsaved(form)} />}
        </div>
      </form>
    </>
  )
}

/** What a form carries beside its fields. */
const FormSigns = ({ form: { key, version, base, writing } }: { form: BoundForm }) => (
  <>
    <input type="hidden" name="_key" value={key} />
    {version !== undefined && <input type="hidden" name="_version" value={version} />}
    {base !== undefined && <input type="hidden" name="_base" value={base} />}
    {writing && <input type="hidden" name="_writing" value={writing.token} />}
    {writing?.resumed && <input type="hidden" name="_resumed" value={writing.resumed} />}
  </>
)

/** The form came back: what it shows was sent and is not kept. */
const isUnsaved = ({ errors, problem, theirs, restored }: BoundForm): boolean =>
  Boolean(problem || theirs || restored) || Object.keys(errors).length > 0

/** What must be known before the fields are read: errors, another person's saving, a text given back. */
function FormNotices({ ctx, form, prefix }: FormFrameProps) {
  const wrong = Object.keys(form.fields).filter((name) => form.errors[name])
  return (
    <>
      {form.resumedFrom && <Resumed ctx={ctx} keptAt={form.resumedFrom} start={wrong.length === 0} />}
      {form.restored && !form.resumedFrom && (
        <Alert
          ctx={ctx}
          tone="info"
          title={ctx.t('Abbiamo tenuto quello che avevi scritto')}
          start={wrong.length === 0}
        >
          <p>{ctx.t('La sessione era finita prima dell’invio. Controlla il testo e invialo di nuovo.')}</p>
        </Alert>
      )}
      {form.theirs && <SavedMeanwhile ctx={ctx} form={form} start={wrong.length === 0} prefix={prefix} />}
      {(wrong.length > 0 || form.problem) && (
        <ErrorSummary ctx={ctx} form={form} wrong={wrong} prefix={prefix} />
      )}
    </>
  )
}

interface ErrorSummaryProps {
  ctx: ViewContext
  form: BoundForm
  wrong: readonly string[]
  prefix?: string
}

function ErrorSummary({ ctx, form, wrong, prefix }: ErrorSummaryProps) {
  const { problem } = form
  const title =
    wrong.length > 0
      ? ctx.t('{count, plural, one {C’è un campo da correggere} other {Ci sono # campi da correggere}}', {
          count: wrong.length,
        })
      : ctx.t('Non è stato possibile salvare')
  return (
    <Alert ctx={ctx} tone="danger" role="alert" title={title} start={wrong.length === 0}>
      {problem && <p>{ctx.t(problem.source, problem.values)}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map((name) => (
            <li key={name}>
              <a href={`#${fieldId(name, prefix)}`}>{ctx.t(form.fields[name]!.label)}</a>
              {': '}
              {ctx.t(form.errors[name]!.source, form.errors[name]!.values)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

/** Fields that belong together, under a legend. */
export function FieldGroup({
  legend,
  help,
  children,
}: {
  legend: Children
  help?: Children
  children: Children
}) {
  return (
    <fieldset class="form-part">
      <legend>{legend}</legend>
      {help && <p class="form-text">{help}</p>}
      {children}
    </fieldset>
  )
}

interface ConfirmProps {
  ctx: ViewContext
  form: BoundForm
  /** What happens, and whether it can be undone. */
  children: Children
  /** Fields of the form, such as the reason. */
  fields?: Children
  /** The act in words: 'Revoca l’attestato'. */
  confirm: string
  cancel: string
  to?: string
}

/** A page's question before an act that destroys: what happens, the act in words, the way out. */
export function Confirm({ ctx, form, children, fields, confirm, cancel, to }: ConfirmProps) {
  return (
    <div class="confirm">
      <FormFrame ctx={ctx} form={form} to={to} submit={confirm} tone="danger" cancel={cancel}>
        <div>{children}</div>
        {fields}
      </FormFrame>
    </div>
  )
}
