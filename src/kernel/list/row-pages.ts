// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What is done to the rows of a plain register, from one definition: added, amended, archived, taken back. Each leaves its
 * trace in the audit and in the search, in its own transaction; an edit that comes second is answered with both texts.
 */
import {
  type Actor,
  may,
  type Place,
  WHOLE_NETWORK,
  type WithPermission,
  withPermission,
  withPermissionSomewhere,
} from '../access.ts'
import { type Archived, archive, archiveForm, findArchived, takeBack } from '../archive.ts'
import { changedFields, findLastActor } from '../audit.ts'
import type { Db, Tx } from '../db/db.ts'
import { newEntity } from '../entities.ts'
import { Refused, StaleEdit } from '../errors.ts'
import type { BoundForm, Fields, Form, ValuesOf } from '../forms/form.ts'
import type { Hand } from '../hand.ts'
import { ok } from '../http/flash.ts'
import { type Ask, formPage, type Page, type Route, seeOther, verb } from '../http/route.ts'
import type { Locale } from '../i18n/locale.ts'
import { msg } from '../i18n/msg.ts'
import type { ViewContext } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import type { SearchEntry } from '../search.ts'
import type { RowChoices } from './address.ts'
import type { RowPaths } from './row-paths.ts'

export interface PlainRow {
  readonly id: string
  readonly slug: string
  readonly version: number
}

type Stored = Record<string, string | string[] | number | boolean | null | undefined>

/** What the pages of a row say of it. */
export interface RowWords<Row> {
  readonly paths: RowPaths
  /** Source texts: the register, adding one, what follows when one is archived; the button that adds, when it is not 'Aggiungi'. */
  readonly words: {
    readonly register: string
    readonly add: string
    readonly archiving: string
    readonly submit?: string
  }
  /** In the language of the page, where a row has names in several. */
  readonly nameOf: (row: Row, locale: Locale) => string
}

/** The forms as the components of the house show them (`rowViews` of src/ui). */
export interface RowViews {
  readonly form: <Row extends PlainRow>(
    ctx: ViewContext,
    words: RowWords<Row>,
    data: RowFormData<Row>,
    form: BoundForm,
  ) => JSX.Element
  readonly archive: <Row extends PlainRow>(
    ctx: ViewContext,
    words: RowWords<Row>,
    row: Row,
    form: BoundForm,
  ) => JSX.Element
}

export interface RowDefinition<Row extends PlainRow, F extends Fields> extends RowWords<Row> {
  /** Kind of the entity, and beginning of the verbs in the audit: 'legal_reference'. */
  readonly kind: string
  readonly permission: string
  /** Where a row belongs; without it the register is the network's own, and the permission is asked for in all of it. */
  readonly placeOf?: (row: Row) => Place
  /** What some rows ask beside the permission, of whoever opens or writes them. */
  readonly asks?: (actor: Actor | null, row: Row) => boolean
  readonly find: (db: Db, slug: string) => Promise<Row | null>
  readonly form: Form<F>
  /** What the form shows of a row. */
  readonly stored: (db: Db, row: Row) => Stored | Promise<Stored>
  /** Choices that the form reads from the database, by field. */
  readonly choices?: (ask: Ask<unknown>) => Promise<RowChoices>
  readonly insert: (tx: Tx, id: string, input: ValuesOf<F>, at: Date) => Promise<Row>
  /** The row as it is now; null when its version is another: nothing was written. */
  readonly update: (tx: Tx, row: Row, version: number, input: ValuesOf<F>, at: Date) => Promise<Row | null>
  /** What the search box finds of a row, a language each. */
  readonly search: (row: Row) => readonly SearchEntry[]
  /** What else shows the row and is made again when it has changed, such as what the search keeps of another kind. */
  readonly after?: (hand: Hand, row: Row) => Promise<void>
  readonly views: RowViews
}

export interface RowFormData<Row> {
  /** Null where one is added. */
  readonly row: Row | null
  readonly choices: RowChoices
  readonly stored: Stored
  readonly lastBy: string | null
}

/** Adds a row: for its page, and for whoever brings rows from elsewhere. */
export async function addRow<Row extends PlainRow, F extends Fields>(
  hand: Hand,
  definition: RowDefinition<Row, F>,
  input: ValuesOf<F>,
): Promise<Row> {
  const id = await newEntity(hand.tx, definition.kind, hand.at)
  const row = await definition.insert(hand.tx, id, input, hand.at)
  await leaveTrace(hand, definition, row, 'recorded')
  return row
}

interface Amending<Row, F extends Fields> {
  readonly before: Row
  readonly version: number
  readonly input: ValuesOf<F>
  /** What else the trace says: keys, numbers and codes. */
  readonly detail?: Record<string, unknown>
}

/** Amends a row: for its page, and for whoever decides on what others would change. Throws `StaleEdit` where its version is another. */
export async function amendRow<Row extends PlainRow, F extends Fields>(
  hand: Hand,
  definition: RowDefinition<Row, F>,
  { before, version, input, detail }: Amending<Row, F>,
): Promise<Row> {
  const { stored, update, form } = definition
  const was = await stored(hand.tx, before)
  const row = await update(hand.tx, before, version, input, hand.at)
  if (!row) throw new StaleEdit()
  // Names of fields only: the audit holds no texts.
  const fields = [...changedFields(was, await stored(hand.tx, row)), ...confirmedIn(form.fields, input)]
    // What says only what the page showed is no field to whoever reads the history.
    .filter((name) => !form.fields[name]?.keptAsSent)
  await leaveTrace(hand, definition, row, 'amended', { ...detail, fields })
  return row
}

/** Puts every row of these addresses that is in use into the search again; says how many they are. */
export async function reindexRows<Row extends PlainRow, F extends Fields>(
  { tx, index }: Pick<Hand, 'tx' | 'index'>,
  { find, search }: RowDefinition<Row, F>,
  slugs: readonly string[],
): Promise<number> {
  let count = 0
  for (const slug of slugs) {
    const row = await find(tx, slug)
    if (!row || (await findArchived(tx, row.id))) continue
    for (const entry of search(row)) await index(entry)
    count += 1
  }
  return count
}

async function leaveTrace<Row extends PlainRow, F extends Fields>(
  hand: Hand,
  { kind, search, after }: RowDefinition<Row, F>,
  row: Row,
  done: 'recorded' | 'amended' | 'archived' | 'taken_back',
  detail?: Record<string, unknown>,
): Promise<void> {
  const inUse = done !== 'archived' && (await findArchived(hand.tx, row.id)) === null
  if (!inUse) await hand.unindex(row.id)
  else for (const entry of search(row)) await hand.index(entry)
  await after?.(hand, row)
  await hand.note(`${kind}.${done}`, row.id, detail)
}

/** The door of the verbs, and what is asked of each row behind it. */
function doorOf<Row extends PlainRow, F extends Fields>({
  permission,
  placeOf,
  asks,
  find,
}: RowDefinition<Row, F>) {
  return {
    access: placeOf ? withPermissionSomewhere(permission) : withPermission(permission),
    subject: (db: Db, { slug = '' }: Record<string, string>) => find(db, slug),
    policy:
      (placeOf || asks) &&
      ((actor: Actor, row: Row) => mayWriteRow({ permission, placeOf, asks }, actor, row)),
  }
}

interface Asking<Row> {
  readonly permission: string
  readonly placeOf?: (row: Row) => Place
  readonly asks?: (actor: Actor | null, row: Row) => boolean
}

/** Whether somebody may open and write this row. */
export const mayWriteRow = <Row>(
  { permission, placeOf, asks }: Asking<Row>,
  actor: Actor | null,
  row: Row,
): boolean => may(actor, permission, placeOf?.(row) ?? WHOLE_NETWORK) && (asks?.(actor, row) ?? true)

// biome-ignore lint/suspicious/noExplicitAny: pages of every data
type AnyPage = Page<any, any, any>

/** The routes of the four verbs; `page` is the one of a row, where a verb that is refused says so. */
export function rowPages<Row extends PlainRow, F extends Fields>(
  definition: RowDefinition<Row, F>,
  page: () => AnyPage,
): Route[] {
  const { paths, form, stored, views } = definition
  const choicesFor = async (ask: Ask<unknown>) => (await definition.choices?.(ask)) ?? {}
  const view = (ctx: ViewContext, data: RowFormData<Row>, bound: BoundForm) =>
    views.form(ctx, definition, data, bound)
  const own = doorOf(definition)
  const add = formPage<unknown, RowFormData<Row>, F, WithPermission>({
    path: paths.add,
    access: own.access,
    form,
    keeps: true,
    load: async (ask) => ({ row: null, choices: await choicesFor(ask), stored: {}, lastBy: null }),
    view,
    act: async ({ hand, actor, input }) => {
      const row = await addRow(hand, definition, input)
      refuseElsewhere(actor, definition, row)
      return seeOther(paths.row(row.slug), ok(msg('Aggiunto.')))
    },
  })
  const edit = formPage<Row, RowFormData<Row>, F, WithPermission>({
    ...own,
    path: paths.edit(':slug'),
    form,
    keeps: true,
    load: async (ask) => ({
      row: ask.subject,
      choices: await choicesFor(ask),
      stored: await stored(ask.db, ask.subject),
      lastBy: await findLastActor(ask.db, ask.subject.id),
    }),
    stored: (data) => data.stored,
    version: ({ row }) => row!.version,
    savedBy: ({ lastBy }) => lastBy,
    view,
    act: async ({ hand, actor, subject: before, input, version }) => {
      const row = await amendRow(hand, definition, { before, version, input })
      refuseElsewhere(actor, definition, row)
      return seeOther(paths.row(row.slug), ok(msg('Modifiche salvate.')))
    },
  })
  return [add, edit, ...archivePages(definition, page)]
}

/** Nobody puts a row where their roles do not reach: a form offers no such place, and this is for whoever sends one all the same. */
function refuseElsewhere<Row extends PlainRow, F extends Fields>(
  actor: Actor,
  definition: RowDefinition<Row, F>,
  row: Row,
): void {
  if (!mayWriteRow(definition, actor, row))
    throw new Refused(msg('Con i tuoi ruoli non puoi scrivere lì: scegli un ente o un territorio che segui.'))
}

/** Boxes under which somebody has said that an English still fits: it is stored in none of them. */
const confirmedIn = (fields: Fields, input: Readonly<Record<string, unknown>>): string[] =>
  Object.values(fields).flatMap(({ translation }) =>
    translation && input[translation.fits] === true ? [translation.fits] : [],
  )

function archivePages<Row extends PlainRow, F extends Fields>(
  definition: RowDefinition<Row, F>,
  page: () => AnyPage,
): Route[] {
  const { paths, views } = definition
  const own = doorOf(definition)
  const archiving = formPage<Row, Row, typeof archiveForm.fields, WithPermission>({
    ...own,
    path: paths.archive(':slug'),
    form: archiveForm,
    load: async (ask) => ask.subject,
    view: (ctx, row, form) => views.archive(ctx, definition, row, form),
    act: async ({ tx, hand, actor, subject: row, input }) => {
      await archive(tx, { entityId: row.id, reason: input.reason, by: actor.id, at: hand.at })
      await leaveTrace(hand, definition, row, 'archived')
      return seeOther(paths.row(row.slug), ok(msg('Archiviato.')))
    },
  })
  const takingBack = verb<Row, Record<string, never>, WithPermission>({
    ...own,
    path: paths.takeBack(':slug'),
    on: page,
    act: async ({ tx, hand, subject: row }) => {
      await takeBack(tx, row.id)
      await leaveTrace(hand, definition, row, 'taken_back')
      return seeOther(paths.row(row.slug), ok(msg('Di nuovo in uso.')))
    },
  })
  return [archiving, takingBack]
}

export interface RowStanding {
  readonly archived: Archived | null
  readonly mayWrite: boolean
}

/** What every page of a row shows beside the row: whether it is put aside, and whether this person may change it. */
export async function standingOf<Row extends PlainRow, F extends Fields>(
  definition: RowDefinition<Row, F>,
  { db, actor }: { db: Db; actor: Actor | null },
  row: Row,
): Promise<RowStanding> {
  const mayWrite = mayWriteRow(definition, actor, row)
  return { archived: await findArchived(db, row.id), mayWrite }
}
