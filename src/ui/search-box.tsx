// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { Icon } from './icon.tsx'
import { linkTo } from './link-to.ts'

interface SearchBoxProps {
  ctx: ViewContext
  /** Italian path of the page that shows what is found. */
  to: string
  label: string
  value?: string
  /** Name of the query parameter. */
  name?: string
  id?: string
  help?: string
}

/** A search within one list or page, with a label that is seen. */
export function SearchBox({ ctx, to, label, value, name = 'q', id = 'ricerca', help }: SearchBoxProps) {
  return (
    <form method="get" action={linkTo(ctx, to)} class="search-box">
      <label for={id} class="form-label">
        {label}
      </label>
      {help && (
        <p class="form-text" id={`${id}-aiuto`}>
          {help}
        </p>
      )}
      <div class="search-line">
        <input
          type="search"
          class="form-control"
          id={id}
          name={name}
          value={value}
          maxLength={200}
          aria-describedby={help && `${id}-aiuto`}
        />
        <button type="submit" class="btn btn-primary">
          <Icon ctx={ctx} name="it-search" size="sm" />
          <span>{ctx.t('Cerca')}</span>
        </button>
      </div>
    </form>
  )
}

/** Choices that narrow a list: fields of a GET form and one button, so that every view of the list has an address. */
export function FilterBar({ ctx, to, children }: { ctx: ViewContext; to: string; children: Children }) {
  return (
    <form method="get" action={linkTo(ctx, to)} class="filter-bar">
      {children}
      <button type="submit" class="btn btn-outline-primary">
        <Icon ctx={ctx} name="it-funnel" size="sm" />
        <span>{ctx.t('Filtra')}</span>
      </button>
    </form>
  )
}

interface FilterProps {
  ctx: ViewContext
  name: string
  label: string
  /** Value and label of each choice, already in the language of the page; '' means all. */
  choices: readonly (readonly [value: string, label: string])[]
  value?: string
  /** What the choice of nothing is called, when the label is feminine. */
  all?: string
}

/** One choice of a filter bar. */
export function Filter({ ctx, name, label, choices, value = '', all }: FilterProps) {
  return (
    <div class="filter">
      <label for={`filtro-${name}`} class="form-label">
        {label}
      </label>
      <select id={`filtro-${name}`} name={name} class="form-select">
        <option value="">{all ?? ctx.t('Tutti')}</option>
        {choices.map(([key, words]) => (
          <option value={key} selected={key === value} key={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
