// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Level } from '../act-words.ts'
import { officialAddress } from '../links.ts'
import type { PlaceInAct } from '../place.ts'
import type { Citation, LegalReference } from '../queries.ts'

type Words = Pick<ViewContext, 't' | 'locale'>

/** A place as people write it: "art. 35, comma 5, lett. a"; acts of the EU have paragraphs. '' for the whole act. */
export function formatPlace({ t }: Words, { article, comma, letter }: PlaceInAct, level: Level): string {
  if (!article) return ''
  if (!comma && !letter) return t('art. {article}', { article })
  if (!comma) return t('art. {article}, lett. {letter}', { article, letter })
  if (level === 'eu')
    return letter
      ? t('art. {article}, par. {comma}, lett. {letter}', { article, comma, letter })
      : t('art. {article}, par. {comma}', { article, comma })
  return letter
    ? t('art. {article}, comma {comma}, lett. {letter}', { article, comma, letter })
    : t('art. {article}, comma {comma}', { article, comma })
}

/** A citation as people write it: "art. 35, comma 5, lett. a, D.Lgs. 286/1998". */
export function formatCitation(
  ctx: Words,
  citation: Pick<Citation, 'reference' | 'article' | 'comma' | 'letter'>,
): string {
  const { reference } = citation
  const place = formatPlace(ctx, citation, reference.level)
  return place ? `${place}, ${reference.short_title}` : reference.short_title
}

const addressOf = (
  { locale }: Words,
  act: Pick<LegalReference, 'urn' | 'link'>,
  article: string,
): string | null => act.link ?? officialAddress(act.urn, article, locale)

interface CitationProps {
  ctx: ViewContext
  citation: Citation
}

/** One citation, linked to the official text where there is one. Italian acts open in Italian. */
export function CitationLink({ ctx, citation }: CitationProps) {
  const words = formatCitation(ctx, citation)
  const address = addressOf(ctx, citation.reference, citation.article)
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

/** The link to the official text of an act; nothing where none is known. */
export function OfficialText({ ctx, act }: { ctx: ViewContext; act: LegalReference }) {
  const address = addressOf(ctx, act, '')
  if (!address) return <>{ctx.t('nessun indirizzo conosciuto')}</>
  return (
    <a href={address} rel="noopener external">
      {ctx.t('Leggi il testo ufficiale')}
      <span class="visually-hidden"> ({ctx.t('sito esterno')})</span>
    </a>
  )
}

interface CitationsProps {
  ctx: ViewContext
  citations: readonly Citation[]
  /** Adds what each act is called in full, once. */
  titles?: boolean
}

/** What a text rests on, one citation a line; nothing when there are none. */
export function Citations({ ctx, citations, titles = false }: CitationsProps) {
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
