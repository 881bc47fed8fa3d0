// SPDX-License-Identifier: AGPL-3.0-or-later
/** What rooms keep that somebody must look at again now and then: the groups of fields of a thing, each with its term. */
import type { Actor, Place } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

/** Source texts, and how long a look holds. */
export interface FieldGroup {
  /** 'Orari' */
  readonly words: string
  /** 'Orari verificati' */
  readonly verified: string
  /** 'Orari mai verificati' */
  readonly never: string
  /** Days after which somebody must look again. */
  readonly days: number
}

/** A thing that everybody may know of. */
export interface ConfirmableThing {
  readonly id: string
  readonly title: LocalText
  /** Italian path of its public page. */
  readonly path: string
  /** The body that keeps it. */
  readonly organizationId: string
  /** Where it lies: whoever holds the permission there may confirm it. */
  readonly place: Place
}

/** What a group of a thing says today: enough to confirm it without opening the sheet, and never what the public may not read. */
export interface GroupNow {
  readonly group: string
  /** Null: nothing is written, and there is nothing to confirm. */
  readonly says: string | null
  /** Italian path of the form that mends it. */
  readonly mend: string
}

export interface Confirmable {
  /** The kind of entity. */
  readonly kind: string
  readonly permission: string
  /** In the order in which they are shown. */
  readonly groups: Readonly<Record<string, FieldGroup>>
  /** Those that keep one get a letter each month that lets them confirm it without signing in. */
  readonly letters: boolean
  readonly find: (db: Db, ids: readonly string[], services: Services) => Promise<ConfirmableThing[]>
  /** Those that somebody keeps, by name. */
  readonly listKept: (
    db: Db,
    actor: Actor,
    asked: { readonly limit: number; readonly services: Services },
  ) => Promise<ConfirmableThing[]>
  readonly listOfBody: (
    db: Db,
    organizationId: string,
    asked: { readonly limit: number; readonly services: Services },
  ) => Promise<ConfirmableThing[]>
  /** All of them in the order of their ids, those after one: for what goes through them at night. */
  readonly listAfter: (
    db: Db,
    after: string | null,
    asked: { readonly limit: number; readonly services: Services },
  ) => Promise<ConfirmableThing[]>
  /** By the id of the thing, groups in their order. */
  readonly says: (
    db: Db,
    ids: readonly string[],
    asked: { readonly locale: Locale; readonly services: Services },
  ) => Promise<ReadonlyMap<string, readonly GroupNow[]>>
}
