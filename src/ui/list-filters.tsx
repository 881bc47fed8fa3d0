// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldSpec } from '#kernel/forms/field.ts'
import { addressOf, orderField } from '#kernel/list/address.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { choiceLabel } from './choices.tsx'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { linkTo } from './link-to.ts'

interface ListFiltersProps {
  ctx: ViewContext
  // biome-ignore lint/suspicious/noExplicitAny: filters are the same whatever the rows
  shown: ListShown<any>
  /** What its button says, already in the language of the page, where people come to find and not to narrow. */
  find?: string
}

/** The filters of a list as a form that asks for a page, and those that are set as links that take them away. */
export function ListFilters({ ctx, shown, find }: ListFiltersProps) {
  const { list, path, asked, form, choices } = shown
  const order = orderField(list, asked)
  return (
    <div>
      <form
        method="get"
        action={linkTo(ctx, path)}
        class="list-filters"
        aria-label={ctx.t('Filtri dell’elenco')}
      >
        {Object.keys(form.fields).map((name) => (
          <Field ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
        ))}
        {order && <input type="hidden" name={order.name} value={order.value} />}
        <button type="submit" class="btn btn-primary">
          <Icon ctx={ctx} name={find ? 'it-search' : 'it-funnel'} size="sm" />
          <span>{find ?? ctx.t('Filtra')}</span>
        </button>
      </form>
      <FiltersSet ctx={ctx} shown={shown} />
    </div>
  )
}

function FiltersSet({ ctx, shown }: ListFiltersProps) {
  const { list, path, asked, form, choices } = shown
  const set = Object.entries(asked.typed).filter(([name]) => !asked.errors[name])
  if (set.length === 0) return null
  return (
    <ul class="filters-set" aria-label={ctx.t('Filtri attivi')}>
      {set.map(([name, value]) => {
        const spec = { ...form.fields[name]!, ...(choices[name] ? { choices: choices[name] } : {}) }
        return (
          <li key={name}>
            <a href={linkTo(ctx, addressOf(list, path, asked, { without: name }))}>
              <span class="visually-hidden">{ctx.t('Togli il filtro')} </span>
              {wordsOf(ctx, spec, value)}
              <Icon ctx={ctx} name="it-close" size="sm" />
            </a>
          </li>
        )
      })}
      {set.length > 1 && (
        <li>
          <a href={linkTo(ctx, addressOf(list, path, asked, { without: 'all' }))}>
            {ctx.t('Togli tutti i filtri')}
          </a>
        </li>
      )}
    </ul>
  )
}

/** 'Livello: Stato'; a box that is ticked is its label alone. */
function wordsOf(ctx: ViewContext, spec: FieldSpec, value: string): string {
  const label = ctx.t(spec.label)
  if (spec.widget === 'checkbox') return label
  const chosen = spec.choices?.find((choice) => choice.value === value)
  const words = chosen ? choiceLabel(ctx, chosen) : spec.widget === 'date' ? ctx.date(isoOf(value)) : value
  return `${label}: ${words}`
}

/** Days come from the address as the browser's own control writes them, or as an Italian types them. */
const isoOf = (typed: string): string => typed.trim().replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, italianDay)
const italianDay = (_all: string, day: string, month: string, year: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
