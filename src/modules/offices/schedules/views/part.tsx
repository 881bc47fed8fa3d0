// SPDX-License-Identifier: AGPL-3.0-or-later
/** The forms of the parts of a schedule: a particular slot, an exception. */
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { KeptException, KeptSlot } from '../hours-queries.ts'
import type { Kept } from '../queries.ts'

interface PartData<P> {
  ctx: ViewContext
  schedule: Kept
  /** Null where one is added. */
  part: P | null
  form: BoundForm
}

export function SlotPage(data: PartData<KeptSlot>) {
  const { t } = data.ctx
  const title = data.part ? t('Cambia una fascia') : t('Aggiungi una fascia')
  return <PartPage {...data} title={title} lead={t('Le altre ore restano quelle della settimana.')} />
}

export function ExceptionPage(data: PartData<KeptException>) {
  const { t } = data.ctx
  const title = data.part ? t('Cambia un’eccezione') : t('Aggiungi un’eccezione')
  return (
    <PartPage
      {...data}
      title={title}
      lead={t('Vale più della settimana e delle feste. Fra due eccezioni vale quella più corta.')}
    />
  )
}

function PartPage({ ctx, schedule, form, title, lead }: PartData<unknown> & { title: string; lead: string }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={`${title}: ${schedule.name}`}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Orari'), to: paths.schedules.list },
        { label: schedule.name, to: paths.schedules.row(schedule.slug) },
      ]}
      crumb={title}
      lead={lead}
      noindex
    >
      <FormFrame
        ctx={ctx}
        form={form}
        submit={t('Salva e vedi come viene')}
        cancel={paths.schedules.row(schedule.slug)}
      >
        {Object.keys(form.fields).map((name) => (
          <Field ctx={ctx} form={form} name={name} key={name} />
        ))}
      </FormFrame>
    </Page>
  )
}
