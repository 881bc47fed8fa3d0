// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What is done to the rows of a plain register, from one definition: added, amended, archived, taken back. Each leaves its
 * trace in the audit and in the search, in its own transaction; an edit that comes second is answered with both texts.
 */
import { type Actor, may, type WithPermission, withPermission } from '../access.ts'
import { type Archived, archive, archiveForm, findArchived, takeBack } from '../archive.ts'
import { changedFields, findLastActor, record } from '../audit.ts'
import type { Db, Tx } from '../db/db.ts'
import { newEntity } from '../entities.ts'
import { StaleEdit } from '../errors.ts'
import type { BoundForm, Fields, Form, ValuesOf } from '../forms/form.ts'
import { ok } from '../http/flash.ts'
import { type Ask, formPage, type Page, type Route, seeOther, verb } from '../http/route.ts'
import { msg } from '../i18n/msg.ts'
import type { ViewContext } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import { putInSearch, type SearchEntry, takeFromSearch } from '../search.ts'
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
  /** Source texts: the register, adding one, what follows when one is archived. */
  readonly words: { readonly register: string; readonly add: string; readonly archiving: string }
  readonly nameOf: (row: Row) => string
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
  /** Whether the permission reaches this row; without it the permission is asked for anywhere. */
  readonly policy?: (actor: Actor, row: Row) => boolean
  readonly find: (db: Db, slug: string) => Promise<Row | null>
  readonly form: Form<F>
  /** What the form shows of a row. */
  readonly stored: (db: Db, row: Row) => Stored | Promise<Stored>
  /** Choices that the form reads from the database, by field. */
  readonly choices?: (ask: Ask<unknown>) => Promise<RowChoices>
  readonly insert: (tx: Tx, id: string, input: ValuesOf<F>) => Promise<Row>
  /** The row as it is now; null when its version is another: nothing was written. */
  readonly update: (tx: Tx, row: Row, version: number, input: ValuesOf<F>) => Promise<Row | null>
  /** What the search box finds of a row, a language each. */
  readonly search: (row: Row) => readonly SearchEntry[]
  readonly views: RowViews
}

export interface RowFormData<Row> {
  /** Null where one is added. */
  readonly row: Row | null
  readonly choices: RowChoices
  readonly stored: Stored
  readonly lastBy: string | null
}

interface Hand {
  readonly actorId: string | null
  readonly at: Date
}

/** Adds a row: for its page, and for who brings rows from elsewhere. */
export async function addRow<Row extends PlainRow, F extends Fields>(
  tx: Tx,
  definition: RowDefinition<Row, F>,
  input: ValuesOf<F>,
  hand: Hand,
): Promise<Row> {
  const id = await newEntity(tx, definition.kind, hand.at)
  const row = await definition.insert(tx, id, input)
  await leaveTrace(tx, definition, row, hand, 'recorded')
  return row
}

async function leaveTrace<Row extends PlainRow, F extends Fields>(
  tx: Tx,
  { kind, search }: RowDefinition<Row, F>,
  row: Row,
  hand: Hand,
  done: 'recorded' | 'amended' | 'archived' | 'taken_back',
  detail?: Record<string, unknown>,
): Promise<void> {
  const inUse = done !== 'archived' && (await findArchived(tx, row.id)) === null
  if (!inUse) await takeFromSearch(tx, row.id)
  else for (const entry of search(row)) await putInSearch(tx, entry, hand.at)
  await record(tx, { ...hand, verb: `${kind}.${done}`, entityId: row.id, detail })
}

// biome-ignore lint/suspicious/noExplicitAny: pages of every data
type AnyPage = Page<any, any, any>

/** The routes of the four verbs; `page` is the one of a row, where a verb that is refused says so. */
export function rowPages<Row extends PlainRow, F extends Fields>(
  definition: RowDefinition<Row, F>,
  page: () => AnyPage,
): Route[] {
  const { paths, permission, policy, form, stored, find, views } = definition
  const choicesFor = async (ask: Ask<unknown>) => (await definition.choices?.(ask)) ?? {}
  const view = (ctx: ViewContext, data: RowFormData<Row>, bound: BoundForm) =>
    views.form(ctx, definition, data, bound)
  const access = withPermission(permission)
  const subject = (db: Db, { slug = '' }: Record<string, string>) => find(db, slug)
  const own = { access, subject, policy }
  const add = formPage<unknown, RowFormData<Row>, F, WithPermission>({
    path: paths.add,
    access,
    form,
    load: async (ask) => ({ row: null, choices: await choicesFor(ask), stored: {}, lastBy: null }),
    view,
    act: async ({ tx, actor, input, services }) => {
      const row = await addRow(tx, definition, input, { actorId: actor.id, at: services.clock.now() })
      return seeOther(paths.row(row.slug), ok(msg('Aggiunto.')))
    },
  })
  const edit = formPage<Row, RowFormData<Row>, F, WithPermission>({
    ...own,
    path: paths.edit(':slug'),
    form,
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
    act: async ({ tx, actor, subject: before, input, version, services }) => {
      const hand = { actorId: actor.id, at: services.clock.now() }
      const was = await stored(tx, before)
      const row = await definition.update(tx, before, version, input)
      if (!row) throw new StaleEdit()
      // Names of fields only: the audit holds no texts.
      const fields = changedFields(was, await stored(tx, row))
      await leaveTrace(tx, definition, row, hand, 'amended', { fields })
      return seeOther(paths.row(row.slug), ok(msg('Modifiche salvate.')))
    },
  })
  return [add, edit, ...archivePages(definition, page)]
}

function archivePages<Row extends PlainRow, F extends Fields>(
  definition: RowDefinition<Row, F>,
  page: () => AnyPage,
): Route[] {
  const { paths, permission, policy, find, views } = definition
  const own = {
    access: withPermission(permission),
    subject: (db: Db, { slug = '' }: Record<string, string>) => find(db, slug),
    policy,
  }
  const archiving = formPage<Row, Row, typeof archiveForm.fields, WithPermission>({
    ...own,
    path: paths.archive(':slug'),
    form: archiveForm,
    load: async (ask) => ask.subject,
    view: (ctx, row, form) => views.archive(ctx, definition, row, form),
    act: async ({ tx, actor, subject: row, input, services }) => {
      const at = services.clock.now()
      await archive(tx, { entityId: row.id, reason: input.reason, by: actor.id, at })
      await leaveTrace(tx, definition, row, { actorId: actor.id, at }, 'archived')
      return seeOther(paths.row(row.slug), ok(msg('Archiviato.')))
    },
  })
  const takingBack = verb<Row, Record<string, never>, WithPermission>({
    ...own,
    path: paths.takeBack(':slug'),
    on: page,
    act: async ({ tx, actor, subject: row, services }) => {
      await takeBack(tx, row.id)
      await leaveTrace(tx, definition, row, { actorId: actor.id, at: services.clock.now() }, 'taken_back')
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
  { permission, policy }: RowDefinition<Row, F>,
  { db, actor }: { db: Db; actor: Actor | null },
  row: Row,
): Promise<RowStanding> {
  const mayWrite = may(actor, permission) && (policy?.(actor!, row) ?? true)
  return { archived: await findArchived(db, row.id), mayWrite }
}
