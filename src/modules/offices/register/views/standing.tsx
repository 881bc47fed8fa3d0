// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import * as paths from '../../paths.ts'
import type { Office } from '../queries.ts'

export function StandingPage({ ctx, office, form }: { ctx: ViewContext; office: Office; form: BoundForm }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Chiusura: {name}', { name: office.name })}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: office.name, to: paths.offices.row(office.slug) },
      ]}
      crumb={t('Segna una chiusura')}
      lead={t('Per le chiusure di ogni anno, come agosto, usa gli orari. Questa è per quello che capita.')}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={paths.offices.row(office.slug)}>
        {namesStanding(form).map((name) => (
          <Standing ctx={ctx} form={form} name={name} key={name} />
        ))}
      </FormFrame>
    </Page>
  )
}
