// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The same request again and again over raw sockets. The client shares the cores with what it measures, and Node's own
 * costs more than the answer of a bare server: throughput and CPU would be the client's.
 */
import { createConnection } from 'node:net'

export interface Flood {
  port: number
  path: string
  headers?: Readonly<Record<string, string>>
  /** Requests in all, and connections that send one after the other. */
  count: number
  wide: number
}

/** Answers with requests a second. Anything but a 200 is an error. */
export async function flood({ port, path, headers = {}, count, wide }: Flood): Promise<number> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  let left = count
  const take = () => left-- > 0
  const from = performance.now()
  await Promise.all(Array.from({ length: wide }, () => connection(port, request, take)))
  return count / ((performance.now() - from) / 1000)
}

/** One connection: sends while `take` gives it a request to send. */
function connection(port: number, request: Buffer, take: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const reader = new AnswerReader()
    const next = () => {
      if (take()) socket.write(request)
      else socket.end(resolve)
    }
    const onread = {
      buffer: Buffer.alloc(64 * 1024),
      callback: (bytes: number, buffer: Uint8Array) => {
        try {
          if (reader.read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes))) next()
        } catch (error) {
          socket.destroy(error as Error)
        }
        return true
      },
    }
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true, onread }, next)
    socket.on('error', reject)
  })
}

const END_OF_HEAD = '\r\n\r\n'
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n')

/** Finds the end of each answer on a connection (RFC 9112 sections 6 and 7.1), and looks at nothing else but its status. */
class AnswerReader {
  /** Bytes of the body that are still to come; null: it comes in chunks; undefined: no answer has begun. */
  #left: number | null | undefined

  /** Whether this piece ends an answer. Heads are shorter than a piece and come whole. */
  read(piece: Buffer): boolean {
    let body = piece
    if (this.#left === undefined) {
      const end = piece.indexOf(END_OF_HEAD)
      const head = piece.toString('latin1', 0, end)
      if (end < 0 || !head.startsWith('HTTP/1.1 200 ')) throw new Error(`answered ${head.slice(0, 60)}`)
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
      this.#left = length === undefined ? null : Number(length)
      body = piece.subarray(end + END_OF_HEAD.length)
    }
    if (this.#left !== null) this.#left -= body.length
    const ended =
      this.#left === null ? body.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS) : this.#left <= 0
    if (ended) this.#left = undefined
    return ended
  }
}
