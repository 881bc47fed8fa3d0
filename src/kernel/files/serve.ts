// SPDX-License-Identifier: AGPL-3.0-or-later
/** A kept file as an answer: whole or a part, never something that a browser would run as ours. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access.ts'
import { Gone, NotFound } from '../errors.ts'
import { type FileKind, kindByMediaType } from './kinds.ts'
import { contentDisposition, extensionOf } from './names.ts'
import type { FileRow } from './queries.ts'
import { isUnchanged, parseRange, rangeHolds, type Validators } from './ranges.ts'
import { type ByteRange, type FileStore, MissingFile } from './store.ts'

export interface SentFile {
  readonly file: FileRow
  readonly store: FileStore
  /** Who asks: at a shared desk nothing stays on the device. */
  readonly actor: Pick<Actor, 'sharedDesk'> | null
  /** Show it in the browser instead of downloading it, where its kind allows that. */
  readonly inline?: boolean
}

/**
 * Answers with a file that the caller has found the asker may read. Throws `NotFound` for one that is not ready, `Gone` when its
 * bytes are lost. Streams: memory does not grow with the file, and a request that ends early frees what it held.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, store, actor, inline = false }: SentFile,
): Promise<FastifyReply> {
  const kind = kindByMediaType(file.media_type)
  if (file.state !== 'ready' || !file.sha256 || !kind) throw new NotFound()
  const validators: Validators = { etag: `"${file.sha256}"`, modified: file.created_at }
  const plan = planOf(request, file, validators)
  // Opened before any header is written: an error page must not look like a file.
  const bytes = plan.open ? await openBytes(store, file.id, plan.range) : undefined
  // The asker may have gone meanwhile: then nobody would close it.
  if (reply.raw.destroyed) bytes?.destroy()
  reply.code(plan.status).headers({ ...headersOf(file, kind, inline, validators), ...plan.headers })
  if (actor?.sharedDesk) reply.header('cache-control', 'no-store, no-transform')
  // An answer to HEAD keeps the length it says only if it comes as a stream: the server would count the bytes of any other.
  return reply.send(request.method === 'HEAD' ? Readable.from([]) : bytes)
}

interface Plan {
  readonly status: 200 | 206 | 304 | 416
  readonly headers: Record<string, string | number>
  readonly open: boolean
  readonly range?: ByteRange
}

function planOf(request: FastifyRequest, file: FileRow, validators: Validators): Plan {
  if (isUnchanged(request.headers, validators)) return { status: 304, headers: {}, open: false }
  const open = request.method !== 'HEAD'
  // Ranges are for GET alone (RFC 9110 section 14.2).
  const asked =
    open && rangeHolds(headerOf(request, 'if-range'), validators) ? headerOf(request, 'range') : undefined
  const range = parseRange(asked, file.bytes)
  if (range === 'outside')
    return { status: 416, headers: { 'content-range': `bytes */${file.bytes}` }, open: false }
  if (range === 'whole') return { status: 200, headers: { 'content-length': file.bytes }, open }
  const contentRange = `bytes ${range.start}-${range.end}/${file.bytes}`
  return {
    status: 206,
    headers: { 'content-length': range.end - range.start + 1, 'content-range': contentRange },
    open,
    range,
  }
}

async function openBytes(store: FileStore, id: string, range: ByteRange | undefined): Promise<Readable> {
  try {
    return await store.readRange(id, range)
  } catch (error) {
    if (error instanceof MissingFile) throw new Gone('the bytes of the file are lost')
    throw error
  }
}

const headerOf = (request: FastifyRequest, name: 'range' | 'if-range'): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Whether a file is shown in the browser: kinds that run nothing, and of those no file that has something to run. */
export const isInline = (file: Pick<FileRow, 'media_type' | 'active'>): boolean =>
  (kindByMediaType(file.media_type)?.inline ?? false) && !file.active

function headersOf(
  file: FileRow,
  kind: FileKind,
  inline: boolean,
  validators: Validators,
): Record<string, string> {
  const text = file.media_type.startsWith('text/')
  return {
    'content-type': text ? `${file.media_type}; charset=utf-8` : file.media_type,
    'content-disposition': contentDisposition(
      inline && isInline(file) ? 'inline' : 'attachment',
      fullName(file, kind),
    ),
    'content-security-policy': policyOf(kind),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    etag: validators.etag,
    'last-modified': validators.modified.toUTCString(),
    // What is withdrawn must vanish: copies are asked about again. Compressing would break ranges.
    'cache-control': `${file.public ? 'public' : 'private'}, no-cache, no-transform`,
  }
}

/** A name without an ending would open with nothing on the reader's computer. */
const fullName = (file: FileRow, kind: FileKind): string =>
  extensionOf(file.name) === '' ? `${file.name}.${kind.extensions[0]}` : file.name

/**
 * Should a browser take the file for a page all the same, nothing in it runs and nothing is loaded. The page that a browser itself makes
 * around a video opened on its own must be allowed to load it; scripts stay forbidden there too.
 */
const policyOf = ({ family }: FileKind): string =>
  family === 'video' || family === 'audio'
    ? "sandbox allow-same-origin; default-src 'none'; media-src 'self'; frame-ancestors 'none'"
    : "sandbox; default-src 'none'; frame-ancestors 'none'"
