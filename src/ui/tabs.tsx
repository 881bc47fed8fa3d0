// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { linkTo } from './link-to.ts'

export interface Tab {
  to: string
  label: Children
  current?: boolean
  /** How many things wait there. */
  count?: number
}

/** Views of the same thing, each with its own address: links, so that they work without JavaScript and can be sent. */
export function Tabs({ ctx, label, tabs }: { ctx: ViewContext; label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <a href={linkTo(ctx, tab.to)} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tab-count">{ctx.number(tab.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
