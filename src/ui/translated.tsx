// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import { isStaleShown } from '#kernel/forms/translation.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { type EditorOptions, Field } from './field.tsx'
import { Icon } from './icon.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
  /** The field of the translation. */
  name: string
  /** What is translated: words with their line breaks, or a text already drawn. Null: nothing to show, the field stands alone. A short text's is what its Italian field holds. */
  source?: Children
  label?: Children
  editor?: EditorOptions
  /** Keeps ids apart when one page holds several forms. */
  prefix?: string
}

/**
 * The one way to write a translation, of a label or of a long text: the field under the Italian that it translates on phones, beside it
 * where there is room, so that nobody scrolls between the two.
 */
export function Translated({ ctx, form, name, source: given, label, editor, prefix }: Props) {
  const short = form.fields[name]?.translation
  const source = given === undefined && short ? form.values[short.it]?.[0] || null : given
  const stale = short !== undefined && isStaleShown(form, { it: short.it, en: name })
  const field = (
    <>
      <Field
        ctx={ctx}
        form={form}
        name={name}
        label={label}
        editor={editor}
        prefix={prefix}
        help={stale ? <Moved ctx={ctx} /> : undefined}
      />
      {short && <Field ctx={ctx} form={form} name={short.seen} />}
      {stale && <Fits ctx={ctx} form={form} name={name} label={label} prefix={prefix} />}
    </>
  )
  if (source === null) return field
  return (
    <div class="translated">
      <div class="source-text">
        <p class="source-label">{ctx.t('In italiano')}</p>
        {source === '' ? (
          <p class="form-text">{ctx.t('È vuoto: non c’è niente da tradurre.')}</p>
        ) : (
          <div
            class={typeof source === 'string' ? 'pre-line' : undefined}
            lang={ctx.locale === 'it' ? undefined : 'it'}
          >
            {source}
          </div>
        )}
      </div>
      <div>{field}</div>
    </div>
  )
}

/** Says of a short text what review says of a long one. */
const Moved = ({ ctx }: { ctx: ViewContext }) => (
  <span class="text-warning">
    <Icon ctx={ctx} name="it-warning-circle" size="sm" />{' '}
    {ctx.t('L’italiano è cambiato dopo questa traduzione: rileggila.')}
  </span>
)

/** Of an Italian that somebody else has just changed nobody can have said it yet. A page may have several: each says of which field it is. */
function Fits({ ctx, form, name, label, prefix }: Omit<Props, 'source' | 'editor'>) {
  const { it, fits } = form.fields[name]!.translation!
  const asked = form.taken?.includes(it) ? { ...form, values: { ...form.values, [fits]: [] } } : form
  const words = (
    <>
      {ctx.t(form.fields[fits]!.label)}{' '}
      <span class="visually-hidden">({label ?? ctx.t(form.fields[name]!.label)})</span>
    </>
  )
  return <Field ctx={ctx} form={asked} name={fits} label={words} prefix={prefix} />
}

/** Around a form of translations: it takes all the room that the page has. */
export const TranslationDesk = ({ children }: { children: Children }) => (
  <div class="translation-desk">{children}</div>
)
