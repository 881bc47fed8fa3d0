// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files that travel inside a form, without JavaScript: each goes to the store as it arrives, and into the same staging. */
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Body } from '../forms/form.ts'
import { showBytes } from './limits.ts'
import { cleanName } from './names.ts'
import { FileRefused, type Refusal } from './refusals.ts'
import { checkClaim } from './sniff.ts'
import { atMost, type FilesDeps, finishFile, refuseFile, stageFile } from './staging.ts'

/** Files in one form, and its other fields: as many as the forms that are sent without files. */
const MOST_FILES = 20
const MOST_FIELDS = 2000

export interface ArrivedFile {
  /** Name of the form's field. */
  readonly field: string
  readonly name: string
  /** Null when there was no room even to begin. */
  readonly fileId: string | null
  /** Why it is not accepted; the form then says so beside the field. */
  readonly refusal?: Refusal
}

export interface MultipartForm {
  /** All fields; a field of files has the ids of those that were accepted, after the ids that the page already held. */
  readonly body: Body
  readonly files: readonly ArrivedFile[]
}

/** Lets a server take forms with files. Once, before the routes. */
export async function acceptMultipart(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: false })
}

/** Whose the files of a form are, and in which of its fields they may come. */
export interface Taking {
  /** Null: nobody who may upload. Their files are read and forgotten, and refused by name. */
  readonly ownerId: string | null
  /** Null: not known, because the form depends on what its sender may not see any more. */
  readonly fields: ReadonlySet<string> | null
  /** Fields whose files are read into the body, name and bytes (as latin1), and forgotten. */
  readonly read?: ReadonlySet<string>
}

/**
 * Reads a posted form with its files. The caller has checked session, permission and origin. A file that is refused does not stop the
 * others, nor the fields: the page can be shown again with all that was accepted. A file in a field that takes none is read and
 * forgotten. Errors of the form itself have a `statusCode`.
 */
export async function saveMultipart(
  request: FastifyRequest,
  deps: FilesDeps,
  taking: Taking,
): Promise<MultipartForm> {
  try {
    return await readMultipart(request, deps, taking)
  } catch (error) {
    if (error instanceof Error && MALFORMED.test(error.message))
      throw Object.assign(new Error('the form is not whole'), { statusCode: 400, cause: error })
    throw error
  }
}

/** What the parser says of a form without boundary or end; its errors carry nothing else to know them by. */
const MALFORMED = /^Multipart: |multipart data$|^The needle can/

async function readMultipart(
  request: FastifyRequest,
  deps: FilesDeps,
  { ownerId, fields: fileFields, read }: Taking,
): Promise<MultipartForm> {
  checkLength(
    request,
    fileFields?.size === 0 && !read?.size
      ? request.routeOptions.bodyLimit
      : MOST_FILES * deps.limits.withoutJavaScript,
  )
  const fields = new Map<string, string[]>()
  // All fields together may be as long as the body of a form without files: they are held in memory.
  const most = request.routeOptions.bodyLimit
  let length = 0
  const add = (name: string, value: string) => {
    length += Buffer.byteLength(name) + Buffer.byteLength(value)
    if (length > most) throw tooLong()
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  const files: ArrivedFile[] = []
  const limits = {
    files: MOST_FILES,
    fields: MOST_FIELDS,
    fieldSize: most,
    fileSize: Number.POSITIVE_INFINITY,
  }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.valueTruncated || part.fieldnameTruncated) throw tooLong()
      add(part.fieldname, String(part.value))
    } else if (part.filename && fileFields?.has(part.fieldname)) {
      const arrived = ownerId === null ? refusedUnread(part) : await saveOne(part, request, deps, ownerId)
      files.push(arrived)
      if (arrived.fileId && !arrived.refusal) add(part.fieldname, arrived.fileId)
    } else if (part.filename && read?.has(part.fieldname)) {
      const file = await readOne(part)
      if (file.bytes) fields.set(part.fieldname, [cleanName(part.filename), file.bytes.toString('latin1')])
      else files.push(file.refused)
    } else part.file.resume() // No file was chosen, or this is no field for one.
  }
  const body = Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  )
  return { body, files }
}

/** What is beyond the limits of the files is read and forgotten: that must have an end. Browsers always say how long a form is. */
function checkLength(request: FastifyRequest, most: number): void {
  const announced = request.headers['content-length']
  if (announced === undefined)
    throw Object.assign(new Error('a form with files must say its length'), { statusCode: 411 })
  if (Number(announced) > most) throw tooLong()
}

function refusedUnread(part: MultipartFile): ArrivedFile {
  part.file.resume()
  return { field: part.fieldname, name: part.filename, fileId: null, refusal: { code: 'not-allowed' } }
}

/** Held in memory: as large as a table may be. */
const MOST_READ = 5 * 1024 * 1024

async function readOne(
  part: MultipartFile,
): Promise<{ bytes: Buffer } | { bytes: null; refused: ArrivedFile }> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of part.file) {
    length += chunk.length
    // What is beyond is read and forgotten: the fields come after it.
    if (length <= MOST_READ) chunks.push(chunk)
  }
  if (length <= MOST_READ) return { bytes: Buffer.concat(chunks) }
  const refusal: Refusal = { code: 'too-large', values: { limit: showBytes(MOST_READ) } }
  return { bytes: null, refused: { field: part.fieldname, name: part.filename, fileId: null, refusal } }
}

const tooLong = () => Object.assign(new Error('the form is too long'), { statusCode: 413 })

async function saveOne(
  part: MultipartFile,
  request: FastifyRequest,
  deps: FilesDeps,
  ownerId: string,
): Promise<ArrivedFile> {
  const most = deps.limits.withoutJavaScript
  const arrived = { field: part.fieldname, name: part.filename }
  // How long one file of a form is, nobody says: what the whole form has is the most it can be.
  const announced = Math.min(most, Number(request.headers['content-length'] ?? most))
  let fileId: string | null = null
  try {
    checkClaim(part.filename, 1, deps.limits)
    fileId = await stageFile(deps, { ownerId, name: part.filename, bytes: announced, resumable: false })
    const tooLarge = () => new FileRefused('too-large-plain', { limit: showBytes(most) })
    const bytes = await deps.store.put(
      fileId,
      atMost(part.file.iterator({ destroyOnReturn: false }), most, tooLarge),
    )
    const file = await finishFile(deps, fileId, bytes)
    return { ...arrived, fileId, ...(file?.refusal ? { refusal: file.refusal as Refusal } : {}) }
  } catch (error) {
    // The rest of the file is read and forgotten: the fields come after it.
    part.file.resume()
    if (!(error instanceof FileRefused)) throw error
    if (fileId) await refuseFile(deps, fileId, 'staged', error.refusal)
    return { ...arrived, fileId, refusal: error.refusal }
  }
}
