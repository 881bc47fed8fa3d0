// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { type EditorOptions, Field } from './field.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
  /** The field of the translation. */
  name: string
  /** What is translated: words with their line breaks, or a text already drawn. Null: nothing to show, the field stands alone. */
  source: Children
  label?: Children
  editor?: EditorOptions
}

/**
 * The one way to write a translation, of a label or of a long text: the field under the Italian that it translates on phones, beside it
 * where there is room, so that nobody scrolls between the two.
 */
export function Translated({ ctx, form, name, source, label, editor }: Props) {
  const field = <Field ctx={ctx} form={form} name={name} label={label} editor={editor} />
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
      {field}
    </div>
  )
}

/** Around a form of translations: it takes all the room that the page has. */
export const TranslationDesk = ({ children }: { children: Children }) => (
  <div class="translation-desk">{children}</div>
)
