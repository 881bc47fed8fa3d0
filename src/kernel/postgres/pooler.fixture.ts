// SPDX-License-Identifier: AGPL-3.0-or-later
/** A pooler of one session that changes hands after each transaction, as PgBouncer's `pool_mode = transaction` does. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

const READY = 0x5a
const TERMINATE = 0x58
const IDLE = 'I'.charCodeAt(0)

/** The address of a pooler before the database of `url`, which must be reached by a socket without a password. */
export async function transactionPooler(url: string): Promise<{ url: string; close(): void }> {
  const { searchParams, pathname, username } = new URL(url.replace('@/', '@socket/'))
  const upstream = connect(join(searchParams.get('host')!, '.s.PGSQL.5432'))
  const clients = new Set<Socket>()
  let greeting: Buffer | null = null
  let turn = Promise.resolve<unknown>(null)
  const server = createServer((client) => {
    clients.add(client.on('error', () => undefined))
    let greeted = false
    client.on('data', (asked: Buffer) => {
      if (asked[0] === TERMINATE) return client.end()
      const answered = async () => {
        if (!greeted && greeting) return greeting
        upstream.write(asked)
        return answerOf(upstream)
      }
      turn = turn.then(async () => {
        const answer = await answered()
        greeting ??= answer
        greeted = true
        client.write(answer)
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const close = () => {
    for (const socket of [upstream, ...clients]) socket.destroy()
    server.close()
  }
  return { url: `postgresql://${username}@127.0.0.1:${port}${pathname}?sslmode=disable`, close }
}

/** What the server says until it is ready for another transaction (PostgreSQL, "Message Formats"). */
async function answerOf(upstream: Socket): Promise<Buffer> {
  let said = Buffer.alloc(0)
  for (;;) {
    const [piece] = (await once(upstream, 'data')) as [Buffer]
    said = Buffer.concat([said, piece])
    let at = 0
    while (at + 5 <= said.length) {
      const end = at + 1 + said.readUInt32BE(at + 1)
      if (said[at] === READY && said[at + 5] === IDLE && end === said.length) return said
      at = end
    }
  }
}
