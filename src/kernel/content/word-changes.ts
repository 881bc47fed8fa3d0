// SPDX-License-Identifier: AGPL-3.0-or-later
/** Differences between two wordings, word by word. */

export interface WordChange {
  kind: 'same' | 'added' | 'removed'
  /** One or more words with the spaces and signs between them; never empty. */
  text: string
}

/** Changes followed word by word; two wordings further apart than this are shown one after the other. */
const MAX_EDITS = 400

/**
 * The words of both, in reading order: what is the same, what was taken away, what was put in its place.
 * The texts of `same` and `removed` make up `before`, those of `same` and `added` make up `after`.
 * Takes time in proportion to the words times the changes, of which it follows MAX_EDITS.
 */
export function compareWords(before: string, after: string): WordChange[] {
  const a = tokens(before)
  const b = tokens(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let tail = 0
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const middle = editsOf(a.slice(start, a.length - tail), b.slice(start, b.length - tail))
  const edits: Edit[] = [
    { kind: 'same', words: a.slice(0, start) },
    ...middle,
    { kind: 'same', words: a.slice(a.length - tail) },
  ]
  return grouped(edits)
}

interface Edit {
  kind: WordChange['kind']
  words: string[]
}

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

/** Shortest edit script by Myers' greedy walk (An O(ND) difference algorithm, 1986). */
function editsOf(a: readonly string[], b: readonly string[]): Edit[] {
  const trace = furthestPaths(a, b)
  if (!trace)
    return [
      { kind: 'removed', words: [...a] },
      { kind: 'added', words: [...b] },
    ]
  const edits: Edit[] = []
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d > 0; d--) {
    const reached = trace[d - 1]!
    const k = x - y
    const isDown = k === -d || (k !== d && at(reached, d - 1, k - 1) < at(reached, d - 1, k + 1))
    const previousX = at(reached, d - 1, isDown ? k + 1 : k - 1)
    const previousY = previousX - (isDown ? k + 1 : k - 1)
    const stepX = isDown ? previousX : previousX + 1
    const stepY = isDown ? previousY + 1 : previousY
    if (x > stepX) edits.push({ kind: 'same', words: a.slice(stepX, x) })
    edits.push(
      isDown ? { kind: 'added', words: [b[stepY - 1]!] } : { kind: 'removed', words: [a[stepX - 1]!] },
    )
    x = previousX
    y = previousY
  }
  if (x > 0) edits.push({ kind: 'same', words: a.slice(0, x) })
  return edits.reverse()
}

/** For each number of edits, how far into `a` each diagonal comes; null beyond MAX_EDITS. */
function furthestPaths(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const trace: Int32Array[] = []
  for (let d = 0; d <= MAX_EDITS; d++) {
    const before = trace[d - 1]
    const reached = new Int32Array(2 * d + 1)
    trace.push(reached)
    for (let k = -d; k <= d; k += 2) {
      let x = 0
      if (before) {
        const isDown = k === -d || (k !== d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1))
        x = isDown ? at(before, d - 1, k + 1) : at(before, d - 1, k - 1) + 1
      }
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reached[k + d] = x
      if (x >= a.length && x - k >= b.length) return trace
    }
  }
  return null
}

const at = (reached: Int32Array, d: number, k: number): number => reached[k + d]!

/** Between two same passages all that was removed comes first, then all that was added; a lone space does not part them. */
function grouped(edits: readonly Edit[]): WordChange[] {
  const changes: WordChange[] = []
  let removed = ''
  let added = ''
  let between = ''
  const flush = () => {
    if (removed !== '') changes.push({ kind: 'removed', text: removed })
    if (added !== '') changes.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, words } of edits) {
    const text = words.join('')
    if (text === '') continue
    const isOpen = removed !== '' || added !== ''
    if (kind === 'same') {
      if (isOpen && !/[\p{L}\p{N}]/u.test(between + text)) between += text
      else {
        flush()
        changes.push({ kind, text: between + text })
        between = ''
      }
      continue
    }
    removed += between
    added += between
    between = ''
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  if (between !== '') changes.push({ kind: 'same', text: between })
  return joined(changes)
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = []
  for (const change of changes) {
    const last = out.at(-1)
    if (last?.kind === 'same' && change.kind === 'same') last.text += change.text
    else out.push({ ...change })
  }
  return out
}
