// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { Icon, type IconName } from './icon.tsx'

interface EmptyStateProps {
  ctx: ViewContext
  icon?: IconName
  /** What there is not (yet). */
  title: string
  /** Why, and what to do next. */
  children: Children
  /** The button or link that does it. */
  action?: Children
}

/** A list with nothing in it says what to do next. */
export function EmptyState({ ctx, icon = 'it-inbox', title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon ctx={ctx} name={icon} size="lg" />
      <p class="empty-title">{title}</p>
      <div class="empty-text">{children}</div>
      {action && <div class="actions">{action}</div>}
    </div>
  )
}
