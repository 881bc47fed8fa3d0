// SPDX-License-Identifier: AGPL-3.0-or-later
/** For tests and the bench: a server on loopback with uploads, forms with files and downloads, over a real database and a real disk. */
import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify'
import { type Clock, fixedClock } from '../clock.ts'
import { openDatabase } from '../db/db.ts'
import { errorForLog } from '../http/error-log.ts'
import { splitLocale } from '../i18n/locale.ts'
import { runHere } from '../worker-tasks.ts'
import { DEFAULT_LIMITS, type FileLimits } from './limits.ts'
import { openStore } from './open-store.ts'
import { acceptMultipart, saveMultipart } from './plain-upload.ts'
import { findFile } from './queries.ts'
import { mp4Head } from './samples.fixture.ts'
import type { Scanner } from './scan.ts'
import { sendFile } from './serve.ts'
import type { FileStore, S3Config } from './store.ts'
import { mountUploads, type UploadsDeps } from './tus.ts'
import { uploadLocks } from './upload-locks.ts'

export const ANNA = '01900000-0000-7000-8000-00000000000a'
export const BRUNO = '01900000-0000-7000-8000-00000000000b'

/** The fields of `/modulo` that take files. */
const FILE_FIELDS = new Set(['files', 'attachments', 'captions', 'f'])

export interface UploadServer {
  readonly base: string
  readonly server: FastifyInstance
  readonly deps: UploadsDeps
  close(): Promise<void>
}

interface Options {
  readonly url: string
  readonly folder: string
  readonly clock?: Clock
  readonly limits?: Partial<FileLimits>
  readonly scanner?: Scanner | null
  readonly lockWaitMs?: number
  /** Is told of bytes as they leave the store. */
  readonly onRead?: (bytes: number) => void
  /** Instead of the folder. */
  readonly s3?: S3Config
  /** Is given each line of the log. */
  readonly log?: (line: string) => void
  /** Adds routes and hooks before the server listens. */
  readonly extend?: (server: FastifyInstance) => Promise<void>
}

/** The person is whoever the `x-person` header says; 'visitor' may not upload. */
const actorOf = async (request: FastifyRequest) => {
  const person = request.headers['x-person']
  if (typeof person !== 'string') return null
  return person === 'visitor' ? { id: ANNA, mayUpload: false } : { id: person, mayUpload: true }
}

export async function startUploads(options: Options): Promise<UploadServer> {
  const database = openDatabase({ url: options.url, poolSize: 5 })
  const locks = uploadLocks(options.url, options.lockWaitMs)
  const { log, s3, folder } = options
  const server = fastify({
    bodyLimit: 1024,
    rewriteUrl: (request) => splitLocale(request.url ?? '/').path,
    ...(log && { logger: { stream: { write: log }, serializers: { err: errorForLog } } }),
  })
  const deps: UploadsDeps = {
    database,
    locks,
    store: countingReads(await openStore(s3 ? { s3 } : { folder }), options.onRead),
    clock: options.clock ?? fixedClock(new Date('2026-11-23T09:00:00Z')),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    scanner: options.scanner ?? null,
    run: runHere,
    baseUrl: 'http://rete.example',
    actorOf,
    translate: (locale, source, values) =>
      `${locale}: ${source} ${values ? JSON.stringify(values) : ''}`.trim(),
  }
  await options.extend?.(server)
  await acceptMultipart(server)
  await mountUploads(server, deps)
  server.post('/modulo', { bodyLimit: 64 * 1024 }, async (request) =>
    saveMultipart(request, deps, { ownerId: ANNA, fields: FILE_FIELDS }),
  )
  server.get<{ Params: { id: string }; Querystring: { mostra?: string } }>(
    '/file/:id',
    async (request, reply) => {
      const file = await findFile(database.db, request.params.id)
      if (!file) return reply.code(404).send()
      const actor = request.headers['x-person'] === 'shared' ? { sharedDesk: true } : null
      return sendFile(request, reply, {
        file,
        store: deps.store,
        actor,
        inline: request.query.mostra === '1',
      })
    },
  )
  const base = await server.listen({ port: 0, host: '127.0.0.1' })
  const close = async () => {
    server.server.closeAllConnections()
    await server.close()
    await locks.close()
    await database.close()
  }
  return { base, server, deps, close }
}

/** The same store, whose readers are counted chunk by chunk. */
function countingReads(store: FileStore, onRead?: (bytes: number) => void): FileStore {
  if (!onRead) return store
  async function* counted(bytes: Readable) {
    for await (const chunk of bytes) {
      onRead?.((chunk as Buffer).length)
      yield chunk
    }
  }
  return {
    ...store,
    readRange: async (id, range) => Readable.from(counted(await store.readRange(id, range))),
  }
}

/** What a browser's page sends with each request. */
export const pageHeaders = (person: string = ANNA): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'sec-fetch-site': 'same-origin',
  'x-person': person,
})

const base64 = (text: string): string => Buffer.from(text).toString('base64')

export function createUpload(
  base: string,
  name: string,
  bytes: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${base}/caricamenti`, {
    method: 'POST',
    headers: {
      ...pageHeaders(),
      'upload-length': String(bytes),
      'upload-metadata': `filename ${base64(name)}`,
      ...headers,
    },
  })
}

export function sendPiece(
  address: string,
  offset: number,
  body: Uint8Array | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address, {
    method: 'PATCH',
    headers: {
      ...pageHeaders(),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
    body: body as BodyInit,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
}

/** Where an upload that was just created is. */
export const addressOf = (server: Pick<UploadServer, 'base'>, created: Response): string =>
  server.base + created.headers.get('location')

export const idIn = (address: string): string => address.split('/').at(-1)!

export async function offsetOf(address: string): Promise<{ status: number; offset: string | null }> {
  const answer = await fetch(address, { method: 'HEAD', headers: pageHeaders() })
  return { status: answer.status, offset: answer.headers.get('upload-offset') }
}

/**
 * Sends a valid video of so many bytes without ever holding it; `onChunk` is called as it flows. Not by `fetch`, which takes a stream
 * faster than it sends it and so holds what the server has not read yet.
 */
export async function sendVideo(
  address: string,
  bytes: number,
  onSent: (sent: number) => void = () => undefined,
): Promise<IncomingMessage> {
  const head = mp4Head(bytes - mp4Head(0).length)
  const zeros = Buffer.alloc(64 * 1024)
  const request = httpRequest(address, {
    method: 'PATCH',
    headers: {
      ...pageHeaders(),
      'upload-offset': 0,
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes,
    },
  })
  const answered = once(request, 'response') as Promise<[IncomingMessage]>
  for (let sent = 0; sent < bytes; ) {
    const chunk = sent === 0 ? head : zeros.subarray(0, Math.min(zeros.length, bytes - sent))
    sent += chunk.length
    onSent(sent)
    if (!request.write(chunk)) await once(request, 'drain')
  }
  request.end()
  const [answer] = await answered
  return answer.resume()
}

/** Reads an answer to its end without holding it. Returns its bytes. */
export async function readThrough(
  address: string,
  onReceived: (received: number) => void = () => undefined,
): Promise<number> {
  const request = httpRequest(address).end()
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  let received = 0
  for await (const chunk of answer) {
    received += (chunk as Buffer).length
    onReceived(received)
  }
  return received
}
