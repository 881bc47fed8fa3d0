// SPDX-License-Identifier: AGPL-3.0-or-later
/** PDF (ISO 32000-2): whether it is whole, and whether it holds actions that a reader might run. */
import { constants, inflateSync } from 'node:zlib'
import { FileRefused } from '../refusals.ts'
import type { ByteSource } from './source.ts'

/** Names of actions and parts that run or send something: scripts, programs, forms that post, Flash, XFA forms (sections 12.6.4, 12.7). */
const ACTIVE_NAMES = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia', 'XFA']

/** Any character of a name may be written as `#` and two digits (section 7.3.5), which is how scripts hide. */
const disguised = (name: string): string =>
  [...name].map((letter) => `(?:${letter}|#${hexOf(letter)})`).join('')
const hexOf = (letter: string): string =>
  letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)
const oneOfNames = (names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map(disguised).join('|')})(?![A-Za-z0-9_#])`)

const ACTIVE = oneOfNames(ACTIVE_NAMES)
/** Keys of a stream of packed objects. */
const PACKED = oneOfNames(['ObjStm', 'First'])

/** Unpacked bytes looked at in one file: a small file may unpack into terabytes. */
const UNPACKED_BYTES = 64 * 1024 * 1024
/** Packed bytes looked at: streams that lie inside one another, and unpack into nothing, would be read again and again. */
const PACKED_BYTES = 128 * 1024 * 1024
/** Streams in one file: a document of thousands of pages has fewer. */
const MOST_STREAMS = 200_000

/** Throws `FileRefused` for a damaged file. `active`: something in it may run, or it cannot be known, so it is only ever downloaded. */
export async function inspectPdf(source: ByteSource): Promise<{ active: boolean }> {
  const bytes = await source.read(0, source.size)
  const tail = bytes.subarray(-2048).toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) throw new FileRefused('damaged', { kind: 'PDF' })
  // Encrypted files cannot be looked into; without a password their text still opens for everybody (section 7.6.4).
  if (bytes.includes('/Encrypt')) return { active: true }
  return { active: (await namesAction(bytes)) || (await packsAction(bytes)) }
}

const WINDOW = 1024 * 1024
const LONGEST_NAME = 64

/** Lets other requests come in between: 50 MB are a second of work. */
const breathe = () => new Promise((resolve) => setImmediate(resolve))

async function namesAction(bytes: Buffer): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += WINDOW) {
    const text = bytes.subarray(at, at + WINDOW + LONGEST_NAME).toString('latin1')
    if (ACTIVE.test(text)) return true
    await breathe()
  }
  return false
}

/**
 * Objects may be packed into compressed streams (section 7.5.7). They are known by their key `First`, since not every reader asks
 * for their type. A stream that cannot be unpacked counts as active.
 */
async function packsAction(bytes: Buffer): Promise<boolean> {
  const room = { packed: PACKED_BYTES, unpacked: UNPACKED_BYTES }
  let streams = 0
  let before = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (++streams > MOST_STREAMS) return true
    if (streams % 500 === 0) await breathe()
    const dictionary = dictionaryBefore(bytes, before, at)
    before = at
    if (!PACKED.test(dictionary)) continue
    const simple =
      /\/Filter ?\[? ?\/FlateDecode/.test(dictionary) && !/\/DecodeParms|\/F ?[(<]|#/.test(dictionary)
    const unpacked = simple ? inflate(bytes.subarray(afterLineEnd(bytes, at + 6)), room) : null
    if (unpacked === null || ACTIVE.test(unpacked.toString('latin1'))) return true
    await breathe()
  }
  return false
}

/** What stands between the last `obj` and the keyword `stream`; '' after `endstream`. */
function dictionaryBefore(bytes: Buffer, from: number, keyword: number): string {
  if (bytes.subarray(keyword - 3, keyword).toString('latin1') === 'end') return ''
  const before = bytes.subarray(from, keyword)
  const start = before.lastIndexOf('obj')
  return start < 0 ? '' : before.subarray(start).toString('latin1').replace(/\s+/g, ' ')
}

const afterLineEnd = (bytes: Buffer, at: number): number =>
  bytes[at] === 0x0d && bytes[at + 1] === 0x0a
    ? at + 2
    : bytes[at] === 0x0a || bytes[at] === 0x0d
      ? at + 1
      : at

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
