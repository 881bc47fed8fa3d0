// SPDX-License-Identifier: AGPL-3.0-or-later
/** Editions compared part by part. Pure. */
import type { EditionKind, Part, Work } from '#contracts/editions.ts'
import { compareDocs, isChanged } from '#kernel/content/compare.ts'
import { isEmptyDoc } from '#kernel/content/schema.ts'
import type { Db } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'

export interface PartChange {
  readonly part: Part
  readonly change: 'added' | 'removed' | 'changed'
  /** What it was before; null when it is new. */
  readonly before: Part | null
}

/** What differs, in the order of the later edition; what is gone comes last. A part without content is as good as none. */
export function compareParts(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const old = new Map(before.map((part) => [part.key, part]))
  const kept = new Set(after.map((part) => part.key))
  const pairs = [
    ...after.map((part) => [old.get(part.key) ?? null, part] as const),
    ...before.filter((part) => !kept.has(part.key)).map((part) => [part, null] as const),
  ]
  return pairs.flatMap(([was, is]) => changeOf(was, is) ?? [])
}

function changeOf(was: Part | null, is: Part | null): PartChange | null {
  const wasThere = was !== null && !isEmpty(was)
  const isThere = is !== null && !isEmpty(is)
  if (isThere && wasThere) return saysTheSame(was, is) ? null : { part: is, change: 'changed', before: was }
  if (isThere) return { part: is, change: 'added', before: null }
  return wasThere ? { part: was, change: 'removed', before: was } : null
}

function saysTheSame(a: Part, b: Part): boolean {
  if (a.shape === 'words' && b.shape === 'words') return a.words === b.words
  if (a.shape === 'list' && b.shape === 'list') return a.items.join('\n') === b.items.join('\n')
  if (a.shape === 'text' && b.shape === 'text') return !isChanged(compareDocs(a.doc, b.doc))
  return false
}

const isEmpty = (part: Part): boolean =>
  part.shape === 'words'
    ? part.words === ''
    : part.shape === 'list'
      ? part.items.length === 0
      : isEmptyDoc(part.doc)

/** What every edition says of itself, then what its kind makes of it. */
export async function partsOf<T extends Work>(
  kind: EditionKind<T>,
  db: Db,
  edition: { editionId: string; title: LocalText; summary: LocalText; updatedOn: string | null },
): Promise<Part[]> {
  const { title, summary, updatedOn, editionId } = edition
  return [
    ...inLanguages('title', msg('Titolo'), title),
    ...inLanguages('summary', msg('In breve'), summary),
    { key: 'updatedOn', name: msg('Aggiornato al'), shape: 'words', words: updatedOn ?? '' },
    ...(await kind.parts(db, editionId)),
  ]
}

/** What the kind makes of an edition, without the parts that are empty. */
export const contentOf = async <T extends Work>(
  kind: EditionKind<T>,
  db: Db,
  editionId: string,
): Promise<Part[]> => (await kind.parts(db, editionId)).filter((part) => !isEmpty(part))

/** A bilingual text as a part for each language. */
export const inLanguages = (key: string, name: string, text: LocalText, under?: string): Part[] =>
  LOCALES.map((language) => ({
    key: `${key}:${language}`,
    name,
    language,
    under,
    shape: 'words',
    words: text[language] ?? '',
  }))
