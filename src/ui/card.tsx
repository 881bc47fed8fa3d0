// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { classNames } from './class-names.ts'
import { Emblem, type EmblemName } from './emblem.tsx'
import { linkTo } from './link-to.ts'

export type HeadingLevel = 2 | 3 | 4

interface CardProps {
  ctx: ViewContext
  title: Children
  /** Italian path; the whole card is then one target, with the title as its link. */
  to?: string
  /** Level of the title in the page's outline. */
  level?: HeadingLevel
  emblem?: EmblemName
  /** Above the title: kind, theme, date. */
  above?: Children
  /** At the foot: status, minutes, author. */
  below?: Children
  children?: Children
}

/** One thing among others: title, a few words, where it leads. */
export function Card({ ctx, title, to, level = 3, emblem, above, below, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <article class={classNames('card', to && 'card-link', emblem && 'card-emblem')}>
      {emblem && <Emblem ctx={ctx} name={emblem} />}
      {above && <p class="card-above">{above}</p>}
      <Heading class="card-title">{to ? <a href={linkTo(ctx, to)}>{title}</a> : title}</Heading>
      {children && <div class="card-text">{children}</div>}
      {below && <div class="card-below">{below}</div>}
    </article>
  )
}

/** Cards side by side, as many as fit; one under the other at 320 px. */
export function CardGrid({ children, wide }: { children: Children; wide?: boolean }) {
  return <div class={wide ? 'card-grid card-grid-wide' : 'card-grid'}>{children}</div>
}
