// SPDX-License-Identifier: AGPL-3.0-or-later
/** The questions asked before a version goes back, is withdrawn or is thrown away. */
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { Reviewed } from '../kind.ts'

interface Props {
  ctx: ViewContext
  data: { thing: Reviewed; base: string; back: string }
  form: BoundForm
}

const crumbsOf = ({ ctx, data }: Props) => [
  { label: ctx.t('Redazione'), to: paths.desk() },
  { label: data.thing.title, to: data.back },
]

/** The act as heading, with what it is about in the title of the window. */
const named = (act: string, data: Props['data']) => ({
  title: `${act}: ${data.thing.title}`,
  heading: act,
  crumb: act,
})

export function ReturnPage(props: Props) {
  const { ctx, data, form } = props
  const title = ctx.t('Rimanda con osservazioni')
  return (
    <Page ctx={ctx} {...named(title, data)} crumbs={crumbsOf(props)} noindex lead={data.thing.title}>
      <FormFrame ctx={ctx} form={form} submit={title} cancel={data.back}>
        <Field ctx={ctx} form={form} name="remarks" />
        <Field ctx={ctx} form={form} name="request" />
      </FormFrame>
    </Page>
  )
}

export function WithdrawPage(props: Props) {
  const { ctx, data, form } = props
  return (
    <Page ctx={ctx} {...named(ctx.t('Ritira dalla pubblicazione'), data)} crumbs={crumbsOf(props)} noindex>
      <Confirm
        ctx={ctx}
        form={form}
        confirm={ctx.t('Ritira')}
        cancel={data.back}
        fields={<Field ctx={ctx} form={form} name="reason" />}
      >
        <p>
          {ctx.t('«{title}» non si leggerà più: la sua pagina dirà che è stato ritirato, quando e perché.', {
            title: data.thing.title,
          })}
        </p>
        <p>{ctx.t('Non si annulla, ma puoi aprire una nuova bozza e pubblicarla.')}</p>
      </Confirm>
    </Page>
  )
}

export function DiscardPage(props: Props) {
  const { ctx, data, form } = props
  const { thing } = data
  return (
    <Page ctx={ctx} {...named(ctx.t('Elimina la bozza'), data)} crumbs={crumbsOf(props)} noindex>
      <Confirm ctx={ctx} form={form} confirm={ctx.t('Elimina la bozza')} cancel={data.base}>
        <p>
          {ctx.t('La bozza di «{title}» (versione {number, number}) si perde per sempre.', {
            title: thing.title,
            number: thing.number,
          })}
        </p>
        {thing.published && <p>{ctx.t('Quello che è pubblicato resta com’è.')}</p>}
      </Confirm>
    </Page>
  )
}
