// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files of a text as a piece of its form: fields, what they show, and which files the text uses once it is saved. */
import type { Doc } from '#kernel/content/schema.ts'
import { filesIn } from '#kernel/content/text.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { listFiles } from '#kernel/files/queries.ts'
import { rowIds } from '#kernel/forms/field.ts'
import type { FieldsOf, Written } from '#kernel/forms/written.ts'
import { doerOf } from '#kernel/hand.ts'
import { type FileSlots, type FileUse, fileUses } from './file-uses.ts'
import { type ShownFile, type SlotLimits, slotLimits } from './files.ts'
import { listWaiting } from './queries.ts'

/** A file that an owner has, and the field of the form that it stands in. */
export interface HeldFile<Name extends string> extends ShownFile {
  readonly field: Name
}

export interface FilesKept<Name extends string> {
  readonly slots: FileSlots<Name>
  /** The field of pictures that the text may show. */
  readonly pictures: Name
  readonly held: (db: Db, ownerId: string) => Promise<readonly HeldFile<Name>[]>
  /** The texts of the owner that may show pictures: what is written, then its translations. */
  readonly texts: (db: Db, ownerId: string) => Promise<{ written: Doc; translations: readonly Doc[] }>
  readonly replace: (tx: Tx, ownerId: string, uses: readonly FileUse<Name>[]) => Promise<void>
}

/** What a form of files shows. */
export interface FilesShown<Name extends string = string> {
  readonly slots: Readonly<Record<Name, SlotLimits>>
  readonly held: readonly HeldFile<Name>[]
  /** Files in hand that nothing uses yet. */
  readonly waiting: readonly ShownFile[]
}

export function filesWritten<const Name extends string>(
  kept: FilesKept<Name>,
): Written<Record<Name, string[]>, { files: FilesShown<Name> }> {
  const names = Object.keys(kept.slots) as Name[]
  const by = <T>(of: (name: Name) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>
  return {
    fields: by((name) => {
      const { label, max } = kept.slots[name]
      return rowIds({ label, max, widget: 'files' })
    }) as FieldsOf<Record<Name, string[]>>,
    load: async ({ db, actor }, ownerId) => {
      const held = ownerId ? await kept.held(db, ownerId) : []
      const ids = (name: Name) => held.filter(({ field }) => field === name).map(({ id }) => id)
      const slots = by((name) => slotLimits(kept.slots[name].families))
      return { stored: by(ids), shown: { files: { slots, held, waiting: await listWaiting(db, actor.id) } } }
    },
    save: async (hand, ownerId, values) => {
      const { tx } = hand
      const held = new Set((await kept.held(tx, ownerId)).map(({ id }) => id))
      const { written, translations } = await kept.texts(tx, ownerId)
      // A picture that only a translation shows is there as long as it shows it.
      const translated = translations.flatMap(filesIn).filter((id) => held.has(id))
      const inText = [...new Set([...filesIn(written), ...translated])]
      const asked = [...new Set([...names.flatMap((name) => values[name]), ...inText])]
      const known = new Map((await listFiles(tx, asked)).map((file) => [file.id, file]))
      const parsed = fileUses({ ...kept, values, inText, known, held, personId: doerOf(hand).id })
      if (!parsed.ok) throw new Invalid(parsed.errors)
      await kept.replace(tx, ownerId, parsed.uses)
    },
  }
}
