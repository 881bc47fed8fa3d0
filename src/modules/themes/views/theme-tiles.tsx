// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Emblem, emblemNamed } from '#ui/emblem.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../paths.ts'
import type { Theme } from '../queries.ts'

/** Themes one under the other, emblem and name only: for a page that begins with them. */
export function ThemeTiles({ ctx, themes }: { ctx: ViewContext; themes: readonly Theme[] }) {
  return (
    <ul class="theme-tiles">
      {themes.map((theme) => (
        <li key={theme.id}>
          <a href={ctx.href(paths.theme(theme.slug))}>
            <Emblem ctx={ctx} name={emblemNamed(theme.emblem)} />
            <Localized ctx={ctx} text={theme.name} />
          </a>
        </li>
      ))}
    </ul>
  )
}
