// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FieldGroup } from './form-frame.tsx'
import { namesStanding, Standing } from './standing.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
  /** The value whose fields they are: a period, an address, an amount of money. */
  of: { readonly fields: object }
  /** Already in the language of the page. */
  legend: string
  prefix?: string
}

/** All the fields of one value, under one legend. */
export const GroupedFields = ({ ctx, form, of, legend, prefix }: Props) => (
  <FieldGroup legend={legend}>
    {namesStanding(form)
      .filter((name) => name in of.fields)
      .map((name) => (
        <Standing ctx={ctx} form={form} name={name} prefix={prefix} key={name} />
      ))}
  </FieldGroup>
)
