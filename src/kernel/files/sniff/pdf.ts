// SPDX-License-Identifier: AGPL-3.0-or-later
/** PDF (ISO 32000-2): whether it is whole, and whether it holds actions that a reader might run. */
import { constants, inflateSync } from 'node:zlib'
import { FileRefused } from '../refusals.ts'
import { dictionaryAt } from './pdf-dictionary.ts'

/**
 * Names of actions and parts that run or send something: scripts, programs, forms that post, Flash, XFA forms (sections 12.6.4, 12.7).
 * What is encrypted cannot be looked into; without a password its text still opens for everybody (section 7.6.4).
 */
const ACTIVE_NAMES = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'RichMedia',
  'Rendition',
  'XFA',
  'Encrypt',
]

/** Any character of a name may be written as `#` and two digits (section 7.3.5), which is how scripts hide. */
const disguised = (name: string): string =>
  [...name].map((letter) => `(?:${letter}|#${hexOf(letter)})`).join('')
const hexOf = (letter: string): string =>
  letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)
const ACTIVE = new RegExp(`/(?:${ACTIVE_NAMES.map(disguised).join('|')})(?![A-Za-z0-9_#])`)

/** Unpacked bytes looked at in one file: a small file may unpack into terabytes. */
const UNPACKED_BYTES = 64 * 1024 * 1024
/** Packed bytes looked at: streams that lie inside one another, and unpack into nothing, would be read again and again. */
const PACKED_BYTES = 128 * 1024 * 1024

/**
 * Throws `FileRefused` for a damaged file. `active`: something in it may run, or it cannot be known, so it is only ever downloaded.
 * Takes up to a second for each 50 MB: not for the thread that answers.
 */
export function inspectPdf(bytes: Buffer): { active: boolean } {
  const tail = bytes.subarray(-2048).toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) throw new FileRefused('damaged', { kind: 'PDF' })
  return { active: namesAction(bytes) || packsAction(bytes) }
}

const WINDOW = 1024 * 1024
const LONGEST_NAME = 64

function namesAction(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += WINDOW)
    if (ACTIVE.test(bytes.subarray(at, at + WINDOW + LONGEST_NAME).toString('latin1'))) return true
  return false
}

/**
 * Objects may be packed into compressed streams (section 7.5.7). They are known by their key `First`, since not every reader asks
 * for their type. What stands where is read from each `obj` on, as readers do: a search backwards from the word `stream` is led astray
 * by strings and names that look like one. A stream that cannot be unpacked counts as active.
 */
function packsAction(bytes: Buffer): boolean {
  const room = { packed: PACKED_BYTES, unpacked: UNPACKED_BYTES, read: 4 * bytes.length + WINDOW }
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const dictionary = dictionaryAt(bytes, at + 3)
    if (!dictionary) continue
    room.read -= dictionary.end - at
    // Dictionaries that lie inside one another, or that nothing ends.
    if (!dictionary.isWhole || room.read < 0) return true
    if (dictionary.stream === null || !/\/(ObjStm|First) /.test(dictionary.words)) continue
    const unpacked = isDeflated(dictionary.words) ? inflate(bytes.subarray(dictionary.stream), room) : null
    if (unpacked === null || ACTIVE.test(unpacked.toString('latin1'))) return true
  }
  return false
}

/** Whether one pass of inflating, and nothing else, gives what the stream holds (section 7.4). */
function isDeflated(words: string): boolean {
  const filters = words.match(/\/Filter (?:\[ \/FlateDecode \] |\/FlateDecode (?=\/|>>))/g) ?? []
  return filters.length === 1 && !/\/(Filter .*\/Filter|DecodeParms|DP|F|FFilter) /.test(words)
}

/** As `info` makes it (Node, zlib class options), which the types do not say. `bytesWritten`: how much was read of what is packed. */
interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

/** What a stream holds, taken off the `room` that is left; null when it cannot be known. */
function inflate(bytes: Buffer, room: { packed: number; unpacked: number }): Buffer | null {
  if (room.packed <= 0 || room.unpacked <= 0) return null
  try {
    // The end of the stream is not known: what follows it is ignored, a missing end is forgiven.
    const options = {
      maxOutputLength: room.unpacked,
      finishFlush: constants.Z_SYNC_FLUSH,
      info: true,
    }
    const { buffer, engine } = inflateSync(bytes, options) as unknown as Inflated
    room.packed -= engine.bytesWritten
    room.unpacked -= buffer.length
    return buffer
  } catch {
    return null
  }
}
