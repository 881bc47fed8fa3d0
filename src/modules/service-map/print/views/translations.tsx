// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { languageName, nativeName } from '../../../offices/index.ts'
import * as paths from '../../paths.ts'
import type { OfferedService } from '../../reading/queries.ts'
import { fieldOf, type Translating } from '../translating.ts'
import { PRINT_LANGUAGES } from '../words.ts'

const crumbsOf = (ctx: ViewContext, service: OfferedService) => [
  { label: ctx.t('Servizi'), to: paths.services() },
  { label: ctx.local(service.title).text, to: paths.service(service.slug) },
]

interface ListProps {
  ctx: ViewContext
  service: OfferedService
  total: number
  counts: ReadonlyMap<string, number>
}

/** In which languages a sheet can be printed, and how much of it. */
export function TranslationsPage({ ctx, service, total, counts }: ListProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Traduzioni di {title}', { title: ctx.local(service.title).text })}
      lead={t(
        'Sono per la scheda stampata. Quando l’italiano cambia, il pezzo che cambia si stampa in italiano.',
      )}
      crumbs={crumbsOf(ctx, service)}
      crumb={t('Traduzioni')}
      noindex
    >
      <Table
        ctx={ctx}
        caption={t('Lingue della scheda')}
        hideCaption
        columns={[
          {
            header: t('Lingua'),
            cell: (code) => (
              <a href={ctx.href(paths.translate(service.slug, code))}>
                {languageName(code, ctx.locale)} (<span lang={code}>{nativeName(code)}</span>)
              </a>
            ),
          },
          {
            header: t('Tradotto'),
            cell: (code) =>
              t('{done, number} pezzi su {total, number}', { done: counts.get(code) ?? 0, total }),
          },
        ]}
        rows={PRINT_LANGUAGES.filter((code) => code !== 'en')}
      />
    </Page>
  )
}

export function TranslatePage({
  ctx,
  service,
  language,
  blocks,
  kept,
  form,
}: Translating & { ctx: ViewContext; form: BoundForm }) {
  const { t } = ctx
  const name = languageName(language, ctx.locale)
  const before = (key: string, it: string) =>
    kept.find(({ block, source }) => block === key && source !== it)?.words
  return (
    <Page
      ctx={ctx}
      title={t('{title}: {language}', { title: ctx.local(service.title).text, language: name })}
      lead={t('Traduci riga per riga: così i numeri restano gli stessi nelle due colonne.')}
      crumbs={[...crumbsOf(ctx, service), { label: t('Traduzioni'), to: paths.translations(service.slug) }]}
      crumb={name}
      noindex
      islands={['writing']}
    >
      <FormFrame ctx={ctx} form={form} writing submit={t('Salva')} cancel={paths.translations(service.slug)}>
        {blocks.map(({ key, text: { it } }, index) => {
          const old = before(key, it)
          return (
            <Field
              ctx={ctx}
              form={form}
              name={fieldOf(index)}
              key={key}
              label={<span lang="it">{it}</span>}
              help={old && t('L’italiano è cambiato. Prima era tradotto così: {old}', { old })}
            />
          )
        })}
      </FormFrame>
    </Page>
  )
}
