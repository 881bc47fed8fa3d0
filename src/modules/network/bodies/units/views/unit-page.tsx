// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../../paths.ts'
import type { Body } from '../../queries.ts'
import type { Unit } from '../queries.ts'

interface UnitPageProps {
  ctx: ViewContext
  body: Pick<Body, 'name' | 'slug'>
  /** Null where one is added. */
  unit: Unit | null
  parents: readonly Choice[]
  form: BoundForm
}

const crumbsOf = (ctx: ViewContext, body: UnitPageProps['body']) => [
  { label: ctx.t('Enti'), to: paths.bodies.list },
  { label: body.name, to: paths.bodies.row(body.slug) },
]

/** The form of a unit. */
export function UnitPage({ ctx, body, unit, parents, form }: UnitPageProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={unit ? t('Modifica {name}', { name: unit.name }) : t('Nuova unità')}
      above={body.name}
      crumbs={crumbsOf(ctx, body)}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={paths.bodies.row(body.slug)}>
        <Field ctx={ctx} form={form} name="name" />
        <Field ctx={ctx} form={form} name="parent_id" choices={parents} />
        <Field ctx={ctx} form={form} name="ipa_uo_code" />
      </FormFrame>
    </Page>
  )
}

interface UnitArchiveProps {
  ctx: ViewContext
  body: Pick<Body, 'name' | 'slug'>
  unit: Unit
  form: BoundForm
}

/** Why a unit is put aside. */
export function UnitArchivePage({ ctx, body, unit, form }: UnitArchiveProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Archivia {name}', { name: unit.name })}
      above={body.name}
      crumbs={crumbsOf(ctx, body)}
      crumb={t('Archivia')}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Archivia')}
        cancel={paths.bodies.row(body.slug)}
      >
        <p>{t('L’unità non compare più nella pagina dell’ente. Puoi rimetterla in uso quando vuoi.')}</p>
      </Confirm>
    </Page>
  )
}
