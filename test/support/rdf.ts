// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reads what we write in RDF with the libraries of others, so that both ways of writing can be held side by side. */
import { createRequire } from 'node:module'
import { Parser, type Quad } from 'n3'

const require = createRequire(import.meta.url)
const jsonld = require('jsonld') as {
  toRDF(
    document: object,
    options: { format: string; documentLoader: (url: string) => never },
  ): Promise<string>
}

export const fromTurtle = (turtle: string): Quad[] => new Parser({ format: 'text/turtle' }).parse(turtle)

/** A context that lies elsewhere is an error: whoever reads our documents needs nobody else. */
export async function fromJsonLd(document: object): Promise<Quad[]> {
  const lines = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    documentLoader: (url) => {
      throw new Error(`the document asks for ${url}`)
    },
  })
  return new Parser({ format: 'application/n-quads' }).parse(lines)
}

/** Statements as lines that sort and compare. */
export const linesOf = (quads: readonly Quad[]): string[] =>
  quads
    .map(({ subject, predicate, object }) => {
      const end =
        object.termType === 'Literal' ? `${object.datatype.value} ${object.language}` : object.termType
      return JSON.stringify([subject.value, predicate.value, object.value, end])
    })
    .sort()
