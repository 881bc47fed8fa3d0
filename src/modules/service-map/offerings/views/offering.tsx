// SPDX-License-Identifier: AGPL-3.0-or-later
/** How one office offers a service: where it is written, and where it is taken away. */
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import * as paths from '../../paths.ts'
import type { OfferedService } from '../../reading/queries.ts'
import type { OfferingShown } from '../shown.ts'

interface Props {
  ctx: ViewContext
  service: OfferedService
  form: BoundForm
}

function Frame({
  ctx,
  service,
  title,
  crumb,
  children,
}: Omit<Props, 'form'> & { title: string; crumb: string; children: Children }) {
  return (
    <Page
      ctx={ctx}
      title={title}
      crumbs={[
        { label: ctx.t('Servizi'), to: paths.services() },
        { label: ctx.local(service.title).text, to: paths.service(service.slug) },
        { label: ctx.t('Uffici'), to: paths.offerings(service.slug) },
      ]}
      crumb={crumb}
      noindex
    >
      {children}
    </Page>
  )
}

export function NewOfferingPage({ choices, ...props }: Props & { choices: readonly Choice[] }) {
  const { ctx, service, form } = props
  const { t } = ctx
  const name = ctx.local(service.title).text
  return (
    <Frame {...props} title={t('Aggiungi un ufficio: {name}', { name })} crumb={t('Aggiungi un ufficio')}>
      <Fields {...props} submit={t('Aggiungi l’ufficio')} choices={choices} form={form} />
    </Frame>
  )
}

export function OfferingPage({ offering, ...props }: Props & { offering: OfferingShown }) {
  const { ctx, service } = props
  const { t } = ctx
  const name = ctx.local(service.title).text
  const title = t('{office}: come offre «{name}»', { office: offering.office.name, name })
  return (
    <Frame {...props} title={title} crumb={offering.office.name}>
      <Fields {...props} submit={t('Salva')} />
    </Frame>
  )
}

function Fields({
  ctx,
  service,
  form,
  submit,
  choices,
}: Props & { submit: string; choices?: readonly Choice[] }) {
  return (
    <FormFrame ctx={ctx} form={form} submit={submit} cancel={paths.offerings(service.slug)}>
      {namesStanding(form).map((name) => (
        <Standing
          ctx={ctx}
          form={form}
          name={name}
          choices={name === 'office_id' && choices ? [...choices] : undefined}
          key={name}
        />
      ))}
    </FormFrame>
  )
}

export function RemoveOfferingPage({ offering, ...props }: Props & { offering: OfferingShown }) {
  const { ctx, service, form } = props
  const { t } = ctx
  const names = { office: offering.office.name, name: ctx.local(service.title).text }
  const title = t('Togli {office} da «{name}»', names)
  return (
    <Frame {...props} title={title} crumb={t('Togli')}>
      <Confirm ctx={ctx} form={form} confirm={t('Togli l’ufficio')} cancel={paths.offerings(service.slug)}>
        <p>{t('Chi apre la scheda non troverà più questo ufficio. Il registro degli uffici non cambia.')}</p>
      </Confirm>
    </Frame>
  )
}
