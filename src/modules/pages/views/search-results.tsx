// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from '#contracts/house.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { SearchHit } from '#kernel/search.ts'
import { ownNameOf } from '#ui/languages.ts'
import { linkTo } from '#ui/link-to.ts'

interface ResultsProps {
  ctx: ViewContext
  hits: readonly SearchHit[]
  kinds: House['kinds']
  /** Number of the first one among all. */
  first: number
}

/** What was found, best first: kind, title, and the passage with the words marked. */
export function Results({ ctx, hits, kinds, first }: ResultsProps) {
  return (
    <ol class="results" start={first}>
      {hits.map((hit) => (
        <li class="result" key={`${hit.entity_id} ${hit.language}`}>
          <p class="result-kind">
            {ctx.t(kinds.get(hit.kind)?.words ?? hit.kind)}
            {hit.language !== ctx.locale && ` · ${ownNameOf(hit.language)}`}
          </p>
          <h3 class="result-title">
            <a href={linkTo(ctx, hit.path)} lang={otherLanguage(ctx, hit)}>
              {hit.title}
            </a>
          </h3>
          <p class="result-passage" lang={otherLanguage(ctx, hit)}>
            {/^\p{Ll}/u.test(hit.passage.join('')) && '… '}
            {hit.passage.map((piece, index) =>
              index % 2 === 1 ? <mark key={String(index)}>{piece}</mark> : piece,
            )}
            {/[^.!?…»”"]$/u.test(hit.passage.join('')) && ' …'}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** A result in another language than the page is marked as such (WCAG 3.1.2). */
const otherLanguage = (ctx: ViewContext, hit: SearchHit): string | undefined =>
  hit.language === ctx.locale ? undefined : hit.language
