// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from '#contracts/house.ts'
import type { EntityKind } from '#contracts/kinds.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { SearchHit } from '#kernel/search.ts'
import { ownNameOf } from '#ui/languages.ts'
import { linkTo } from '#ui/link-to.ts'
import { placeOfPassage } from '../rules.ts'

interface ResultsProps {
  ctx: ViewContext
  hits: readonly SearchHit[]
  kinds: House['kinds']
  /** Number of the first one among all. */
  first: number
}

/** What was found, best first: kind and what it is a part of, title, and the passage with the words marked. */
export function Results({ ctx, hits, kinds, first }: ResultsProps) {
  return (
    <ol class="results" start={first}>
      {hits.map((hit) => (
        <li class="result" key={`${hit.entity_id} ${hit.language}`}>
          <p class="result-kind">
            <WhatItIs ctx={ctx} hit={hit} kind={kinds.get(hit.kind)} />
            {hit.language !== ctx.locale && ` · ${ownNameOf(hit.language)}`}
          </p>
          <h3 class="result-title">
            <a href={linkTo(ctx, addressOf(hit))} lang={otherLanguage(ctx, hit.language)}>
              {hit.title}
            </a>
          </h3>
          <p class="result-passage" lang={otherLanguage(ctx, hit.language)}>
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

/** The page, at the passage that is shown; a path that has a place of its own keeps it. */
const addressOf = ({ path, passage }: SearchHit): string =>
  path.includes('#') ? path : path + placeOfPassage(passage)

// No text holds it: it stands where the title of the whole goes.
const WHOLE = '\u0002'

/** 'Tematica', or 'Unità del corso «...»' for what is a part of something. */
function WhatItIs({ ctx, hit, kind }: { ctx: ViewContext; hit: SearchHit; kind?: EntityKind }) {
  if (!hit.part_of || !kind?.wordsOfPart) return ctx.t(kind?.words ?? hit.kind)
  const [before, after] = ctx.t(kind.wordsOfPart, { whole: WHOLE }).split(WHOLE)
  return (
    <>
      {before}
      <span lang={otherLanguage(ctx, hit.part_of.language)}>{hit.part_of.title}</span>
      {after}
    </>
  )
}

/** What is in another language than the page is marked as such (WCAG 3.1.2). */
const otherLanguage = (ctx: ViewContext, language: Locale): Locale | undefined =>
  language === ctx.locale ? undefined : language
