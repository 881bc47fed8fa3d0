// SPDX-License-Identifier: AGPL-3.0-or-later
/** Starts the measured process and drives it over loopback, bounded in count. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { join } from 'node:path'

export interface Figures {
  cpuUs: number
  rss: number
  heap: number
}

export interface Measured {
  port: number
  barePort: number
  ask<T>(question: 'figures' | 'collect' | 'record' | 'recorded'): Promise<T>
  stop(): Promise<void>
}

export async function startMeasured(env: Record<string, string>): Promise<Measured> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'server.ts'), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, ...env },
  })
  const answer = async <T>(): Promise<T> => (await once(child, 'message'))[0] as T
  const { port, barePort } = await answer<{ port: number; barePort: number }>()
  return {
    port,
    barePort,
    ask: (question) => {
      const next = answer<never>()
      child.send(question)
      return next
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.send('stop')
      await ended
    },
  }
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

export interface Sent {
  status: number
  body: string
  headers: http.IncomingHttpHeaders
}

/** One request, redirects not followed; posts say that they come from the site itself. */
export function send(
  port: number,
  path: string,
  { cookie, form }: { cookie?: string; form?: Record<string, string> } = {},
): Promise<Sent> {
  const body = form && new URLSearchParams(form).toString()
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
                'sec-fetch-site': 'same-origin',
              }),
        },
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(pieces).toString(),
            headers: response.headers,
          }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Sends `count` requests, `wide` at a time. Returns requests a second and the 95th percentile in milliseconds. */
export async function drive(
  count: number,
  wide: number,
  one: () => Promise<unknown>,
): Promise<{ rps: number; p95: number }> {
  const times: number[] = []
  let left = count
  const worker = async () => {
    while (left-- > 0) {
      const from = performance.now()
      await one()
      times.push(performance.now() - from)
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: wide }, worker))
  const seconds = (performance.now() - from) / 1000
  times.sort((a, b) => a - b)
  return { rps: count / seconds, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}

/** CPU of the measured process per call of `one`, in milliseconds: the median of `rounds` rounds of `count` calls. */
export async function cpuPerCall(
  measured: Measured,
  { count, rounds = 5, wide = 1 }: { count: number; rounds?: number; wide?: number },
  one: () => Promise<unknown>,
): Promise<number> {
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = await measured.ask<Figures>('figures')
    await drive(count, wide, one)
    const after = await measured.ask<Figures>('figures')
    found.push((after.cpuUs - before.cpuUs) / 1000 / count)
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)]!
}
