// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import type { NamedKind } from '../forms.ts'
import * as paths from '../paths.ts'

interface Props {
  ctx: ViewContext
  data: { kinds: readonly NamedKind[]; email: string }
  form: BoundForm
}

export function ChoicesPage({ ctx, data: { kinds, email }, form }: Props) {
  const { t } = ctx
  const services = kinds.filter(({ kind }) => kind.service)
  const fields = Object.keys(form.fields)
  return (
    <Page
      ctx={ctx}
      title={t('Avvisi per e-mail')}
      crumbs={[{ label: t('Avvisi'), to: paths.list() }]}
      noindex
      lead={t('Qui trovi sempre tutti gli avvisi. Scegli quali ricevere anche a {email}, e quando.', {
        email,
      })}
    >
      <p>{t('Gli avvisi che possono aspettare partono nei giorni di lavoro, dalle 8 alle 18.')}</p>
      {fields.length > 0 && (
        <FormFrame ctx={ctx} form={form} submit={t('Salva le scelte')}>
          {fields.map((name) => (
            <Field ctx={ctx} form={form} name={name} key={name} />
          ))}
        </FormFrame>
      )}
      {services.length > 0 && (
        <Section
          title={t('Avvisi che arrivano sempre')}
          lead={t('Servono per non perdere una scadenza o un diritto: non si possono fermare.')}
        >
          <DescriptionList entries={services.map(({ kind }) => [t(kind.label), t(kind.help)])} />
        </Section>
      )}
    </Page>
  )
}
