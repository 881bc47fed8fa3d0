// SPDX-License-Identifier: AGPL-3.0-or-later
/** ClamAV's daemon by its INSTREAM command (clamd(8)): bytes go to it by the network, it answers with a verdict. */
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly name: string }
  /** Longer than the daemon's `StreamMaxLength`. */
  | { readonly kind: 'too-long' }

export interface Scanner {
  /** Throws `ScannerUnreachable` when no verdict can be had now. */
  scan(bytes: AsyncIterable<Uint8Array>): Promise<ScanVerdict>
}

export class ScannerUnreachable extends Error {
  override name = 'ScannerUnreachable'
}

/** Longest silence of the daemon: large documents take it some seconds. */
const SILENCE_MS = 60_000
const LONGEST_ANSWER = 4096

/** `url`: `tcp://host:3310` or `unix:///path/to/clamd.ctl`. */
export function clamdScanner(url: URL, silenceMs = SILENCE_MS): Scanner {
  return {
    scan: async (bytes) => {
      const socket = connect(placeOf(url))
      socket.setTimeout(silenceMs, () => socket.destroy(new Error('clamd is silent')))
      try {
        return await converse(socket, bytes)
      } catch (error) {
        throw new ScannerUnreachable('no answer from the antivirus', { cause: error })
      } finally {
        socket.destroy()
      }
    },
  }
}

const placeOf = (url: URL) =>
  url.protocol === 'unix:'
    ? { path: decodeURIComponent(url.pathname) }
    : { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) }

/** Asks the daemon whether it is there. Throws when it is not, or when something else answers. */
export async function pingScanner(url: URL): Promise<void> {
  const socket = connect(placeOf(url))
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd is silent')))
  try {
    const answer = readAnswer(socket)
    socket.write('zPING\0')
    if ((await answer).trim() !== 'PONG') throw new Error('an answer that is not of clamd')
  } finally {
    socket.destroy()
  }
}

async function converse(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
  const answer = readAnswer(socket)
  // The daemon answers and closes in the middle when the stream is too long for it: that breaks the sending, not the verdict.
  const sending = pipeline(Readable.from(framed(bytes)), socket, { end: false })
  const sent = sending.then(
    () => null,
    (error: unknown) => error,
  )
  const [text, failure] = await Promise.all([answer, sent])
  const verdict = verdictOf(text)
  if (verdict) return verdict
  throw failure ?? new Error(`clamd answered: ${text.slice(0, 200)}`)
}

/** Each chunk with its length before it, and a length of nothing at the end. */
async function* framed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of bytes) {
    if (chunk.byteLength === 0) continue
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.byteLength)
    yield length
    yield chunk
  }
  yield Buffer.alloc(4)
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (text.includes('\0') || text.length > LONGEST_ANSWER) resolve(text.split('\0')[0]!)
    })
    socket.on('close', () => (text === '' ? reject(new Error('connection closed')) : resolve(text)))
    socket.on('error', (error) => {
      if (text === '') reject(error)
    })
  })
}

function verdictOf(text: string): ScanVerdict | null {
  if (/: OK\s*$/.test(text)) return { kind: 'clean' }
  const found = /: (.+) FOUND\s*$/.exec(text)
  if (found) return { kind: 'infected', name: found[1]!.replace(/[^\w .:/-]/g, '').slice(0, 80) }
  return /size limit exceeded/i.test(text) ? { kind: 'too-long' } : null
}
