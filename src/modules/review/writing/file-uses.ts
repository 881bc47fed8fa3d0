// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which files a text may use, and in which field of its form. Pure. */
import { type Family, kindByMediaType } from '#kernel/files/kinds.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** A field of files: what it is called, and what it takes. */
export interface FileSlot {
  readonly label: string
  readonly families: readonly Family[]
  /** What is said of a file of another kind (source text). */
  readonly wrongKind: string
  /** How many may be sent. */
  readonly max: number
  /** One file counts, the last: a new file takes the place of the one before. */
  readonly single?: boolean
}

export type FileSlots<Name extends string> = Readonly<Record<Name, FileSlot>>

export interface FileUse<Name extends string> {
  readonly fileId: string
  readonly field: Name
}

/** What must be known of a file to use it. */
export interface KnownFile {
  readonly id: string
  readonly media_type: string
  readonly state: 'staged' | 'scanning' | 'ready' | 'refused'
  readonly owner_id: string
}

export interface AskedFiles<Name extends string> {
  readonly slots: FileSlots<Name>
  /** Ids by field, as they were sent. */
  readonly values: Readonly<Record<Name, readonly string[]>>
  /** Pictures that stand in the texts, and the field that they are kept under. */
  readonly inText: readonly string[]
  readonly pictures: Name
  readonly known: ReadonlyMap<string, KnownFile>
  /** Ids that the owner has already. */
  readonly held: ReadonlySet<string>
  readonly personId: string
}

const NOT_THERE = msg('Un file non c’è più o non è tuo: toglilo e caricalo di nuovo.')
const NOT_WHOLE = msg('Un file non è arrivato per intero: riprendi il caricamento o toglilo.')

export type ParsedUses<Name extends string> =
  | { ok: true; uses: FileUse<Name>[] }
  | { ok: false; errors: Record<string, FieldError> }

/**
 * The uses that a form asks for. A file may be used by whoever uploaded it, and by any editor of what has it already.
 * Pictures that stand in the text are used too, wherever they were uploaded from.
 */
export function fileUses<Name extends string>(asked: AskedFiles<Name>): ParsedUses<Name> {
  const errors: Record<string, FieldError> = {}
  const uses = new Map<string, FileUse<Name>>()
  for (const field of Object.keys(asked.slots) as Name[]) {
    const { families, wrongKind, single } = asked.slots[field]
    for (const fileId of single ? asked.values[field].slice(-1) : asked.values[field]) {
      const source = problemOf(asked, fileId, families, wrongKind)
      if (source) errors[field] = { source }
      else uses.set(fileId, { fileId, field })
    }
  }
  for (const fileId of asked.inText) {
    if (uses.has(fileId)) continue
    if (problemOf(asked, fileId, ['image'], NOT_THERE))
      errors.body = {
        source: msg(
          'Il testo mostra un’immagine che non c’è: caricala fra le immagini, o toglila dal testo.',
        ),
      }
    else uses.set(fileId, { fileId, field: asked.pictures })
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, uses: [...uses.values()] }
}

function problemOf(
  { known, held, personId }: Pick<AskedFiles<string>, 'known' | 'held' | 'personId'>,
  id: string,
  families: readonly Family[],
  wrongKind: string,
): string | null {
  const file = known.get(id)
  if (!file || file.state === 'refused' || (file.owner_id !== personId && !held.has(id))) return NOT_THERE
  if (file.state === 'staged') return NOT_WHOLE
  const family = kindByMediaType(file.media_type)?.family
  return family && families.includes(family) ? null : wrongKind
}

/** What is wrong with the text of a translation, which has no files of its own: its pictures are those of the Italian page. Null: nothing. */
export function translationErrors(
  inText: readonly string[],
  held: readonly string[],
): Record<string, FieldError> | null {
  if (inText.every((id) => held.includes(id))) return null
  const source = msg(
    'Il testo inglese mostra un’immagine che non è fra quelle della pagina italiana: caricala lì, o toglila da qui.',
  )
  return { body: { source } }
}
