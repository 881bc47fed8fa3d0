// SPDX-License-Identifier: AGPL-3.0-or-later
import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './locale.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** A part of a message, ready to be said; `count` is the number that `#` stands for. */
type Part = (values: MessageValues, count?: number) => string

/** The kinds of element of intl-messageformat's tree (its `TYPE`) that are said here. */
const LITERAL = 0
const ARGUMENT = 1
const NUMBER = 2
const SELECT = 5
const PLURAL = 6
const POUND = 7

type Elements = ReturnType<IntlMessageFormat['getAst']>
type Element = Elements[number]

/**
 * A text in ICU message syntax, read once, as a function that fills it. It says what `IntlMessageFormat.format` says, without
 * walking the tree and looking for a formatter each time; a message with something rarer than words, values, numbers, plurals
 * and choices is left to it. Throws when a value is missing.
 */
export function compileMessage(text: string, locale: Locale): (values?: MessageValues) => string {
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  const part = partOf(message.getAst(), locale)
  return part ? (values = {}) => part(values) : (values) => message.format(values) as string
}

function partOf(elements: Elements, locale: Locale): Part | null {
  const parts = elements.map((element) => partOfOne(element, locale))
  if (!parts.every((part) => part !== null)) return null
  if (parts.length === 1) return parts[0]!
  return (values, count) => {
    let said = ''
    for (const part of parts) said += part(values, count)
    return said
  }
}

function partOfOne(element: Element, locale: Locale): Part | null {
  if (element.type === LITERAL) return () => element.value
  if (element.type === ARGUMENT) return (values) => String(given(values, element.value))
  if (element.type === NUMBER && !element.style) {
    const format = numbersOf(locale)
    return (values) => format.format(given(values, element.value) as number)
  }
  if (element.type === POUND) {
    const format = numbersOf(locale)
    return (_values, count) => (count === undefined ? '' : format.format(count))
  }
  if (element.type === SELECT) return selectPart(element, locale)
  return element.type === PLURAL ? pluralPart(element, locale) : null
}

function selectPart({ value: name, options }: Extract<Element, { type: 5 }>, locale: Locale): Part | null {
  const choices = choicesOf(options, locale)
  return choices && ((values) => chosen(choices, [String(given(values, name))])(values))
}

function pluralPart(
  { value: name, options, offset, pluralType }: Extract<Element, { type: 6 }>,
  locale: Locale,
): Part | null {
  const choices = choicesOf(options, locale)
  const rules = new Intl.PluralRules(locale, { type: pluralType })
  return (
    choices &&
    ((values) => {
      const value = given(values, name)
      const count = Number(value) - offset
      return chosen(choices, [`=${value}`, rules.select(count)])(values, count)
    })
  )
}

type Choices = ReadonlyMap<string, Part>

function choicesOf(options: Readonly<Record<string, { value: Elements }>>, locale: Locale): Choices | null {
  const choices = new Map<string, Part>()
  for (const [key, { value }] of Object.entries(options)) {
    const part = partOf(value, locale)
    if (!part) return null
    choices.set(key, part)
  }
  return choices
}

/** The reader of messages refuses one whose choices have no `other`. */
function chosen(choices: Choices, keys: readonly string[]): Part {
  for (const key of keys) {
    const found = choices.get(key)
    if (found) return found
  }
  return choices.get('other')!
}

function given(values: MessageValues, name: string): string | number {
  if (!(name in values)) throw new Error(`The text wants a value that is not given: {${name}}.`)
  return values[name] ?? ''
}

const numbers = new Map<Locale, Intl.NumberFormat>()
function numbersOf(locale: Locale): Intl.NumberFormat {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale)
  numbers.set(locale, format)
  return format
}
