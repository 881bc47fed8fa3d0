// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import type { IconName } from './icon.tsx'
import { linkTo } from './link-to.ts'

export type PartState = 'todo' | 'begun' | 'done' | 'locked'

export interface Part {
  key: string
  title: Children
  /** Italian path; absent while it may not be opened. */
  to?: string
  /** Minutes, kind, result: already in words. */
  facts?: Children
  state?: PartState
  /** Where one goes on from here. */
  next?: boolean
}

const ICONS: Record<PartState, IconName | null> = {
  todo: null,
  begun: 'it-clock',
  done: 'it-check',
  locked: 'it-lock',
}

/**
 * The numbered parts of a course or path, with how far one is. Forty of these are the hottest page of the platform
 * (DESIGN 8 "Fast"): one function call a part, no component below it.
 */
export function OutlineList({
  ctx,
  label,
  parts,
}: {
  ctx: ViewContext
  label: string
  parts: readonly Part[]
}) {
  const words: Record<PartState, string> = {
    todo: ctx.t('da fare'),
    begun: ctx.t('iniziata'),
    done: ctx.t('completata'),
    locked: ctx.t('non ancora aperta'),
  }
  const sprite = ctx.asset('icons.svg')
  return (
    <ol class="outline" aria-label={label}>
      {parts.map((part, index) => outlinePart(ctx, part, index, words, sprite))}
    </ol>
  )
}

function outlinePart(
  ctx: ViewContext,
  part: Part,
  index: number,
  words: Record<PartState, string>,
  sprite: string,
) {
  const icon = part.state && ICONS[part.state]
  return (
    <li class={`part part-${part.state ?? 'plain'}${part.next ? ' part-next' : ''}`} key={part.key}>
      <span class="part-mark" aria-hidden="true">
        {icon ? (
          <svg class="icon icon-sm" aria-hidden="true">
            <use href={`${sprite}#${icon}`} />
          </svg>
        ) : (
          index + 1
        )}
      </span>
      <span class="part-title">{part.to ? <a href={linkTo(ctx, part.to)}>{part.title}</a> : part.title}</span>
      <span class="part-facts">
        {part.facts}
        {part.state && <span>{words[part.state]}</span>}
      </span>
    </li>
  )
}
