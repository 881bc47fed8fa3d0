// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import type { Children } from '#ui/children.ts'
import { linkTo } from '#ui/link-to.ts'

export interface EditItem {
  /** Where the page comes back to after a move. */
  readonly anchor: string
  readonly title: string
  readonly facts: Children
  readonly edit: string
  readonly remove: string
  readonly up: string
  readonly down: string
  /** Further links, such as the translation. */
  readonly links?: readonly { to: string; label: string }[]
}

/** Parts of a course in order, each with what may be done with it. The ends have no button to go beyond them. */
export function EditList({
  ctx,
  label,
  items,
}: {
  ctx: ViewContext
  label: string
  items: readonly EditItem[]
}) {
  return (
    <ol class="edit-list" aria-label={label}>
      {items.map((item, index) => (
        // After a move the address names the part, and the focus follows it.
        <li id={item.anchor} tabIndex={-1} key={item.anchor}>
          <div class="edit-item">
            <p class="edit-title">
              <a href={linkTo(ctx, item.edit)} lang={ctx.locale === 'it' ? undefined : 'it'}>
                {item.title}
              </a>
            </p>
            <p class="edit-facts">{item.facts}</p>
          </div>
          <div class="actions">
            {index > 0 && <Move ctx={ctx} to={item.up} words={ctx.t('Su')} title={item.title} />}
            {index < items.length - 1 && (
              <Move ctx={ctx} to={item.down} words={ctx.t('Giù')} title={item.title} />
            )}
            {item.links?.map(({ to, label: words }) => (
              <a href={linkTo(ctx, to)} key={to}>
                {words}
                <span class="visually-hidden"> {item.title}</span>
              </a>
            ))}
            <a href={linkTo(ctx, item.remove)}>
              {ctx.t('Togli')}
              <span class="visually-hidden"> {item.title}</span>
            </a>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Move({ ctx, to, words, title }: { ctx: ViewContext; to: string; words: string; title: string }) {
  return (
    <PostButton ctx={ctx} to={to} tone="outline" small label={`${words}: ${title}`}>
      {words}
    </PostButton>
  )
}
