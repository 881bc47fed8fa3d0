// SPDX-License-Identifier: AGPL-3.0-or-later
/** The form of a project, in parts that a person can take in one by one. */

import type { BoundForm } from '#kernel/forms/form.ts'
import type { RowChoices } from '#kernel/list/address.ts'
import type { RowViews } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Standing } from '#ui/standing.tsx'

/** Fields of each part, in their order. */
const PARTS = {
  what: ['acronym', 'name_it', 'name_en', 'summary_it', 'summary_en'],
  when: ['period_from', 'period_to', 'continues_id'],
  money: [
    'fund_id',
    'fund_it',
    'fund_en',
    'project_code',
    'cup',
    'total',
    'total_currency',
    'statement_it',
    'statement_en',
  ],
  aims: ['objectives_it', 'objectives_en', 'actions_it', 'actions_en', 'body_it', 'body_en'],
} as const

export const projectFormPage: RowViews['form'] = (ctx, of, { row, choices }, form) => {
  const { t } = ctx
  const { paths, words, nameOf } = of
  return (
    <Page
      ctx={ctx}
      title={row ? t('Modifica {name}', { name: nameOf(row, ctx.locale) }) : t(words.add)}
      crumbs={[
        { label: t(words.register), to: paths.list },
        ...(row ? [{ label: nameOf(row, ctx.locale), to: paths.row(row.slug) }] : []),
      ]}
      crumb={row ? t('Modifica') : undefined}
      noindex
      islands={['editor', 'writing']}
    >
      <FormFrame
        ctx={ctx}
        form={form}
        writing
        submit={row ? t('Salva') : t('Aggiungi')}
        cancel={row ? paths.row(row.slug) : paths.list}
      >
        <Part ctx={ctx} form={form} choices={choices} legend={t('Che progetto è')} names={PARTS.what} />
        <Part ctx={ctx} form={form} choices={choices} legend={t('Quando')} names={PARTS.when} />
        <Part
          ctx={ctx}
          form={form}
          choices={choices}
          legend={t('Chi lo paga, e che cosa si deve dire')}
          names={PARTS.money}
        />
        <Part ctx={ctx} form={form} choices={choices} legend={t('Che cosa si propone')} names={PARTS.aims} />
      </FormFrame>
    </Page>
  )
}

interface PartProps {
  ctx: ViewContext
  form: BoundForm
  choices: RowChoices
  legend: string
  names: readonly string[]
}

const Part = ({ ctx, form, choices, legend, names }: PartProps) => (
  <FieldGroup legend={legend}>
    {names.map((name) => (
      <Standing ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
    ))}
  </FieldGroup>
)
