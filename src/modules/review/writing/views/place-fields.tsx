// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { organizationChoices, type PlaceChoices, projectChoices, themeChoices } from '../choices.ts'

interface FormProps {
  ctx: ViewContext
  form: BoundForm
}

/** Where a text belongs. With one body only there is nothing to ask. */
export function PlaceFields({ ctx, form, choices }: FormProps & { choices: PlaceChoices }) {
  return (
    <FieldGroup legend={ctx.t('Dove sta')}>
      <Field ctx={ctx} form={form} name="theme" choices={themeChoices(ctx, choices.themes)} />
      {choices.organizations.length > 1 && (
        <Field
          ctx={ctx}
          form={form}
          name="organization"
          choices={organizationChoices(choices.organizations)}
        />
      )}
      {choices.projects.length > 0 && (
        <Field ctx={ctx} form={form} name="project" choices={projectChoices(choices.projects)} />
      )}
    </FieldGroup>
  )
}
