// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fields as they follow each other in a form that shows all of them: the English of a short text brings its own. */
import type { BoundForm } from '#kernel/forms/form.ts'
import { Field, type FieldProps } from './field.tsx'
import { Translated } from './translated.tsx'

/** Names of the fields that stand on their own, in the order of the form. */
export function namesStanding({ fields }: Pick<BoundForm, 'fields'>): string[] {
  const brought = new Set(
    Object.values(fields).flatMap(({ translation: of }) => (of ? [of.seen, of.fits] : [])),
  )
  return Object.keys(fields).filter((name) => !brought.has(name))
}

/** One of them. The Italian of a short text is the field above its English, and is not shown twice. */
export function Standing(props: Pick<FieldProps, 'ctx' | 'form' | 'name' | 'choices' | 'prefix'>) {
  const { ctx, form, name, prefix } = props
  return form.fields[name]?.translation ? (
    <Translated ctx={ctx} form={form} name={name} source={null} prefix={prefix} />
  ) : (
    <Field {...props} />
  )
}
