// SPDX-License-Identifier: AGPL-3.0-or-later
/** A line of an editor taken apart: the name of the act, and the places in it. */
import { ARTICLE_PATTERN, LETTER_PATTERN, NUMBER_PATTERN } from './place.ts'

/** What a line says, as typed; several of a level are several citations. */
export interface SplitLine {
  /** A name, a URN or a CELEX; '' when the line names none. */
  readonly act: string
  readonly articles: readonly string[]
  readonly commas: readonly string[]
  readonly letters: readonly string[]
}

// A number that belongs to the name of the act ("art. 35, 286/1998") is not the next of a list.
const END = '(?![\\p{L}\\d]|\\s*/\\s*\\d|\\s+(?:del|of)\\s+\\d)'

/** One of a level ("comma 3"), two joined by "e", or several after the plural ("commi 3, 4 e 5"). */
function level(singular: string, plural: string, one: string): RegExp {
  const item = `\\(?${one}${END}\\)?`
  const and = '\\s*(?:,\\s*)?(?:e|ed|and)\\s+'
  return new RegExp(
    `\\b(?:(?:${plural})\\b\\.?\\s*(${item}(?:(?:${and}|\\s*,\\s*)${item})*)|(?:${singular})\\b\\.?\\s*(${item}(?:${and}${item})?))`,
    'iu',
  )
}

const ARTICLE = level('articolo|article|art', 'articoli|articles|artt', ARTICLE_PATTERN)
const COMMA = level('comma|co|c|paragrafo|paragraph|para|par', 'commi|paragrafi|paragraphs', NUMBER_PATTERN)
const LETTER = level(
  'lettera|letter|lett|let|punto|point',
  'lettere|letters|lett\\.re|punti|points',
  LETTER_PATTERN,
)

const LINK = /\bhttps?:\/\/\S+/i
const URN = /\burn:nir:\S+/i
const CELEX = /\b\d[12]\d{3}[A-Z]{1,2}\d{4}\b/
/** European Legislation Identifier, as EUR-Lex writes it: dir/2003/109 is 32003L0109. */
const ELI = /\/eli\/(dir|reg|dec)(?:_impl|_del)?\/(\d{4})\/(\d{1,4})\b/
const ELI_LETTERS: Record<string, string> = { dir: 'L', reg: 'R', dec: 'D' }

export function splitLine(line: string): SplitLine {
  let rest = line
  const take = (pattern: RegExp): string[] => {
    const match = pattern.exec(rest)
    if (!match) return []
    rest = `${rest.slice(0, match.index)},${rest.slice(match.index + match[0].length)}`
    return (match[1] ?? match[2]!)
      .split(/\s*,\s*(?:(?:e|ed|and)\s+)?|\s+(?:e|ed|and)\s+/iu)
      .map((one) => one.replace(/[()]/g, '').trim())
  }
  const named = officialName(rest)
  // An official name carries its own punctuation: nothing may be taken out of it.
  if (named) rest = rest.replace(named.text, ' ')
  const found = { articles: take(ARTICLE), commas: take(COMMA), letters: take(LETTER) }
  if (!named) return { act: trimJoints(rest), ...found }
  const { article, comma, letter } = named.place
  return {
    act: named.act,
    articles: found.articles.length > 0 ? found.articles : article,
    commas: found.commas.length > 0 ? found.commas : comma,
    letters: found.letters.length > 0 ? found.letters : letter,
  }
}

interface OfficialName {
  /** As it stands in the line. */
  readonly text: string
  readonly act: string
  readonly place: { article: string[]; comma: string[]; letter: string[] }
}

const NOWHERE = { article: [], comma: [], letter: [] }

/** A URN, a CELEX, or a link of Normattiva or EUR-Lex that holds one. */
function officialName(line: string): OfficialName | null {
  const link = LINK.exec(line)?.[0]
  const text = link ? decoded(link) : line
  const urn = URN.exec(text)?.[0].replace(/[,.)]+$/, '')
  if (urn) {
    const [act = '', ...attached] = urn.split(/[!~@?&#]/)
    return { text: link ?? urn, act: act.toLowerCase(), place: attachedPlace(urn, attached.length > 0) }
  }
  const eli = link && ELI.exec(text)
  const celex = eli ? `3${eli[2]}${ELI_LETTERS[eli[1]!]}${eli[3]!.padStart(4, '0')}` : CELEX.exec(text)?.[0]
  return celex ? { text: link ?? celex, act: celex, place: NOWHERE } : null
}

/** '~art34bis-com2-leta', as Normattiva writes a place. */
function attachedPlace(urn: string, attached: boolean): OfficialName['place'] {
  if (!attached) return NOWHERE
  const part = (name: string): string[] => {
    const found = new RegExp(`[~-]${name}\\s*([a-z0-9.]{1,20})`, 'i').exec(urn)?.[1]
    return found ? [found] : []
  }
  return { article: part('art'), comma: part('com'), letter: part('let') }
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

const JOINING = new Set([' ', ',', ';', ':', '.', '-', '–', '—'])
// "art. 35 del D.Lgs. 286/1998": what joins the place to the act.
const JOINING_WORD = /^(?:del|della|dello|dei|degli|delle|of|the)(?=[\s,])|^dell['’]/iu

/** Without what joins it to a place, at both ends: read once from either end, so that a line of dashes costs nothing. */
export function trimJoints(text: string): string {
  let from = 0
  let to = text.length
  for (;;) {
    while (from < to && JOINING.has(text[from]!)) from++
    const word = JOINING_WORD.exec(text.slice(from, from + 10))
    if (!word) break
    from += word[0].length
  }
  // A full stop at the end belongs to the name: "Cost."
  while (to > from && text[to - 1] !== '.' && JOINING.has(text[to - 1]!)) to--
  return text
    .slice(from, to)
    .replace(/,(?:[\s,]*,)?/g, ',')
    .replace(/\s+/g, ' ')
}
