// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { dayAs } from '../../hours/words.ts'
import * as paths from '../../paths.ts'
import type { Patron } from '../queries.ts'

interface PatronsData {
  ctx: ViewContext
  patrons: readonly Patron[]
  form: BoundForm
}

export function PatronsPage({ ctx, patrons, form }: PatronsData) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Feste dei patroni')}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Orari'), to: paths.schedules.list },
      ]}
      lead={t('In quei giorni gli uffici del comune sono chiusi, se il loro orario non dice altro.')}
      noindex
    >
      <Table
        ctx={ctx}
        caption={t('Feste dei patroni')}
        hideCaption
        columns={[
          { header: t('Comune'), cell: ({ municipality, istat_code }) => municipality ?? istat_code },
          { header: t('Giorno'), cell: (patron) => dayOf(ctx, patron) },
          {
            header: t('Festa'),
            cell: ({ name }) => <span lang={ctx.locale === 'it' ? undefined : 'it'}>{name}</span>,
          },
          {
            header: t('Azioni'),
            cell: ({ municipality, istat_code }) => (
              <PostButton ctx={ctx} to={paths.dropPatron(istat_code)} tone="outline" small>
                {t('Togli')}
                <span class="visually-hidden">: {municipality ?? istat_code}</span>
              </PostButton>
            ),
          },
        ]}
        rows={patrons}
        empty={t('Non c’è ancora nessuna festa.')}
      />
      <Section
        title={t('Aggiungi una festa')}
        id="aggiungi"
        lead={t('Se il comune ne ha già una, la nuova prende il suo posto.')}
      >
        <FormFrame ctx={ctx} form={form} submit={t('Aggiungi')}>
          {Object.keys(form.fields).map((name) => (
            <Field ctx={ctx} form={form} name={name} key={name} />
          ))}
        </FormFrame>
      </Section>
    </Page>
  )
}

const dayOf = ({ locale }: ViewContext, { month, day }: Patron): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  return dayAs(locale, `2024-${two(month)}-${two(day)}`, { day: 'numeric', month: 'long' })
}
