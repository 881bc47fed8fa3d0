// SPDX-License-Identifier: AGPL-3.0-or-later
/** The questions asked before an edition goes back, is taken back, corrected, withdrawn or thrown away. */
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import type { OnOffer } from '../offered-queries.ts'
import * as paths from '../paths.ts'
import { steps } from '../rules.ts'

interface Data {
  readonly work: Work
  readonly base: string
  readonly back: string
}

interface Props<D extends Data = Data> {
  ctx: ViewContext
  data: D
  form: BoundForm
}

/** The frame of a question: the act as heading, with what it is about in the title of the window. */
function frameOf({ ctx, data }: Props, act: string) {
  return {
    ctx,
    title: `${act}: ${data.work.title.it}`,
    heading: act,
    crumb: act,
    crumbs: [
      { label: ctx.t('Redazione'), to: paths.desk() },
      { label: data.work.title.it, to: data.back },
    ],
    noindex: true,
  }
}

export function ReturnPage(props: Props) {
  const { ctx, data, form } = props
  const act = ctx.t(steps.giveBack.button)
  return (
    <Page {...frameOf(props, act)} lead={data.work.title.it}>
      <FormFrame ctx={ctx} form={form} submit={act} cancel={data.back}>
        <Field ctx={ctx} form={form} name="remarks" />
        <Field ctx={ctx} form={form} name="request" />
      </FormFrame>
    </Page>
  )
}

export function RecallPage(props: Props) {
  const { ctx, data, form } = props
  const act = ctx.t(steps.recall.button)
  return (
    <Page {...frameOf(props, act)} lead={data.work.title.it}>
      <FormFrame ctx={ctx} form={form} submit={act} cancel={data.back}>
        <Field ctx={ctx} form={form} name="reason" />
      </FormFrame>
    </Page>
  )
}

export function CorrectPage(props: Props) {
  const { ctx, data, form } = props
  return (
    <Page {...frameOf(props, ctx.t(steps.correct.button))}>
      <Confirm
        ctx={ctx}
        form={form}
        confirm={ctx.t('Pubblica subito la correzione')}
        cancel={data.back}
        fields={<Field ctx={ctx} form={form} name="reason" />}
      >
        <p>
          {ctx.t('La bozza di «{title}» prende subito il posto di quello che è pubblicato.', {
            title: data.work.title.it,
          })}
        </p>
        <p>
          {ctx.t(
            'Serve quando un errore può far danno a chi legge. Un’altra persona la rilegge entro sette giorni.',
          )}
        </p>
      </Confirm>
    </Page>
  )
}

export function WithdrawPage(props: Props<Data & { offers: readonly OnOffer[] }>) {
  const { ctx, data, form } = props
  const choices = data.offers.map(({ id, title }) => ({
    value: id,
    label: ctx.local(title).text,
    literal: true,
  }))
  return (
    <Page {...frameOf(props, ctx.t(steps.withdraw.button))}>
      <Confirm
        ctx={ctx}
        form={form}
        confirm={ctx.t('Ritira')}
        cancel={data.back}
        fields={
          <>
            <Field ctx={ctx} form={form} name="reason" />
            {choices.length > 0 && <Field ctx={ctx} form={form} name="replacedBy" choices={choices} />}
          </>
        }
      >
        <p>
          {ctx.t('«{title}» non si leggerà più: la sua pagina dirà che è stato ritirato, quando e perché.', {
            title: data.work.title.it,
          })}
        </p>
        <p>{ctx.t('Non si annulla, ma puoi aprire una nuova bozza e pubblicarla.')}</p>
      </Confirm>
    </Page>
  )
}

export function DiscardPage(props: Props) {
  const { ctx, data, form } = props
  const { work } = data
  return (
    <Page {...frameOf(props, ctx.t(steps.discard.button))}>
      <Confirm ctx={ctx} form={form} confirm={ctx.t(steps.discard.button)} cancel={data.base}>
        <p>
          {ctx.t('La bozza di «{title}» (versione {number, number}) si perde per sempre.', {
            title: work.title.it,
            number: work.number,
          })}
        </p>
        {work.published && <p>{ctx.t('Quello che è pubblicato resta com’è.')}</p>}
      </Confirm>
    </Page>
  )
}
