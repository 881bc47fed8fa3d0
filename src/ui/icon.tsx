// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

/** A symbol of Bootstrap Italia's sprite. The build takes only those named in the sources, and fails on unknown ones. */
export type IconName = `it-${string}`

interface IconProps {
  ctx: Pick<ViewContext, 'asset'>
  name: IconName
  size?: 'sm' | 'md' | 'lg'
  /** What the icon says, when no text beside it does; otherwise it is decoration and hidden from screen readers. */
  label?: string
}

const CLASSES = { sm: 'icon icon-sm', md: 'icon', lg: 'icon icon-lg' } as const

export function Icon({ ctx, name, size = 'md', label }: IconProps) {
  const use = <use href={`${ctx.asset('icons.svg')}#${name}`} />
  return label ? (
    <svg class={CLASSES[size]} role="img" aria-label={label}>
      {use}
    </svg>
  ) : (
    <svg class={CLASSES[size]} aria-hidden="true">
      {use}
    </svg>
  )
}
