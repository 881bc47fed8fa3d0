// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { Theme } from '../../queries.ts'
import type { ManagedSubtheme } from '../../register/queries.ts'
import { crumbsOf } from '../../register/views/part-forms.tsx'

interface Props {
  ctx: ViewContext
  theme: Theme
  others: readonly Theme[]
  subthemes: readonly ManagedSubtheme[]
  form: BoundForm
}

/** What happens when a theme gives its place to others, and to which. */
export function UnitePage({ ctx, theme, others, subthemes, form }: Props) {
  const { t } = ctx
  const choices = (all: readonly Pick<Theme, 'id' | 'name'>[]) =>
    all.map(({ id, name }) => ({ value: id, label: ctx.local(name).text, literal: true }))
  return (
    <Page
      ctx={ctx}
      title={t('Unisci o dividi {name}', { name: ctx.local(theme.name).text })}
      crumbs={crumbsOf(ctx, theme)}
      crumb={t('Unisci o dividi')}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        confirm={t('Unisci o dividi')}
        cancel={paths.register.row(theme.slug)}
        fields={
          <>
            <Field ctx={ctx} form={form} name="into" choices={choices(others)} />
            <Field ctx={ctx} form={form} name="also" choices={choices(others)} />
            {subthemes.length > 0 && (
              <Field ctx={ctx} form={form} name="parts" choices={choices(subthemes)} />
            )}
          </>
        }
      >
        <p>{t('Questa tematica lascia il posto ad altre. Non si può annullare, ma niente si perde:')}</p>
        <ul>
          <li>{t('il suo indirizzo porta alla prima tematica che scegli;')}</li>
          <li>
            {t(
              'ricerche, materiali, corsi e sottotemi passano alla prima, o alla seconda se lo scegli per un sottotema;',
            )}
          </li>
          <li>{t('norme, ruoli limitati alla tematica e enti che la seguono valgono per tutte e due;')}</li>
          <li>{t('gli attestati già dati continuano a nominarla com’era.')}</li>
        </ul>
      </Confirm>
    </Page>
  )
}
