// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { linkTo } from './link-to.ts'

export interface Crumb {
  label: Children
  /** Italian path. */
  to: string
}

/** The way from the home page to this one, which is named last and is no link. The home page is added here. */
export function Breadcrumb({
  ctx,
  crumbs,
  here,
}: {
  ctx: ViewContext
  crumbs: readonly Crumb[]
  here: Children
}) {
  return (
    <nav aria-label={ctx.t('Percorso di navigazione')} class="crumbs">
      <ol>
        <li>
          <a href={ctx.href('/')}>{ctx.t('Home')}</a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <a href={linkTo(ctx, crumb.to)}>{crumb.label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
