// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionState } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import type { Children } from '#ui/children.ts'
import { linkTo } from '#ui/link-to.ts'
import { UnsavedOffers } from '#ui/unsaved.tsx'
import { isEditable } from '../rules.ts'

interface Props {
  ctx: ViewContext
  state: EditionState
  /** Italian path of the page where the version can be taken back or followed by a new draft. */
  review: string
  form: BoundForm
  /** The form. */
  children: Children
}

/**
 * A form of a version that may be under review by now. Whoever comes too late to write is told so; whoever was writing when
 * somebody sent it to review gets the form back with what they wrote, and what they left unsaved on the page.
 */
export function WhileOpen({ ctx, state, review, form, children }: Props) {
  if (isEditable(state)) return <>{children}</>
  const isAnswer = form.problem || form.theirs || form.restored || Object.keys(form.errors).length > 0
  return (
    <>
      <Alert ctx={ctx} tone="warning" title={ctx.t('Questa versione ora non si può modificare')}>
        <p>
          {ctx.t('È in revisione o già pubblicata.')}{' '}
          <a href={linkTo(ctx, review)}>
            {ctx.t('Vai all’anteprima: da lì la riprendi o apri una nuova bozza.')}
          </a>
        </p>
      </Alert>
      {isAnswer ? children : <UnsavedOffers ctx={ctx} form={form} />}
    </>
  )
}
