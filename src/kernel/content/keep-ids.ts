// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * After a text was edited as Markdown, which has no ids: which block is which. Citations, translations and readers'
 * places hang on the ids, so a block that was moved or reworded keeps its own.
 */
import { newBlockId } from './block-id.ts'
import { type Block, type Doc, withBlockIds } from './schema.ts'
import { blockText, wordsOf } from './text.ts'

/** Shared words, of all words of both (Dice), from which a block elsewhere in the text counts as the same one. */
const SIMILAR = 0.5
/** The same where it also stands between the same neighbours. */
const SIMILAR_IN_PLACE = 0.2
/** Words in more blocks than these tell nothing about which block it is. */
const COMMON = 20

/** `next` with the ids of `previous` on the blocks that are the same or similar; the others keep theirs. Linear in the words. */
export function keepIds(previous: Doc, next: Doc): Doc {
  const pairs = new Pairs(previous.content.length, next.content.length)
  pairs.byKey(previous.content.map(exactKey), next.content.map(exactKey))
  pairs.byKey(previous.content.map(looseKey), next.content.map(looseKey))
  const before = previous.content.map(bagOf)
  const after = next.content.map(bagOf)
  for (const [i, j] of similarPairs(before, after, pairs)) pairs.add(i, j)
  pairs.spread(
    (i, j) =>
      previous.content[i]!.type === next.content[j]!.type && dice(before[i]!, after[j]!) >= SIMILAR_IN_PLACE,
  )
  const old = new Set(previous.content.map((block) => block.attrs.id))
  const content = next.content.map((block, j): Block => {
    const i = pairs.ofNext[j]!
    if (i >= 0) return withId(block, previous.content[i]!.attrs.id)
    // Without an id it gets a new one below: an old one may still hold citations of what is gone.
    return old.has(block.attrs.id) ? withId(block, '') : block
  })
  return withBlockIds({ ...next, content }, () => freshId(old))
}

function freshId(old: ReadonlySet<string>): string {
  let id = newBlockId()
  while (old.has(id)) id = newBlockId()
  return id
}

const withId = (block: Block, id: string): Block => ({ ...block, attrs: { ...block.attrs, id } }) as Block

const exactKey = ({ attrs: { id: _, ...attrs }, ...block }: Block): string => JSON.stringify([block, attrs])

/** The words alone, or the file of a figure: a paragraph made a title, or a figure described better, is the same. */
const looseKey = (block: Block): string =>
  block.type === 'figure' ? block.attrs.file : wordsOf(blockText(block)).join(' ').toLowerCase() || block.type

/** Which old block (by place) is which new one; each at most once. */
class Pairs {
  readonly ofNext: number[]
  readonly #ofPrevious: number[]

  constructor(previous: number, next: number) {
    this.#ofPrevious = new Array<number>(previous).fill(-1)
    this.ofNext = new Array<number>(next).fill(-1)
  }

  add(i: number, j: number): boolean {
    if (!this.#isFree(i, j)) return false
    this.#ofPrevious[i] = j
    this.ofNext[j] = i
    return true
  }

  /** Whether the old block has no pair yet. */
  isOpen(i: number): boolean {
    return this.#ofPrevious[i] === -1
  }

  #isFree(i: number, j: number): boolean {
    return this.isOpen(i) && this.ofNext[j] === -1
  }

  /**
   * Pairs blocks with the same key as Heckel does (A technique for isolating differences between files, CACM 21, 1978):
   * those that are alone with their key wherever they stand, then equal neighbours of pairs, then what is left in order.
   */
  byKey(previous: readonly string[], next: readonly string[]): void {
    const places = (keys: readonly string[], isOpen: (at: number) => boolean) => {
      const found = new Map<string, number[]>()
      for (const [at, key] of keys.entries())
        if (isOpen(at)) (found.get(key) ?? found.set(key, []).get(key)!).push(at)
      return found
    }
    const old = places(previous, (i) => this.isOpen(i))
    const fresh = places(next, (j) => this.ofNext[j] === -1)
    for (const [key, js] of fresh)
      if (js.length === 1 && old.get(key)?.length === 1) this.add(old.get(key)![0]!, js[0]!)
    this.spread((i, j) => previous[i] === next[j])
    for (const [key, js] of fresh) {
      const left = (old.get(key) ?? []).filter((i) => this.isOpen(i))
      for (const j of js) if (this.ofNext[j] === -1 && left.length > 0) this.add(left.shift()!, j)
    }
  }

  /** Pairs neighbours of pairs, and both ends, for as long as they are alike. */
  spread(isAlike: (i: number, j: number) => boolean): void {
    const end = this.ofNext.length
    for (let j = 0; j < end; j++) {
      const before = j === 0 ? -1 : this.ofNext[j - 1]!
      if (j === 0 || before >= 0) this.#addIf(before + 1, j, isAlike)
    }
    for (let j = end - 1; j >= 0; j--) {
      const after = j === end - 1 ? this.#ofPrevious.length : this.ofNext[j + 1]!
      if (after > 0) this.#addIf(after - 1, j, isAlike)
    }
  }

  #addIf(i: number, j: number, isAlike: (i: number, j: number) => boolean): void {
    if (this.#isFree(i, j) && isAlike(i, j)) this.add(i, j)
  }
}

type Bag = { counts: Map<string, number>; size: number }

function bagOf(block: Block): Bag {
  const counts = new Map<string, number>()
  const words = wordsOf(blockText(block).toLowerCase())
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

function dice(a: Bag, b: Bag): number {
  const [few, many] = a.counts.size < b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts]
  let shared = 0
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0)
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** Pairs of open blocks alike by their words, the most alike first. Only blocks that share an uncommon word are compared. */
function similarPairs(before: readonly Bag[], after: readonly Bag[], pairs: Pairs): [number, number][] {
  const holders = new Map<string, number[]>()
  for (const [i, bag] of before.entries())
    if (pairs.isOpen(i))
      for (const word of bag.counts.keys()) (holders.get(word) ?? holders.set(word, []).get(word)!).push(i)
  const found: { i: number; j: number; alike: number }[] = []
  for (const [j, bag] of after.entries()) {
    if (pairs.ofNext[j] !== -1) continue
    for (const i of likeliest(bag, holders)) {
      const alike = dice(before[i]!, bag)
      if (alike >= SIMILAR) found.push({ i, j, alike })
    }
  }
  return found.sort((a, b) => b.alike - a.alike || a.j - b.j).map(({ i, j }) => [i, j])
}

/** The three old blocks that share the most uncommon words. */
function likeliest(bag: Bag, holders: ReadonlyMap<string, number[]>): number[] {
  const votes = new Map<number, number>()
  for (const word of bag.counts.keys()) {
    const places = holders.get(word) ?? []
    if (places.length <= COMMON) for (const i of places) votes.set(i, (votes.get(i) ?? 0) + 1)
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([i]) => i)
}
