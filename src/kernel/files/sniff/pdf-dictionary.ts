// SPDX-License-Identifier: AGPL-3.0-or-later
/** Dictionaries of a PDF (ISO 32000-2 section 7.3), read as a reader reads them: strings, comments and disguised names do not mislead. */

export interface PdfDictionary {
  /** Its words one after another, each with a space behind it; names are spelled out, strings are `()`. */
  readonly words: string
  /** Where reading stopped. */
  readonly end: number
  /** False when it goes on for longer than any that we know. */
  readonly isWhole: boolean
  /** Where the bytes of the stream begin that belongs to it; null when it has none. */
  readonly stream: number | null
}

const LONGEST = 1024 * 1024

const BLANK = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set([...'()<>[]{}/%'].map((mark) => mark.charCodeAt(0)))
const code = (mark: string): number => mark.charCodeAt(0)
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACKSLASH] = [...'()<>/%\\'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** The dictionary that begins at `from`, after blanks; null when something else stands there. */
export function dictionaryAt(bytes: Buffer, from: number): PdfDictionary | null {
  let at = afterBlanks(bytes, from)
  if (bytes[at] !== LESS || bytes[at + 1] !== LESS) return null
  const words: string[] = []
  let depth = 0
  while (at < bytes.length && at - from < LONGEST) {
    const end = afterWord(bytes, at)
    const word = wordOf(bytes, at, end)
    words.push(word)
    if (word === '<<') depth++
    if (word === '>>') depth--
    at = afterBlanks(bytes, end)
    if (depth === 0) return { words: `${words.join(' ')} `, end, isWhole: true, stream: streamAt(bytes, at) }
  }
  return { words: '', end: at, isWhole: false, stream: null }
}

function afterBlanks(bytes: Buffer, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    if (bytes[at] === PERCENT) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    else if (!BLANK.has(bytes[at]!)) break
  }
  return at
}

function afterWord(bytes: Buffer, at: number): number {
  const first = bytes[at]!
  if (first === OPEN) return afterString(bytes, at)
  if (first === LESS || first === MORE) {
    if (bytes[at + 1] === first) return at + 2
    if (first === MORE) return at + 1
    const close = bytes.subarray(at, at + LONGEST).indexOf('>')
    return close < 0 ? bytes.length : at + close + 1
  }
  if (first !== SLASH && DELIMITER.has(first)) return at + 1
  let end = at + 1
  while (end < bytes.length && !BLANK.has(bytes[end]!) && !DELIMITER.has(bytes[end]!)) end++
  return end
}

/** Parentheses in a string are paired, or have a backslash before them (section 7.3.4.2). */
function afterString(bytes: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length && at - from < LONGEST; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === OPEN) depth++
    else if (bytes[at] === CLOSE && --depth === 0) return at + 1
  }
  return bytes.length
}

function wordOf(bytes: Buffer, at: number, end: number): string {
  if (bytes[at] === OPEN || (bytes[at] === LESS && end !== at + 2)) return '()'
  // What is longer than any name that we look for needs no spelling out.
  const word = bytes.subarray(at, Math.min(end, at + 200)).toString('latin1')
  return word.replace(/#([0-9a-f]{2})/gi, (_all, digits: string) => {
    const letter = Number.parseInt(digits, 16)
    // A blank or a slash within a name must not look like the end of it.
    return BLANK.has(letter) || DELIMITER.has(letter) ? '?' : String.fromCharCode(letter)
  })
}

/** A line end follows the keyword (section 7.3.8.1). */
function streamAt(bytes: Buffer, at: number): number | null {
  if (bytes.subarray(at, at + 6).toString('latin1') !== 'stream') return null
  const after = at + 6
  if (bytes[after] === 13) return bytes[after + 1] === 10 ? after + 2 : after + 1
  return bytes[after] === 10 ? after + 1 : after
}
