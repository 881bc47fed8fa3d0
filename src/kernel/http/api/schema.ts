// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a route of the API takes and gives, as JSON Schema: plain data, from which the query is judged and OpenAPI is written. */

/** As much of JSON Schema 2020-12 as answers need. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  /** Source text. */
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly (string | null)[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: boolean | JsonSchema
  readonly minimum?: number
  readonly maximum?: number
}

interface Told {
  /** Source text. */
  readonly description: string
}

export interface TextParameter extends Told {
  readonly type: 'string'
  readonly enum?: readonly string[]
  readonly format?: 'uuid' | 'date-time'
  readonly maxLength?: number
}

export interface NumberParameter extends Told {
  readonly type: 'integer'
  readonly minimum: number
  readonly maximum: number
  readonly default: number
}

/** 'true', 'false' or, as the filters of pages say it, '1'. */
export interface FlagParameter extends Told {
  readonly type: 'boolean'
}

export type Parameter = TextParameter | NumberParameter | FlagParameter
export type Parameters = Readonly<Record<string, Parameter>>

/** What the parameters hold once they are read; null where a text was not asked for. */
export type AskedFor<Q extends Parameters> = {
  readonly [K in keyof Q]: Q[K] extends NumberParameter
    ? number
    : Q[K] extends FlagParameter
      ? boolean
      : string | null
}

/** An object of which every property is always there, unless it is named. */
export const objectOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

export const listOfThese = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
export const TEXT: JsonSchema = { type: 'string' }
export const MAYBE_TEXT: JsonSchema = { type: ['string', 'null'] }
export const UUID: JsonSchema = { type: 'string', format: 'uuid' }
export const URI: JsonSchema = { type: 'string', format: 'uri' }
export const MAYBE_URI: JsonSchema = { type: ['string', 'null'], format: 'uri' }
export const WHOLE: JsonSchema = { type: 'integer' }
export const YES_OR_NO: JsonSchema = { type: 'boolean' }
