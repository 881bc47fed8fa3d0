// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

/** Drawings that a theme may carry. A network picks one per theme; several themes may share one. */
export const EMBLEMS = [
  'benefits',
  'citizenship',
  'work',
  'health',
  'education',
  'residence',
  'crosscutting',
] as const
export type EmblemName = (typeof EMBLEMS)[number]

/** The drawing of a name that came from data; what crosses all themes when it is unknown. */
export const emblemNamed = (name: string | null | undefined): EmblemName =>
  (EMBLEMS as readonly string[]).includes(name ?? '') ? (name as EmblemName) : 'crosscutting'

interface EmblemProps {
  ctx: Pick<ViewContext, 'asset'>
  name: EmblemName
  size?: 'md' | 'lg'
}

/** The drawing of a theme in its own colour: decoration beside the theme's name, never in its place. */
export function Emblem({ ctx, name, size = 'md' }: EmblemProps) {
  return (
    <span class={size === 'lg' ? `emblem emblem-lg tone-${name}` : `emblem tone-${name}`} aria-hidden="true">
      <svg aria-hidden="true">
        <use href={`${ctx.asset('emblems.svg')}#${name}`} />
      </svg>
    </span>
  )
}
