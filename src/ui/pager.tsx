// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Icon } from './icon.tsx'
import { linkTo } from './link-to.ts'

interface PagerProps {
  ctx: ViewContext
  /** Name of the list, when a page has two of them. */
  label?: string
  /** Italian paths of the pages before and after; absent at the ends. */
  before?: string
  after?: string
}

/** Neighbouring pages of a long list. Shows nothing when all of it fits in one page. */
export function Pager({ ctx, label, before, after }: PagerProps) {
  if (!before && !after) return null
  return (
    <nav class="pager" aria-label={label ?? ctx.t('Pagine dell’elenco')}>
      {before && (
        <a class="pager-link" href={linkTo(ctx, before)} rel="prev">
          <Icon ctx={ctx} name="it-chevron-left" size="sm" />
          {ctx.t('Pagina precedente')}
        </a>
      )}
      {after && (
        <a class="pager-link pager-after" href={linkTo(ctx, after)} rel="next">
          {ctx.t('Pagina successiva')}
          <Icon ctx={ctx} name="it-chevron-right" size="sm" />
        </a>
      )}
    </nav>
  )
}

interface NumberedPagerProps {
  ctx: ViewContext
  label?: string
  /** Page shown now and how many there are, from 1. */
  page: number
  pages: number
  /** Italian path of a page. */
  to: (page: number) => string
}

/** Numbered pages, for catalogues only. */
export function NumberedPager({ ctx, label, page, pages, to }: NumberedPagerProps) {
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={label ?? ctx.t('Pagine dell’elenco')}>
      <ul class="pager-numbers">
        {shownPages(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                class="pager-link"
                href={linkTo(ctx, to(number))}
                aria-current={number === page ? 'page' : undefined}
                aria-label={ctx.t('Pagina {number, number} di {pages, number}', { number, pages })}
              >
                {ctx.number(number)}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}

/** First, last, and those around the present page; null where numbers are left out. At most seven entries. */
export function shownPages(page: number, pages: number): (number | null)[] {
  if (pages <= 7) return Array.from({ length: pages }, (_, index) => index + 1)
  const middle = Math.min(Math.max(page, 4), pages - 3)
  const near = [middle - 1, middle, middle + 1]
  const start = middle === 4 ? [1, 2] : [1, null]
  const end = middle === pages - 3 ? [pages - 1, pages] : [null, pages]
  return [...start, ...near, ...end]
}
