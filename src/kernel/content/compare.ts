// SPDX-License-Identifier: AGPL-3.0-or-later
/** Differences between two versions of a text, by block id and then by words. */
import type { Block, Doc } from './schema.ts'
import { signedText } from './text.ts'
import { compareWords, type WordChange } from './word-changes.ts'

export type BlockChange =
  | { kind: 'same'; id: string; moved: boolean; block: Block }
  | { kind: 'added' | 'removed'; id: string; moved: false; block: Block }
  | {
      kind: 'changed'
      id: string
      moved: boolean
      before: Block
      after: Block
      words: WordChange[]
      /** The words are the same: only emphasis, links, languages, the kind of the block or its picture changed. */
      formatOnly: boolean
    }

/** Every block of both, in the order of `after`; a removed block comes where it stood. */
export function compareDocs(before: Doc, after: Doc): BlockChange[] {
  const old = new Map(before.content.map((block, at) => [block.attrs.id, { block, at }]))
  const kept = new Set(after.content.map((block) => block.attrs.id))
  const steady = steadyPlaces(after.content.map((block) => old.get(block.attrs.id)?.at ?? -1))
  const removed = removedAfter(before, kept, steady)
  const gone = (at: number): BlockChange[] =>
    (removed.get(at) ?? []).map((block) => ({ kind: 'removed', id: block.attrs.id, moved: false, block }))
  const changes = after.content.flatMap((block): BlockChange[] => {
    const found = old.get(block.attrs.id)
    if (!found) return [{ kind: 'added', id: block.attrs.id, moved: false, block }]
    const moved = !steady.has(found.at)
    return [changeOf(found.block, block, moved), ...(moved ? [] : gone(found.at))]
  })
  return [...gone(-1), ...changes]
}

/** Whether two versions differ in anything. */
export const isChanged = (changes: readonly BlockChange[]): boolean =>
  changes.some((change) => change.kind !== 'same' || change.moved)

function changeOf(before: Block, after: Block, moved: boolean): BlockChange {
  const { id } = after.attrs
  if (sameData(before, after)) return { kind: 'same', id, moved, block: after }
  const words = compareWords(signedText(before), signedText(after))
  return {
    kind: 'changed',
    id,
    moved,
    before,
    after,
    words,
    formatOnly: words.every(({ kind }) => kind === 'same'),
  }
}

/** Equal as data; the order of keys, which a database may change, does not count. */
function sameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => key in b && sameData(a[key as keyof typeof a], b[key as keyof typeof b]))
}

/** Removed blocks under the place, in `before`, of the steady block that they followed; -1 for the beginning. */
function removedAfter(
  before: Doc,
  kept: ReadonlySet<string>,
  steady: ReadonlySet<number>,
): Map<number, Block[]> {
  const found = new Map<number, Block[]>()
  let anchor = -1
  for (const [at, block] of before.content.entries()) {
    if (steady.has(at)) anchor = at
    else if (!kept.has(block.attrs.id)) (found.get(anchor) ?? found.set(anchor, []).get(anchor)!).push(block)
  }
  return found
}

/** The old places that still follow each other: the longest rising run. The other kept blocks have moved. -1 is no place. */
function steadyPlaces(places: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const place of places) {
    if (place < 0) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < place) low = middle + 1
      else high = middle
    }
    previous.set(place, ends[low - 1])
    ends[low] = place
  }
  const steady = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) steady.add(place)
  return steady
}
