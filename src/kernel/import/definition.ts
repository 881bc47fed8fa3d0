// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a room says once so that rows can be brought into its register from a table: importOf, or rowImport for a plain register. */
import type { Actor, WithPermission } from '../access.ts'
import type { Db } from '../db/db.ts'
import type { Fields, Form, ValuesOf } from '../forms/form.ts'
import type { Hand } from '../hand.ts'
import type { Ask, Services } from '../http/route.ts'
import type { RowChoices } from '../list/address.ts'
import type { ImportViews } from './shown.ts'
import type { RowErrors, RowTyped } from './typed.ts'

/** A row of the register as it is now. */
export interface Existing {
  readonly id: string
  /** Italian path of its page. */
  readonly path: string
  readonly version: number
  readonly typed: RowTyped
}

/** Opened once for a whole table, so that what all its rows need is read once. */
export interface RowReader<F extends Fields> {
  /** The rows that have these keys, by key. */
  find(keys: readonly string[]): Promise<ReadonlyMap<string, Existing>>
  /** What the room refuses beyond its form: called in the order of the table, for rows without errors. */
  refuses?(input: ValuesOf<F>, existing: Existing | null): RowErrors
}

export interface Written {
  readonly id: string
  readonly path: string
  readonly version: number
}

/** Opened for each batch of rows, with the keys that they have. */
export interface RowWriter<F extends Fields> {
  /** The rows that have these keys now. */
  readonly now: ReadonlyMap<string, Existing>
  add(input: ValuesOf<F>): Promise<Written>
  /** The version that it has then; null when it is no longer the one that is told: nothing was written. */
  amend(key: string, version: number, input: ValuesOf<F>): Promise<number | null>
  /** Takes away what `add` has written. False when something rests on it by now: it stays. */
  remove(key: string): Promise<boolean>
}

export interface ColumnWords {
  /** How tables call it beside the label of its field, in Italian and English; signs and accents do not count. */
  readonly headings?: readonly string[]
  /** What the choices of its field are called beside their labels, by value. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** A cell holds several, divided by a semicolon: each becomes a line of the field. */
  readonly lines?: boolean
}

/** What a reader may need beside the register. */
export interface Reading {
  /** What was said once for all rows. */
  readonly common: RowTyped
  readonly services: Services
}

/** What of the process a job of an import sees. */
export type WritingServices = Pick<Services, 'clock' | 'baseUrl' | 'zone' | 'sendsMail'>

export interface ImportDefinition<F extends Fields = Fields> {
  /** Kind of its rows, and beginning of its verbs in the audit (`importPhrases`). */
  readonly kind: string
  /** Italian path of the register. */
  readonly list: string
  readonly access: WithPermission
  /** Source texts: the register, what is done ('Importa atti'), its things ('{count, plural, one {# atto} other {# atti}}'). */
  readonly words: {
    readonly register: string
    readonly title: string
    readonly things: string
    /** The button that writes, with its {count}; and what happens beyond the register when it is pressed. */
    readonly confirm?: string
    readonly consequence?: string
  }
  /** Each row is one filling of this form. */
  readonly form: Form<F>
  /** The fields that a table may hold, in the order in which they are shown. */
  readonly columns: { readonly [K in keyof F & string]?: ColumnWords }
  /** Fields that no column holds: said once, beside the columns, for all rows of a table. */
  readonly common?: readonly (keyof F & string)[]
  /** The fields that say "the same row". */
  readonly key: readonly (keyof F & string)[]
  /**
   * Other fields that say it, in rows that fill them: a code before the name, the name with the municipality before the name alone. The
   * first way that is filled counts, and its number, from 0, is the first line of the key; `key` comes last.
   */
  readonly keyBefore?: readonly (readonly (keyof F & string)[])[]
  /** The field of a text of one value a line, without headings. */
  readonly alone?: keyof F & string
  readonly nameOf: (typed: RowTyped) => string
  /** Choices that are read from the database, by field. */
  readonly choices?: (
    ask: Pick<Ask<unknown, WithPermission>, 'db' | 'locale' | 'services' | 'actor'>,
  ) => Promise<RowChoices>
  /** Throws `Invalid` where what is said of all rows is refused. */
  readonly read: (db: Db, actor: Actor, asked: Reading) => Promise<RowReader<F>>
  readonly open: (hand: Hand, keys: readonly string[], services: WritingServices) => Promise<RowWriter<F>>
  readonly views: ImportViews
}

export const importOf = <F extends Fields>(definition: ImportDefinition<F>): ImportDefinition<F> => definition

// biome-ignore lint/suspicious/noExplicitAny: what is done with a table is the same for every form
export type AnyImport = ImportDefinition<any>
