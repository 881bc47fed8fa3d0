// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Fields together with what reads and what writes them. A room that wants attachments or citations declares the piece once, spreads
 * its fields into the form, and neither its routes nor its actions name them again. What a piece keeps hangs on an owner: the id of
 * a version, an edition, a row.
 */
import type { Db } from '../db/db.ts'
import { Invalid } from '../errors.ts'
import type { Hand } from '../hand.ts'
import type { Field } from './field.ts'
import type { FieldError } from './text.ts'

export type FieldsOf<V> = { readonly [K in keyof V]: Field<V[K]> }

export interface Loaded<V, Shown> {
  /** What the form shows of the owner. */
  readonly stored: V
  /** What the page shows beside the fields: what there is to choose, files that are there. */
  readonly shown: Shown
}

export interface Written<V extends object, Shown extends object> {
  readonly fields: FieldsOf<V>
  /** For who writes; `ownerId` is null while there is none yet. */
  readonly load: (
    ask: { db: Db; actor: { readonly id: string } },
    ownerId: string | null,
  ) => Promise<Loaded<V, Shown>>
  /** Writes what was sent in the place of what the owner had, after the owner's own row and texts. Throws `Invalid` on its fields. */
  readonly save: (hand: Hand, ownerId: string, values: V) => Promise<void>
}

/** Two pieces as one: what is wrong in either is said at once. */
export const together = <A extends object, ShownA extends object, B extends object, ShownB extends object>(
  one: Written<A, ShownA>,
  other: Written<B, ShownB>,
): Written<A & B, ShownA & ShownB> => ({
  fields: { ...one.fields, ...other.fields } as FieldsOf<A & B>,
  load: async (ask, ownerId) => {
    const [first, second] = [await one.load(ask, ownerId), await other.load(ask, ownerId)]
    return { stored: { ...first.stored, ...second.stored }, shown: { ...first.shown, ...second.shown } }
  },
  save: async (hand, ownerId, values) => {
    const wrong = {
      ...(await errorsOf(one.save(hand, ownerId, values))),
      ...(await errorsOf(other.save(hand, ownerId, values))),
    }
    if (Object.keys(wrong).length > 0) throw new Invalid(wrong)
  },
})

async function errorsOf(saving: Promise<void>): Promise<Record<string, FieldError>> {
  try {
    await saving
    return {}
  } catch (error) {
    if (error instanceof Invalid) return error.fields
    throw error
  }
}
