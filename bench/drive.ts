// SPDX-License-Identifier: AGPL-3.0-or-later
/** Requests over loopback, bounded in count, as a browser would send them. */
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })

export interface Sent {
  status: number
  body: string
  headers: http.IncomingHttpHeaders
  /** Of the body, as it came over the wire. */
  bytes: number
}

export type Form = Readonly<Record<string, string | readonly string[]>>

interface Asked {
  cookie?: string
  /** Makes it a post, which says that it comes from the site itself. */
  form?: Form
  headers?: Readonly<Record<string, string>>
}

/** One request, redirects not followed. */
export function send(port: number, path: string, { cookie, form, headers }: Asked = {}): Promise<Sent> {
  const body = form && encode(form)
  const posted =
    body === undefined
      ? {}
      : {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'sec-fetch-site': 'same-origin',
        }
  const options = {
    agent,
    host: '127.0.0.1',
    port,
    path,
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(cookie ? { cookie } : {}), ...posted, ...headers },
  }
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve(sentOf(response, Buffer.concat(pieces))))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

const sentOf = ({ statusCode = 0, headers }: http.IncomingMessage, bytes: Buffer): Sent => ({
  status: statusCode,
  body: unpacked(bytes, headers['content-encoding']).toString(),
  headers,
  bytes: bytes.length,
})

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(bytes)
  return encoding === 'br' ? brotliDecompressSync(bytes) : bytes
}

/** What browsers say over HTTPS that they can read. */
export const AS_BROWSERS = { 'accept-encoding': 'gzip, deflate, br, zstd' } as const

function encode(form: Form): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body.toString()
}

/** A request that must be answered with this status. */
export async function expect(status: number, port: number, path: string, asked?: Asked): Promise<Sent> {
  const sent = await send(port, path, asked)
  if (sent.status !== status) throw new Error(`${path} answers ${sent.status} instead of ${status}`)
  return sent
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Calls `one` that often, `wide` at a time. Returns calls a second. */
export async function drive(
  count: number,
  wide: number,
  one: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const worker = async () => {
    while (next < count) await one(next++)
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: wide }, worker))
  return count / ((performance.now() - from) / 1000)
}
