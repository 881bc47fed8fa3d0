// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { startOnText } from './focus.ts'
import { Icon, type IconName } from './icon.tsx'

export type AlertTone = 'info' | 'success' | 'warning' | 'danger'

const ICONS: Record<AlertTone, IconName> = {
  info: 'it-info-circle',
  success: 'it-check-circle',
  warning: 'it-warning-circle',
  danger: 'it-error',
}

interface AlertProps {
  ctx: ViewContext
  tone?: AlertTone
  title?: string
  /** 'status' for what just went well, 'alert' for what needs care now; nothing for a note that stands in the page. */
  role?: 'status' | 'alert'
  /** The page starts here (after a post). */
  start?: boolean
  children?: Children
}

/** A message with its tone said by icon, colour and words. */
export function Alert({ ctx, tone = 'info', title, role, start, children }: AlertProps) {
  return (
    <div class={`alert alert-${tone}`} role={role} {...(start ? startOnText : undefined)}>
      <Icon ctx={ctx} name={ICONS[tone]} />
      <div class="alert-text">
        {title && <p class="alert-heading">{title}</p>}
        {children}
      </div>
    </div>
  )
}
