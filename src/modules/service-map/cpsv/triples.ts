// SPDX-License-Identifier: AGPL-3.0-or-later
/** Statements as RDF has them, and how the few of a sheet are put together. Every node has an address: two texts of one graph compare as sets. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'

export interface Iri {
  readonly iri: string
}

/** Without language and type: a plain string. */
export interface Literal {
  readonly value: string
  readonly language?: string
  readonly type?: string
}

export type Term = Iri | Literal

export interface Triple {
  readonly subject: string
  readonly predicate: string
  readonly object: Term
}

/** Prefixes of the vocabularies, as CPSV-AP 3.2 writes them. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cpsvit: 'https://w3id.org/italia/onto/CPSV/',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const satisfies Record<string, string>
type Prefix = keyof typeof PREFIXES
export type Name = `${Prefix}:${string}`

/** 'dct:title' in full. */
export function named(name: Name): string {
  const [prefix, local] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
  return PREFIXES[prefix as Prefix] + local
}

export const TYPE = named('rdf:type')

/** An address as RDF takes it: what may not stand between < and > is percent-encoded, and nothing else is touched. */
export const cleanIri = (address: string): string =>
  address
    .toWellFormed()
    .replace(/[\p{Cc}\s<>"{}|^`\\\uFFF9-\uFFFF]|%(?![0-9a-f]{2})/giu, (one) => encodeURIComponent(one))

export const iri = (address: string): Iri => ({ iri: cleanIri(address) })
export const text = (value: string): Literal => ({ value })
export const typed = (value: string, type: Name): Literal => ({ value, type: named(type) })
/** In the canonical form: readers of JSON-LD write numbers so. */
export const double = (value: number): Literal =>
  typed(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), 'xsd:double')
export const inLanguage = (value: string, language: string): Literal => ({ value, language })

/** A text in every language that it has. */
export const inEach = (words: LocalText): Literal[] =>
  LOCALES.flatMap((locale) => {
    const value = words[locale]
    return value ? [inLanguage(value, locale)] : []
  })

type Values = Term | readonly (Term | null)[] | null

/** What is said of one thing: its kinds and its properties; what is not known is not said. */
export function about(
  address: string,
  kinds: Name | readonly Name[],
  properties: Readonly<Partial<Record<Name, Values>>>,
): Triple[] {
  const { iri: subject } = iri(address)
  return [
    ...[kinds].flat().map((kind) => ({ subject, predicate: TYPE, object: { iri: named(kind) } })),
    ...Object.entries(properties).flatMap(([name, values]) =>
      [values ?? null].flat().flatMap((object) => {
        const isSaid = object !== null && (!('value' in object) || object.value !== '')
        return isSaid ? [{ subject, predicate: named(name as Name), object }] : []
      }),
    ),
  ]
}

/** Each statement once, in the order in which it was first made. */
export function distinct(triples: readonly Triple[]): Triple[] {
  const found = new Map<string, Triple>()
  for (const triple of triples) {
    const key = JSON.stringify([triple.subject, triple.predicate, Object.entries(triple.object).sort()])
    if (!found.has(key)) found.set(key, triple)
  }
  return [...found.values()]
}
