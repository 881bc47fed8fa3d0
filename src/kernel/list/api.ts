// SPDX-License-Identifier: AGPL-3.0-or-later
/** A register as a route of the API: the same declaration and the same SQL as its page, goes on by a cursor. */
import { everyone } from '../access.ts'
import { cursorOf, edgeIn } from '../http/api/cursor.ts'
import { WrongQuery } from '../http/api/query.ts'
import {
  type AskedFor,
  type JsonSchema,
  listOfThese,
  MAYBE_URI,
  objectOf,
  type Parameter,
  type Parameters,
  WHOLE,
  YES_OR_NO,
} from '../http/api/schema.ts'
import { type Api, type ApiAsk, api } from '../http/route.ts'
import { inLocale, type LocalText } from '../i18n/local-text.ts'
import type { Locale } from '../i18n/locale.ts'
import { msg } from '../i18n/msg.ts'
import type { Translate } from '../render/context.ts'
import { type Asked, type RowChoices, readAddress } from './address.ts'
import type { Filters } from './filters.ts'
import type { List } from './list.ts'
import { COUNTED, findRows, type Source } from './rows.ts'
import type { Found } from './shown.ts'

/** What a row is told with: a text in the language of the answer, or in Italian. */
export interface Told {
  readonly t: Translate
  readonly locale: Locale
  readonly words: (text: LocalText) => string
  readonly baseUrl: string
}

type Typed = Readonly<Record<string, string>>

interface ListApi<Row, F extends Filters, S extends string> {
  /** '/api/v1/uffici'. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly list: List<Row, F, S>
  /** Its rows; `typed` is what was asked as an address of the page writes it. */
  readonly source:
    | Source<F, S>
    | ((ask: ApiAsk<undefined>, typed: Typed) => Source<F, S> | Promise<Source<F, S>>)
  readonly choices?: (ask: ApiAsk<undefined>, typed: Typed) => Promise<RowChoices>
  /** Filters that are for those who look after the rows. */
  readonly without?: readonly (string & keyof F)[]
  readonly row: Readonly<Record<string, JsonSchema>>
  readonly tell: (row: Row, told: Told) => Readonly<Record<string, unknown>>
}

const MOST_ROWS = 100
const USUAL_ROWS = 25

const PLACE = {
  quanti: {
    type: 'integer',
    minimum: 1,
    maximum: MOST_ROWS,
    default: USUAL_ROWS,
    description: msg('Quante righe al massimo.'),
  },
  cursore: {
    type: 'string',
    description: msg(
      'Da dove continuare: è dentro l’indirizzo scritto in «successiva». Non si compone a mano.',
    ),
  },
} as const satisfies Parameters

type Places = AskedFor<typeof PLACE>

export function listApi<Row extends { id: string }, F extends Filters, S extends string>(
  route: ListApi<Row, F, S>,
): Api<undefined, Parameters> {
  const { path, summary, tag, list, without = [] } = route
  const filters = Object.entries(list.form.fields).filter(([name]) => !without.includes(name))
  return api<undefined, Parameters>({
    path,
    access: everyone,
    summary,
    tag,
    query: { ...Object.fromEntries(filters.map(([name, field]) => [name, parameterOf(field)])), ...PLACE },
    answer: objectOf({
      dati: listOfThese(objectOf(route.row)),
      totale: { ...WHOLE, maximum: COUNTED, description: msg('Quante righe ci sono in tutto, fino a 200.') },
      altre: { ...YES_OR_NO, description: msg('Vero quando sono più di quelle contate.') },
      successiva: { ...MAYBE_URI, description: msg('L’indirizzo delle righe che seguono.') },
    }),
    load: (ask) => load(route, ask),
  })
}

function parameterOf({ widget, label, choices, maxLength }: Filters[string]): Parameter {
  if (widget === 'checkbox') return { type: 'boolean', description: label }
  const fixed = choices && choices.length > 0 ? { enum: choices.map(({ value }) => value) } : {}
  return { type: 'string', description: label, ...fixed, ...(maxLength !== undefined && { maxLength }) }
}

async function load<Row extends { id: string }, F extends Filters, S extends string>(
  route: ListApi<Row, F, S>,
  ask: ApiAsk<undefined>,
): Promise<object> {
  const { cursore, quanti } = ask.query as unknown as Places
  const typed = typedIn(ask)
  const choices = (await route.choices?.(ask, typed)) ?? {}
  const asked = readAddress(route.list, typed, choices)
  refuse(asked, choices)
  const order = route.list.first
  const edge = cursore === null ? null : edgeIn(cursore, order)
  if (cursore !== null && edge === null) throw staleCursor()
  const source = typeof route.source === 'function' ? await route.source(ask, typed) : route.source
  // Few sizes, so that few statements are prepared.
  const size = quanti <= USUAL_ROWS ? USUAL_ROWS : MOST_ROWS
  const found = await findRows<Row>(ask.db, source as never, { ...asked, after: edge }, null, size)
  // The row that it began behind is gone.
  if (edge !== null && found.rows.length === 0) throw staleCursor()
  return told(route, ask, found, quanti)
}

function told<Row extends { id: string }, F extends Filters, S extends string>(
  { path, list, tell }: ListApi<Row, F, S>,
  ask: ApiAsk<undefined>,
  { rows, total, more, hasAfter }: Found<Row>,
  most: number,
): object {
  const { t, locale, services } = ask
  const { baseUrl } = services
  const shown = rows.slice(0, most)
  const goesOn = hasAfter || rows.length > most
  const words = (text: LocalText) => inLocale(text, locale).text
  return {
    dati: shown.map((row) => tell(row, { t, locale, words, baseUrl })),
    totale: total,
    altre: more,
    successiva: goesOn ? nextOf(`${baseUrl}${path}`, ask, cursorOf(list.first, shown.at(-1)!.id)) : null,
  }
}

const staleCursor = () =>
  new WrongQuery({ cursore: { source: msg('Questo cursore non vale più: ricomincia senza.') } })

/** What was asked, as an address of the page writes it. */
const typedIn = ({ query }: ApiAsk<undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query as Readonly<Record<string, string | number | boolean | null>>).flatMap(
      ([name, value]) => {
        if (name === 'cursore' || value === null || value === false) return []
        return [[name, value === true ? '1' : String(value)]]
      },
    ),
  )

function refuse({ errors }: Asked, choices: RowChoices): void {
  if (Object.keys(errors).length === 0) return
  const wrong = Object.entries(errors).map(([name, error]) => {
    const values = choices[name]?.slice(0, 50).map(({ value }) => value)
    return [
      name,
      values
        ? { source: msg('Scrivi uno di questi valori: {values}.'), values: { values: values.join(', ') } }
        : error,
    ]
  })
  throw new WrongQuery(Object.fromEntries(wrong))
}

function nextOf(address: string, ask: ApiAsk<undefined>, cursor: string): string {
  const query = new URLSearchParams(typedIn(ask))
  query.set('cursore', cursor)
  return `${address}?${query}`
}
