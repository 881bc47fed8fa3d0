// SPDX-License-Identifier: AGPL-3.0-or-later
/** The catalogue of services and each of them as CPSV-AP 3.2, in Turtle and in JSON-LD. */
import { everyone } from '#kernel/access.ts'
import { type JsonSchema, listOfThese, objectOf, TEXT } from '#kernel/http/api/schema.ts'
import { type Api, api } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listServicesOutById } from '../hsds/queries.ts'
import { tellCataloguePage, tellWhole } from './load.ts'
import * as paths from './paths.ts'
import { writeJsonLd, writeTurtle } from './write.ts'

const TAG = msg('CPSV-AP 3.2')

const WRITTEN = {
  ttl: { write: writeTurtle, answer: { type: 'string', description: msg('Turtle, in UTF-8.') } },
  jsonld: {
    write: writeJsonLd,
    answer: objectOf({
      '@context': { type: 'object', additionalProperties: TEXT },
      '@graph': listOfThese({ type: 'object', additionalProperties: true }),
    }),
  },
} as const satisfies Record<paths.Format, { write: unknown; answer: JsonSchema }>

const CATALOGUE_SAYS = {
  ttl: msg('Catalogo dei servizi in Turtle, a pagine'),
  jsonld: msg('Catalogo dei servizi in JSON-LD, a pagine'),
} as const
const SERVICE_SAYS = {
  ttl: msg('Un servizio in Turtle, con costi, documenti, norme e uffici'),
  jsonld: msg('Un servizio in JSON-LD, con costi, documenti, norme e uffici'),
} as const

const catalogue = (format: paths.Format) =>
  api({
    path: paths.catalogue(format),
    access: everyone,
    summary: CATALOGUE_SAYS[format],
    tag: TAG,
    type: paths.FORMATS[format],
    query: {
      pagina: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        default: 1,
        description: msg('Quale pagina: la prossima è scritta in hydra:next.'),
      },
    },
    ...WRITTEN[format],
    load: (ask) => tellCataloguePage(ask, ask.query.pagina, format),
  })

const service = (format: paths.Format) =>
  api({
    path: paths.service(':id', format),
    access: everyone,
    summary: SERVICE_SAYS[format],
    tag: TAG,
    type: paths.FORMATS[format],
    query: {},
    ...WRITTEN[format],
    subject: async (db, { id = '' }) => (await listServicesOutById(db, [id]))[0] ?? null,
    load: (ask) => tellWhole(ask, ask.subject, format),
  })

const FORMATS = Object.keys(paths.FORMATS) as paths.Format[]

export const cpsvRoutes: readonly Api[] = [
  ...FORMATS.map(catalogue),
  ...FORMATS.map(service),
] as readonly Api[]
