// SPDX-License-Identifier: AGPL-3.0-or-later
/** OpenAPI 3.1 of the routes of the API, made from what they say of themselves. Written as the guidelines of AgID (ModI) want it. */
import type { Locale } from '../../i18n/locale.ts'
import { msg } from '../../i18n/msg.ts'
import type { Translate } from '../../render/context.ts'
import type { Api } from '../route.ts'
import { PROBLEM_TYPE } from './problem.ts'
import { LANGUAGE } from './query.ts'
import type { JsonSchema, Parameter } from './schema.ts'

export interface ApiAbout {
  readonly title: string
  readonly summary: string
  readonly description: string
  /** Of the API, not of the program: three numbers. */
  readonly version: string
  readonly baseUrl: string
  readonly termsPath: string
  readonly contactEmail: string | null
  readonly license: { readonly name: string; readonly url: string }
}

type Plain = Readonly<Record<string, unknown>>

/** The description of a schema is a source text, at whatever depth it stands. */
function inWords(t: Translate, schema: JsonSchema): Plain {
  const { description, properties, items, additionalProperties, ...more } = schema
  return {
    ...more,
    ...(description !== undefined && { description: t(description) }),
    ...(items && { items: inWords(t, items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, inWords(t, each)]),
      ),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'boolean' ? additionalProperties : inWords(t, additionalProperties),
    }),
  }
}

function parameterOf(t: Translate, name: string, { description, ...schema }: Parameter): Plain {
  return { name, in: 'query', required: false, description: t(description), schema }
}

const problem = (t: Translate, description: string): Plain => ({
  description: t(description),
  headers: LIMIT_HEADERS,
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
})

const whole = (description: string): Plain => ({ description, schema: { type: 'integer' } })
const LIMIT_HEADERS: Plain = Object.fromEntries(
  ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'].map((name) => [
    name,
    { $ref: `#/components/headers/${name}` },
  ]),
)

function operationOf(t: Translate, { path, summary, tag, query, answer, type, scope }: Api): Plain {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: /^id$|Id$/.test(name) ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }))
  const inQuery = Object.entries({ ...query, ...LANGUAGE }).map(([name, one]) => parameterOf(t, name, one))
  return {
    operationId: operationIdOf(path),
    summary: t(summary),
    description: t(summary),
    tags: [t(tag)],
    security: scope === undefined ? [] : [{ chiave: [] }],
    parameters: [...inPath, ...inQuery],
    responses: {
      200: {
        description: t(summary),
        headers: { ...LIMIT_HEADERS, ETag: { schema: { type: 'string' } } },
        content: { [type ?? 'application/json']: { schema: inWords(t, answer) } },
      },
      304: { description: t(msg('Non è cambiato da quando lo hai chiesto, come dice If-None-Match.')) },
      400: problem(t, msg('Un parametro non va bene.')),
      401: problem(t, msg('La chiave non vale.')),
      ...(inPath.length > 0 && { 404: problem(t, msg('Non c’è.')) }),
      429: {
        ...problem(t, msg('Troppe richieste.')),
        headers: { ...LIMIT_HEADERS, 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
      },
      default: problem(t, msg('Non è andata: il motivo è scritto nella risposta.')),
    },
  }
}

/** '/api/hsds/services/:id' is 'hsds_services_id'. */
const operationIdOf = (path: string): string =>
  path
    .slice('/api/'.length)
    .replace(/[^a-z0-9]+/gi, '_')
    .replace(/^_+|_+$/g, '')

const PROBLEM: Plain = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    status: { type: 'integer', format: 'int32', minimum: 100, maximum: 599 },
    title: { type: 'string' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    invalid_params: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'reason'],
        properties: { name: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
}

const pathOf = (path: string): string => path.slice('/api'.length).replace(/:(\w+)/g, '{$1}')

/** The whole document, in the language of `t`. */
export function openApiOf(routes: readonly Api[], about: ApiAbout, t: Translate, locale: Locale): Plain {
  const { baseUrl, termsPath, contactEmail, license } = about
  return {
    openapi: '3.1.0',
    info: {
      title: about.title,
      summary: about.summary,
      'x-summary': about.summary,
      description: about.description,
      version: about.version,
      termsOfService: `${baseUrl}${termsPath}`,
      contact: {
        name: about.title,
        url: `${baseUrl}${termsPath}`,
        ...(contactEmail && { email: contactEmail }),
      },
      license,
      'x-language': locale,
    },
    servers: [{ url: `${baseUrl}/api`, description: t(msg('Il servizio di questa rete.')) }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((tag) => ({ name: t(tag) })),
    paths: Object.fromEntries(routes.map((route) => [pathOf(route.path), { get: operationOf(t, route) }])),
    components: {
      schemas: { Problem: PROBLEM },
      headers: {
        'RateLimit-Limit': whole(t(msg('Quante richieste si possono fare in cinque minuti.'))),
        'RateLimit-Remaining': whole(t(msg('Quante ne restano.'))),
        'RateLimit-Reset': whole(t(msg('Fra quanti secondi si ricomincia a contare.'))),
        'Retry-After': whole(t(msg('Fra quanti secondi si può riprovare.'))),
      },
      securitySchemes: {
        chiave: {
          type: 'http',
          scheme: 'bearer',
          description: t(msg('Una chiave dell’ente.')),
        },
      },
    },
  }
}
