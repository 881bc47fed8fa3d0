// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sends requests over loopback, bounded in count, and takes times and CPU in rounds that alternate between what is compared. */
import http from 'node:http'
import type { Measured } from './measured.ts'

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
  body: bytes.toString(),
  headers,
  bytes: bytes.length,
})

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

/** One of the things compared: what is called, how often in a round, and how many at a time. */
export interface Side {
  count: number
  wide: number
  one(index: number): Promise<unknown>
  /** Microseconds of CPU so far, of whoever does the work. */
  cpu(): Promise<number> | number
}

export interface Taken {
  /** CPU of one call, in milliseconds. */
  cpuMs: number
  perSecond: number
}

/**
 * Drives all sides in turn, round after round, so that whatever else the machine does weighs on all alike.
 * The figures of a side are the medians of its rounds; the first round only warms up.
 */
export async function compare<K extends string>(
  sides: Record<K, Side>,
  rounds: number,
): Promise<Record<K, Taken>> {
  const found = Object.fromEntries(Object.keys(sides).map((name) => [name, [] as Taken[]])) as Record<
    K,
    Taken[]
  >
  for (let round = 0; round <= rounds; round++)
    for (const name of Object.keys(sides) as K[]) {
      const taken = await take(sides[name])
      if (round > 0) found[name].push(taken)
    }
  const medians = (taken: Taken[]): Taken => ({
    cpuMs: median(taken.map((one) => one.cpuMs)),
    perSecond: median(taken.map((one) => one.perSecond)),
  })
  return Object.fromEntries(
    Object.entries<Taken[]>(found).map(([name, taken]) => [name, medians(taken)]),
  ) as Record<K, Taken>
}

async function take({ count, wide, one, cpu }: Side): Promise<Taken> {
  const before = await cpu()
  const perSecond = await drive(count, wide, one)
  return { cpuMs: ((await cpu()) - before) / 1000 / count, perSecond }
}

export const cpuOf =
  (measured: Measured): Side['cpu'] =>
  async () =>
    (await measured.figures()).cpuUs

/** CPU of this process, for what is driven without a server. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
