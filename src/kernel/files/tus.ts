// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Resumable uploads at `/caricamenti` (tus 1.0.0). Written here because every answer must pass through the server's own hooks,
 * and the offset must live in the row of the file: see docs/decisions/0014-files-resumable-upload.md.
 */

import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSameOrigin } from '../http/same-origin.ts'
import { type Locale, localePath, splitLocale } from '../i18n/locale.ts'
import { isId } from '../ids.ts'
import { type FileRow, findOwnFile, removeOne } from './queries.ts'
import { UNUSED_DAYS } from './removal.ts'
import { checkClaim } from './sniff.ts'
import { type FilesDeps, finishFile, stageFile } from './staging.ts'
import { receivePiece, refusedFile } from './tus-piece.ts'
import { answerProblem } from './tus-problem.ts'
import { byteCount, fileNameIn, PIECE_TYPE, TUS_EXTENSIONS, TUS_VERSION, TusProblem } from './tus-protocol.ts'
import type { UploadLocks } from './upload-locks.ts'

export const UPLOADS_PATH = '/caricamenti'

/** Who uploads. `mayUpload`: holds a permission that files serve for. */
export interface Uploader {
  readonly id: string
  readonly mayUpload: boolean
}

export interface UploadsDeps extends FilesDeps {
  readonly locks: UploadLocks
  readonly baseUrl: string
  actorOf(request: FastifyRequest): Promise<Uploader | null>
  /** Fills a source text (Italian) in a language. */
  translate(locale: Locale, source: string, values?: Record<string, string | number>): string
}

const DAY_MS = 24 * 60 * 60 * 1000

type Method = 'HEAD' | 'PATCH' | 'DELETE'

/** Adds the routes, in a scope of their own: bodies of pieces are handed on unread and without a limit of Fastify's. */
export async function mountUploads(server: FastifyInstance, deps: UploadsDeps): Promise<void> {
  await server.register(async (scope) => {
    scope.addContentTypeParser(PIECE_TYPE, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'tus-resumable': TUS_VERSION,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      })
    })
    scope.setErrorHandler((error, request, reply) => answerProblem(deps, error, request, reply))
    scope.options(UPLOADS_PATH, async (_request, reply) => describe(deps, reply))
    scope.post(UPLOADS_PATH, (request, reply) => create(deps, request, reply))
    const one = `${UPLOADS_PATH}/:id`
    scope.head(one, (request, reply) => actOn(deps, 'HEAD', request, reply))
    scope.patch(one, (request, reply) => actOn(deps, 'PATCH', request, reply))
    scope.delete(one, (request, reply) => actOn(deps, 'DELETE', request, reply))
    // Old proxies let only GET and POST through: the method is then said in a header.
    scope.post(one, (request, reply) => actOn(deps, overridden(request), request, reply))
  })
}

function describe(deps: UploadsDeps, reply: FastifyReply) {
  const most = Math.max(...Object.values(deps.limits.family))
  reply.headers({ 'tus-version': TUS_VERSION, 'tus-extension': TUS_EXTENSIONS, 'tus-max-size': most })
  return reply.code(204).send()
}

function overridden(request: FastifyRequest): Method {
  const method = String(request.headers['x-http-method-override'] ?? '').toUpperCase()
  if (method === 'HEAD' || method === 'PATCH' || method === 'DELETE') return method
  throw new TusProblem('bad-request')
}

/** Version, origin, session and permission, in this order: what costs nothing first. */
async function admit(deps: UploadsDeps, method: Method | 'POST', request: FastifyRequest): Promise<Uploader> {
  if (request.headers['tus-resumable'] !== TUS_VERSION) throw new TusProblem('wrong-version')
  // HEAD changes nothing, and browsers send no Origin with it.
  if (method !== 'HEAD' && !isSameOrigin(request.headers, deps.baseUrl)) throw new TusProblem('other-origin')
  const actor = await deps.actorOf(request)
  if (!actor) throw new TusProblem('not-signed-in')
  if (!actor.mayUpload) throw new TusProblem('not-allowed')
  return actor
}

async function create(deps: UploadsDeps, request: FastifyRequest, reply: FastifyReply) {
  const actor = await admit(deps, 'POST', request)
  const bytes = byteCount(request.headers['upload-length'])
  const name = fileNameIn(request.headers['upload-metadata'])
  checkClaim(name, bytes, deps.limits)
  const id = await stageFile(deps, { ownerId: actor.id, name, bytes, resumable: true })
  const { locale } = splitLocale(request.originalUrl)
  reply.headers({
    location: localePath(locale, `${UPLOADS_PATH}/${id}`),
    'upload-offset': 0,
    'upload-expires': new Date(deps.clock.now().getTime() + UNUSED_DAYS * DAY_MS).toUTCString(),
  })
  return reply.code(201).send()
}

async function actOn(deps: UploadsDeps, method: Method, request: FastifyRequest, reply: FastifyReply) {
  const actor = await admit(deps, method, request)
  const { id } = request.params as { id: string }
  const upload = await loadUpload(deps, id, actor)
  if (method === 'HEAD') return answerOffset(upload, reply)
  if (method === 'DELETE') return terminate(deps, id, reply)
  if (request.headers['content-type'] !== PIECE_TYPE) throw new TusProblem('wrong-type')
  const offset = byteCount(request.headers['upload-offset'])
  const piece = request.body as IncomingMessage
  return deps.locks.hold(id, async (signal) => {
    // Read again: whoever held the lock before has moved it on.
    const fresh = await loadUpload(deps, id, actor)
    const reached = await receivePiece(deps, fresh, { offset, piece, signal })
    return answerPiece(deps, fresh, reached, request, reply)
  })
}

async function loadUpload(deps: UploadsDeps, id: string, actor: Uploader): Promise<FileRow> {
  const file = isId(id) ? await findOwnFile(deps.database.db, id, actor.id) : null
  if (!file || file.received_bytes === null) throw new TusProblem('not-found')
  return file
}

function answerOffset(upload: FileRow, reply: FastifyReply) {
  reply.headers({ 'upload-offset': upload.received_bytes ?? 0, 'upload-length': upload.bytes })
  return reply.code(200).send()
}

/** After the last piece the answer says what became of the file; after another one, how far it has got. */
async function answerPiece(
  deps: UploadsDeps,
  upload: FileRow,
  reached: number,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reply.header('upload-offset', reached)
  if (reached < upload.bytes) return reply.code(204).send()
  if (upload.state === 'staged') await deps.store.seal(upload.id, upload.bytes)
  const file = await finishFile(deps, upload.id, upload.bytes)
  if (!file) throw new TusProblem('not-found')
  if (file.state === 'refused') return answerProblem(deps, refusedFile(file), request, reply)
  return reply.code(204).headers({ 'file-state': file.state, 'file-type': file.media_type }).send()
}

async function terminate(deps: UploadsDeps, id: string, reply: FastifyReply) {
  return deps.locks.hold(id, async () => {
    if (!(await deps.database.transaction((tx) => removeOne(tx, id)))) throw new TusProblem('in-use')
    await deps.store.delete(id)
    return reply.code(204).send()
  })
}
