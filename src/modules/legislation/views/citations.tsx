// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { officialAddress } from '../links.ts'
import type { Citation } from '../queries.ts'

type Words = Pick<ViewContext, 't' | 'locale'>

/** A citation as people write it: "art. 35, comma 5, lett. a, D.Lgs. 286/1998"; acts of the EU have paragraphs. */
export function formatCitation(
  ctx: Words,
  citation: Pick<Citation, 'reference' | 'article' | 'comma' | 'letter'>,
): string {
  const { reference, article, comma, letter } = citation
  const act = reference.short_title
  if (!article) return act
  if (!comma && !letter) return ctx.t('art. {article}, {act}', { article, act })
  if (!comma) return ctx.t('art. {article}, lett. {letter}, {act}', { article, letter, act })
  if (reference.level === 'eu')
    return letter
      ? ctx.t('art. {article}, par. {comma}, lett. {letter}, {act}', { article, comma, letter, act })
      : ctx.t('art. {article}, par. {comma}, {act}', { article, comma, act })
  return letter
    ? ctx.t('art. {article}, comma {comma}, lett. {letter}, {act}', { article, comma, letter, act })
    : ctx.t('art. {article}, comma {comma}, {act}', { article, comma, act })
}

/** One citation, linked to the official text where there is one. Italian acts open in Italian. */
export function CitationLink({ ctx, citation }: { ctx: ViewContext; citation: Citation }) {
  const words = formatCitation(ctx, citation)
  const address = officialAddress(citation.reference.urn, citation.article, ctx.locale)
  if (!address) return <>{words}</>
  return (
    <a
      href={address}
      rel="noopener external"
      hreflang={citation.reference.level === 'eu' ? ctx.locale : 'it'}
    >
      {words}
      <span class="visually-hidden"> ({ctx.t('sito esterno')})</span>
    </a>
  )
}

/** What a text rests on, one citation a line; nothing when there are none. `titles` adds what each act is called in full, once. */
export function Citations({
  ctx,
  citations,
  titles = false,
}: {
  ctx: ViewContext
  citations: readonly Citation[]
  titles?: boolean
}) {
  if (citations.length === 0) return null
  return (
    <ul class="plain-list">
      {citations.map((citation, index) => {
        const title = ctx.local(citation.reference.title)
        const { reference, article, comma, letter } = citation
        return (
          <li key={[reference.id, article, comma, letter].join('|')}>
            <CitationLink ctx={ctx} citation={citation} />
            {titles && citations[index - 1]?.reference.id !== reference.id && (
              <>
                {' '}
                <span class="list-note" lang={title.lang}>
                  {title.text}
                </span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
