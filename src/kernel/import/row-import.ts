// SPDX-License-Identifier: AGPL-3.0-or-later
/** The import of a plain register (`rowPages`), from the definition of its rows. */
import { type Actor, withPermission, withPermissionSomewhere } from '../access.ts'
import { findArchived } from '../archive.ts'
import type { Db, Tx } from '../db/db.ts'
import { dropEntity, newEntity } from '../entities.ts'
import { type Fields, type Form, fresh, type ValuesOf } from '../forms/form.ts'
import type { Hand } from '../hand.ts'
import { msg } from '../i18n/msg.ts'
import { mayWriteRow, type PlainRow, type RowDefinition } from '../list/row-pages.ts'
import type { Existing, ImportDefinition, RowReader, RowWriter } from './definition.ts'
import type { RowErrors, RowTyped } from './typed.ts'

const NOT_YOURS = msg('Questa voce è di un altro ente: non puoi cambiarla.')
const ELSEWHERE = msg('Con i tuoi ruoli non puoi scrivere lì: scegli un ente o un territorio che segui.')

type Stored = Record<string, string | string[] | number | boolean | null | undefined>

export interface Held<Row> {
  readonly row: Row
  /** What its form shows of it. */
  readonly stored: Stored
}

interface Options<Row extends PlainRow, F extends Fields>
  extends Pick<
    ImportDefinition<F>,
    'words' | 'columns' | 'key' | 'keyBefore' | 'alone' | 'nameOf' | 'choices' | 'views'
  > {
  /** The rows that have these keys, by key: the values of the fields of `key` in lower case, a line each (`keyBefore` puts one before). One statement for all. */
  readonly listByKeys: (db: Db, keys: readonly string[]) => Promise<ReadonlyMap<string, Held<Row>>>
  /** What the room refuses beyond the form, opened once for a table. */
  readonly refuses?: (db: Db, actor: Actor) => Promise<(input: ValuesOf<F>, row: Row | null) => RowErrors>
  /**
   * What a row of the table would be, as far as `placeOf` and `asks` of the register look at it: opened once for a table. Without it a
   * register that asks them takes no rows from tables.
   */
  readonly wouldBe?: (db: Db) => Promise<(input: ValuesOf<F>, row: Row | null) => Row>
  /** How rows are written, opened once for a batch, where each by itself would read much. */
  readonly open?: (hand: Hand) => Promise<Pick<RowDefinition<Row, F>, 'insert' | 'update'>>
  /** Deletes a row that nobody has put aside; false, and nothing is done, when something rests on it. */
  readonly remove: (tx: Tx, row: Row) => Promise<boolean>
}

/** Of a plain register neither looking nor writing asks for more than the register. */
export type RowImport<F extends Fields> = Omit<ImportDefinition<F>, 'read' | 'open'> & {
  readonly read: (db: Db, actor: Actor) => Promise<RowReader<F>>
  readonly open: (hand: Hand, keys: readonly string[]) => Promise<RowWriter<F>>
}

export function rowImport<Row extends PlainRow, F extends Fields>(
  rows: RowDefinition<Row, F>,
  options: Options<Row, F>,
): RowImport<F> {
  const { kind, paths, permission, placeOf, form } = rows
  if ((placeOf || rows.asks) && !options.wouldBe)
    throw new Error(`${kind}: an import says what its rows would be, so that each is asked for`)
  const existing = ({ row, stored }: Held<Row>): Existing => ({
    id: row.id,
    path: paths.row(row.slug),
    version: row.version,
    typed: typedOf(form, stored),
  })
  const found = async (db: Db, keys: readonly string[]) => {
    const held = await options.listByKeys(db, keys)
    return { held, now: new Map([...held].map(([key, one]) => [key, existing(one)])) }
  }
  const judge = async (db: Db, actor: Actor) => {
    const [refuses, wouldBe] = await Promise.all([options.refuses?.(db, actor), options.wouldBe?.(db)])
    const mayWrite = (row: Row): boolean => mayWriteRow(rows, actor, row)
    return (input: ValuesOf<F>, row: Row | null): RowErrors => {
      const [name] = options.key
      if (row && !mayWrite(row)) return { [name!]: { source: NOT_YOURS } }
      const errors = refuses?.(input, row) ?? {}
      if (Object.keys(errors).length > 0 || !wouldBe) return errors
      return mayWrite(wouldBe(input, row)) ? {} : { [name!]: { source: ELSEWHERE } }
    }
  }
  const read = async (db: Db, actor: Actor): Promise<RowReader<F>> => {
    const held = new Map<string, Row>()
    const refuses = await judge(db, actor)
    return {
      find: async (keys) => {
        const { held: more, now } = await found(db, keys)
        for (const { row } of more.values()) held.set(row.id, row)
        return now
      },
      refuses: (input, at) => refuses(input, at && held.get(at.id)!),
    }
  }
  return {
    ...options,
    kind,
    list: paths.list,
    access: placeOf ? withPermissionSomewhere(permission) : withPermission(permission),
    form,
    read,
    open: async (hand, keys) => {
      const { held, now } = await found(hand.tx, keys)
      return writer(rows, hand, { ...options, held, now })
    },
  }
}

export const typedOf = <F extends Fields>(form: Form<F>, stored: Stored): RowTyped =>
  fresh(form, '', stored as never).values

interface Open<Row extends PlainRow, F extends Fields> extends Pick<Options<Row, F>, 'open' | 'remove'> {
  readonly held: ReadonlyMap<string, Held<Row>>
  readonly now: ReadonlyMap<string, Existing>
}

/** The audit has one entry for the whole batch: here only the search is told, and what else shows the row. */
async function writer<Row extends PlainRow, F extends Fields>(
  rows: RowDefinition<Row, F>,
  hand: Hand,
  { open, remove, held, now }: Open<Row, F>,
): Promise<RowWriter<F>> {
  const { tx } = hand
  const { insert, update } = (await open?.(hand)) ?? rows
  const index = async (row: Row) => {
    for (const entry of rows.search(row)) await hand.index(entry)
  }
  return {
    now,
    add: async (input) => {
      const row = await insert(tx, await newEntity(tx, rows.kind, hand.at), input, hand.at)
      await index(row)
      await rows.after?.(hand, row)
      return { id: row.id, path: rows.paths.row(row.slug), version: row.version }
    },
    amend: async (key, version, input) => {
      const row = await update(tx, held.get(key)!.row, version, input, hand.at)
      if (!row) return null
      // What is put aside stays out of the search.
      if ((await findArchived(tx, row.id)) === null) await index(row)
      await rows.after?.(hand, row)
      return row.version
    },
    remove: async (key) => {
      const { row } = held.get(key)!
      if ((await findArchived(tx, row.id)) !== null || !(await remove(tx, row))) return false
      await hand.unindex(row.id)
      await dropEntity(tx, row.id)
      return true
    },
  }
}
