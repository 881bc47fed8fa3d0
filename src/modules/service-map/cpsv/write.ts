// SPDX-License-Identifier: AGPL-3.0-or-later
/** Statements as Turtle (RDF 1.1) and as JSON-LD 1.1 with its own context: what either says, the other says. */
import { distinct, type Literal, named, PREFIXES, type Term, type Triple, TYPE } from './triples.ts'

/** Local names that need no escapes in either; others are written in full. */
const LOCAL = /^[a-zA-Z_][a-zA-Z0-9_]*$/
const SPACES = Object.entries(PREFIXES)

/** 'dct:title' of its address, or null where it has no short form. */
function shorten(address: string): string | null {
  for (const [prefix, space] of SPACES)
    if (address.startsWith(space) && LOCAL.test(address.slice(space.length)))
      return `${prefix}:${address.slice(space.length)}`
  return null
}

const bySubject = (triples: readonly Triple[]): [string, [string, Term[]][]][] =>
  [...Map.groupBy(distinct(triples), ({ subject }) => subject)].map(([subject, own]) => [
    subject,
    [...Map.groupBy(own, ({ predicate }) => predicate)].map(([predicate, same]) => [
      predicate,
      same.map(({ object }) => object),
    ]),
  ])

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Half a character has no place in UTF-8, and so not in Turtle: it becomes the sign for what cannot be read. */
const quoted = (value: string): string =>
  `"${value
    .toWellFormed()
    .replace(
      /[\\"\u0000-\u001f\u007f]/g,
      (one) => ESCAPES[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
    )}"`

const iriIn = (address: string): string => shorten(address) ?? `<${address}>`

const termIn = (term: Term): string =>
  'iri' in term
    ? iriIn(term.iri)
    : quoted(term.value) + (term.language ? `@${term.language}` : term.type ? `^^${iriIn(term.type)}` : '')

export function turtleOf(triples: readonly Triple[]): string {
  const prefixes = SPACES.map(([prefix, space]) => `@prefix ${prefix}: <${space}> .`)
  const nodes = bySubject(triples).map(([subject, properties]) => {
    const lines = properties.map(
      ([predicate, terms]) =>
        `${predicate === TYPE ? 'a' : iriIn(predicate)} ${terms.map(termIn).join(', ')}`,
    )
    return `${iriIn(subject)}\n    ${lines.join(' ;\n    ')} .`
  })
  return `${[prefixes.join('\n'), ...nodes].join('\n\n')}\n`
}

const valueIn = ({ value, language, type }: Literal): object => ({
  '@value': value.toWellFormed(),
  ...(language && { '@language': language }),
  ...(type && { '@type': shorten(type) ?? type }),
})

export function jsonLdOf(triples: readonly Triple[]): object {
  return {
    '@context': PREFIXES,
    '@graph': bySubject(triples).map(([subject, properties]) => ({
      '@id': subject,
      ...Object.fromEntries(
        properties.map(([predicate, terms]): [string, unknown] =>
          predicate === TYPE
            ? ['@type', terms.map((term) => ('iri' in term ? (shorten(term.iri) ?? term.iri) : term.value))]
            : [
                shorten(predicate) ?? predicate,
                terms.map((term) => ('iri' in term ? { '@id': term.iri } : valueIn(term))),
              ],
        ),
      ),
    })),
  }
}

/** What an answer is written from; `dimostrazione` is put there by the API of a demonstration. */
export interface Document {
  readonly address: string
  readonly triples: readonly Triple[]
  readonly dimostrazione?: string
}

const whole = ({ address, triples, dimostrazione }: Document): readonly Triple[] =>
  dimostrazione === undefined
    ? triples
    : [{ subject: address, predicate: named('rdfs:comment'), object: { value: dimostrazione } }, ...triples]

export const writeTurtle = (document: Document): string => turtleOf(whole(document))
export const writeJsonLd = (document: Document): string => JSON.stringify(jsonLdOf(whole(document)))
