// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pages on which a text of the desk is begun and written, whatever its kind: each brings its fields. */
import type { EditionState } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import type { Children } from '#ui/children.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { Standing } from '../../standing.ts'
import { WhileOpen } from '../../views/closed.tsx'
import { remarksOf } from '../../views/remarks.ts'
import { Remarks } from '../../views/remarks-alert.tsx'
import { Checks } from '../../views/standing.tsx'

interface NewProps {
  ctx: ViewContext
  title: string
  lead: string
  islands: readonly string[]
  /** The form, with `paths.desk()` as its way out. */
  children: Children
}

/** Where a text is begun that has no address yet. */
export const NewDraftPage = ({ ctx, title, lead, islands, children }: NewProps) => (
  <Page
    ctx={ctx}
    title={title}
    crumbs={[{ label: ctx.t('Redazione'), to: paths.desk() }]}
    lead={lead}
    noindex
    islands={islands}
  >
    {children}
  </Page>
)

interface OpenProps {
  ctx: ViewContext
  state: EditionState
  standing: Standing
  /** Italian path of the page where the version can be taken back or followed by a new draft. */
  review: string
  form: BoundForm
  /** The form. */
  children: Children
}

/** A draft on its page: what the reviewer asked for, what is missing, the form, and the way to throw it away. */
export const OpenDraft = ({ ctx, state, standing, review, form, children }: OpenProps) => (
  <>
    <Remarks ctx={ctx} remarks={remarksOf(standing)} />
    <WhileOpen ctx={ctx} state={state} review={review} form={form}>
      <Checks ctx={ctx} checks={standing.checks} />
      {children}
      <p>
        <a href={linkTo(ctx, paths.discardDraft(standing.base))}>{ctx.t('Elimina la bozza')}</a>
      </p>
    </WhileOpen>
  </>
)

interface FormProps {
  ctx: ViewContext
  form: BoundForm
  /** Files travel in it. */
  multipart?: boolean
  /** A text that has no address yet is left to the desk. */
  isNew?: boolean
  children: Children
}

/** The form of a draft, which is saved, or saved and sent to review. */
export const DraftForm = ({ ctx, form, multipart, isNew, children }: FormProps) => (
  <FormFrame
    ctx={ctx}
    form={form}
    writing
    multipart={multipart}
    submit={ctx.t('Salva la bozza')}
    cancel={isNew ? paths.desk() : undefined}
    buttons={
      <Button ctx={ctx} tone="outline" name="next" value="review">
        {ctx.t('Invia in revisione')}
      </Button>
    }
  >
    {children}
  </FormFrame>
)
