// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A short word beside a title: a kind, a language, a number. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: Children }) {
  return <span class={`badge badge-${tone}`}>{children}</span>
}

const ICONS: Record<Tone, IconName> = {
  neutral: 'it-pencil',
  info: 'it-clock',
  success: 'it-check-circle',
  warning: 'it-warning-circle',
  danger: 'it-close-circle',
}

interface StatusChipProps {
  ctx: ViewContext
  tone?: Tone
  /** Replaces the icon of the tone. */
  icon?: IconName
  /** The state in words, which always stand beside the colour (WCAG 1.4.1). */
  children: Children
}

/** The state of a thing: draft, in review, published, withdrawn. */
export function StatusChip({ ctx, tone = 'neutral', icon, children }: StatusChipProps) {
  return (
    <span class={`badge badge-${tone} status`}>
      <Icon ctx={ctx} name={icon ?? ICONS[tone]} size="sm" />
      {children}
    </span>
  )
}
