// SPDX-License-Identifier: AGPL-3.0-or-later
/** The query of a route of the API, judged by its own parameters: what is wrong is told by name, with what would be right. */
import { type FieldError, showable } from '../../forms/text.ts'
import { LOCALES } from '../../i18n/locale.ts'
import { msg } from '../../i18n/msg.ts'
import { isId } from '../../ids.ts'
import type { AskedFor, Parameter, Parameters } from './schema.ts'

/** Every address takes it. */
export const LANGUAGE: Parameters = {
  lang: {
    type: 'string',
    enum: LOCALES,
    description: msg('La lingua dei testi. Senza, vale l’intestazione Accept-Language.'),
  },
}

const MOST_CHARACTERS = 200

/** Something in the query is wrong: 400, with the names of what is. */
export class WrongQuery extends Error {
  override name = 'WrongQuery'
  readonly parameters: Readonly<Record<string, FieldError>>
  constructor(parameters: Readonly<Record<string, FieldError>>) {
    super('wrong query')
    this.parameters = parameters
  }
}

/** Throws `WrongQuery`. A parameter that is there without a value is not there; one that is given twice is refused. */
export function readQuery<Q extends Parameters>(
  parameters: Q,
  raw: Readonly<Record<string, string | string[] | undefined>>,
): AskedFor<Q> {
  const known: Parameters = { ...parameters, ...LANGUAGE }
  const wrong: Record<string, FieldError> = {}
  const read: Record<string, unknown> = {}
  for (const name of Object.keys(raw))
    if (!Object.hasOwn(known, name))
      wrong[showable(name)] = {
        source: msg('Questo parametro non c’è. Si possono usare: {names}.'),
        values: { names: Object.keys(known).join(', ') },
      }
  for (const [name, parameter] of Object.entries(known)) {
    const given = raw[name]
    const result = Array.isArray(given)
      ? { source: msg('Scrivi il parametro una volta sola.') }
      : readOne(parameter, showable(given ?? '').trim())
    if (isWrong(result)) wrong[name] = result
    else read[name] = result
  }
  if (Object.keys(wrong).length > 0) throw new WrongQuery(wrong)
  return read as AskedFor<Q>
}

type Value = string | number | boolean | null
const isWrong = (result: Value | FieldError): result is FieldError =>
  typeof result === 'object' && result !== null

function readOne(parameter: Parameter, text: string): Value | FieldError {
  if (parameter.type === 'boolean') return flagIn(text)
  if (parameter.type === 'integer') {
    const { minimum, maximum } = parameter
    if (text === '') return parameter.default
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (number >= minimum && number <= maximum) return number
    return { source: msg('Scrivi un numero intero da {minimum} a {maximum}.'), values: { minimum, maximum } }
  }
  return text === '' ? null : textIn(parameter, text)
}

function flagIn(text: string): boolean | FieldError {
  if (text === '' || text === 'false' || text === '0') return false
  if (text === 'true' || text === '1') return true
  return { source: msg('Scrivi true oppure false.') }
}

function textIn(
  { enum: choices, format, maxLength = MOST_CHARACTERS }: Extract<Parameter, { type: 'string' }>,
  text: string,
): string | FieldError {
  if (choices && !choices.includes(text))
    return { source: msg('Scrivi uno di questi valori: {values}.'), values: { values: choices.join(', ') } }
  if (format === 'uuid' && !isId(text))
    return { source: msg('Scrivi un identificativo come quelli delle risposte, nella forma di un UUID.') }
  if (format === 'date-time' && !isInstant(text))
    return { source: msg('Scrivi un giorno o un istante, per esempio 2026-11-23 o 2026-11-23T09:00:00Z.') }
  if (text.length > maxLength)
    return { source: msg('Scrivi al massimo {most} caratteri.'), values: { most: maxLength } }
  return text
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/
const isInstant = (text: string): boolean => {
  if (!INSTANT.test(text) || text < '0100' || !Number.isFinite(Date.parse(text))) return false
  // Of 30 February, JavaScript makes a day of March.
  return new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10))
}
