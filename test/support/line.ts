// SPDX-License-Identifier: AGPL-3.0-or-later
/** A line to a database that can fall silent, as a server that is frozen or a network that loses everything does. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** Address of the same database, by this line. */
  readonly url: string
  /** From now on nothing passes, and nothing is closed. */
  freeze(): void
  /** What waited passes. */
  thaw(): void
  close(): Promise<void>
}

export async function lineTo(url: string): Promise<Line> {
  const to = new URL(url.replace('@/', '@socket/'))
  const folder = to.searchParams.get('host')
  const open = new Set<Socket>()
  let frozen = false
  const far = () =>
    folder
      ? connect(`${folder}/.s.PGSQL.${to.searchParams.get('port') ?? 5432}`)
      : connect(Number(to.port || 5432), to.hostname)
  const server = createServer((near) => {
    const pair = [near, far()] as const
    for (const [from, into] of [pair, [pair[1], pair[0]] as const]) {
      open.add(from)
      from.on('data', (bytes) => into.write(bytes))
      from.on('close', () => {
        open.delete(from)
        into.destroy()
      })
      from.on('error', () => undefined)
      if (frozen) from.pause()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `postgresql://${to.username}${to.password && `:${to.password}`}@127.0.0.1:${port}${to.pathname}?sslmode=disable`,
    freeze: () => {
      frozen = true
      for (const socket of open) socket.pause()
    },
    thaw: () => {
      frozen = false
      for (const socket of open) socket.resume()
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
