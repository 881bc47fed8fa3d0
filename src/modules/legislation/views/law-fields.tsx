// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import type { LegalReference } from '../queries.ts'
import { KnownActs } from './known-acts.tsx'

interface FormProps {
  ctx: ViewContext
  form: BoundForm
}

/** The laws that a text rests on. */
export function LawFields({ ctx, form, references }: FormProps & { references: readonly LegalReference[] }) {
  return (
    <FieldGroup legend={ctx.t('Le norme')}>
      <Field ctx={ctx} form={form} name="citations" />
      <KnownActs ctx={ctx} references={references} />
    </FieldGroup>
  )
}
