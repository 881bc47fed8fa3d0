// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Files in a bucket: a whole file is `<prefix>whole/<id>`, an unfinished one is `<prefix>pieces/<id>/<offset>`, an object per piece.
 * Offsets and lengths of the pieces are all that is needed to go on, so nothing is lost with a process and no state is kept beside them.
 */

import type { Readable } from 'node:stream'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { translateErrors } from './s3-errors.ts'
import { assemble, type Bucket, deleteKeys, offsetDigits, type Piece, shorten } from './s3-multipart.ts'
import { checkedId, DURABLE_EVERY, type FileStore, MissingFile, type S3Config } from './store.ts'

const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  // A bucket that is not there says nothing of the file.
  return name !== 'NoSuchBucket' && (name === 'NoSuchKey' || $metadata?.httpStatusCode === 404)
}

export function s3Store(config: S3Config): FileStore {
  const client = new S3Client({
    region: config.region,
    credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
    // Checksum trailers are Amazon's own: other services refuse them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Assembling a film of 2 GB is one call; a service that says nothing for a minute is away.
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    ...(config.endpoint ? { endpoint: config.endpoint, forcePathStyle: true } : {}),
  })
  translateErrors(client)
  const bucket: Bucket = { client, name: config.bucket }
  const wholeKey = (id: string) => `${config.prefix}whole/${checkedId(id)}`
  const piecesPrefix = (id: string) => `${config.prefix}pieces/${checkedId(id)}/`

  const head: FileStore['head'] = async (id) => {
    try {
      const found = await client.send(new HeadObjectCommand({ Bucket: bucket.name, Key: wholeKey(id) }))
      return { bytes: found.ContentLength ?? 0 }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  const append: FileStore['append'] = async (id, offset, bytes, onDurable) => {
    await cutBack(bucket, piecesPrefix(id), offset)
    let at = offset
    for await (const { piece, failure } of inPieces(bytes, DURABLE_EVERY)) {
      if (piece.byteLength > 0) {
        const Key = piecesPrefix(id) + offsetDigits(at)
        await client.send(new PutObjectCommand({ Bucket: bucket.name, Key, Body: piece }))
        at += piece.byteLength
        await onDurable?.(at)
      }
      if (failure) throw failure.error
    }
    return at
  }

  const seal: FileStore['seal'] = async (id, bytes) => {
    const pieces = await listPieces(bucket, piecesPrefix(id))
    const sum = pieces.reduce((total, piece) => total + piece.bytes, 0)
    if (sum !== bytes || (bytes === 0 && pieces.length === 0)) {
      if ((await head(id))?.bytes === bytes) return
      if (sum !== bytes) throw new MissingFile(`pieces of ${id} hold ${sum} bytes of ${bytes}`)
    }
    await assemble(bucket, wholeKey(id), pieces)
    await deleteUnder(bucket, piecesPrefix(id))
  }

  return {
    head,
    append,
    seal,
    put: async (id, bytes) => {
      try {
        await deleteUnder(bucket, piecesPrefix(id))
        const size = await append(id, 0, bytes)
        await seal(id, size)
        return size
      } catch (error) {
        await deleteUnder(bucket, piecesPrefix(id))
        throw error
      }
    },
    readRange: async (id, range) => {
      const Range = range ? `bytes=${range.start}-${range.end}` : undefined
      try {
        const found = await client.send(
          new GetObjectCommand({ Bucket: bucket.name, Key: wholeKey(id), Range }),
        )
        return found.Body as Readable
      } catch (error) {
        if (isMissing(error)) throw new MissingFile('no such file', { cause: error })
        throw error
      }
    },
    delete: async (id) => {
      await deleteUnder(bucket, piecesPrefix(id))
      await deleteKeys(bucket, [wholeKey(id)])
    },
    list: (prefix = '') => listIds(bucket, config.prefix, prefix),
    // What a bucket may still hold, its service does not say.
    freeBytes: async () => Number.POSITIVE_INFINITY,
  }
}

/** Groups a stream into pieces of `size` bytes, the last one smaller. A failure of the stream comes with what had arrived before it. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncIterable<{ piece: Buffer; failure?: { error: unknown } }> {
  let waiting: Uint8Array[] = []
  let length = 0
  const taken = () => {
    const piece = Buffer.concat(waiting, length)
    waiting = []
    length = 0
    return piece
  }
  const source = bytes[Symbol.asyncIterator]()
  for (;;) {
    let step: IteratorResult<Uint8Array>
    try {
      step = await source.next()
    } catch (error) {
      yield { piece: taken(), failure: { error } }
      return
    }
    if (step.done) break
    waiting.push(step.value)
    length += step.value.byteLength
    if (length >= size) yield { piece: taken() }
  }
  yield { piece: taken() }
}

async function listPieces(bucket: Bucket, prefix: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const { key, bytes } of objects(bucket, prefix))
    pieces.push({ key, offset: Number(key.slice(prefix.length)), bytes })
  return pieces.sort((a, b) => a.offset - b.offset)
}

/** Removes what lies beyond `offset`: a process died after it kept a piece and before the offset was written down. */
async function cutBack(bucket: Bucket, prefix: string, offset: number): Promise<void> {
  for (const piece of await listPieces(bucket, prefix)) {
    if (piece.offset >= offset) await deleteKeys(bucket, [piece.key])
    else if (piece.offset + piece.bytes > offset) await shorten(bucket, piece, offset - piece.offset)
  }
}

async function* objects(bucket: Bucket, prefix: string): AsyncIterable<{ key: string; bytes: number }> {
  let token: string | undefined
  do {
    const found = await bucket.client.send(
      new ListObjectsV2Command({ Bucket: bucket.name, Prefix: prefix, ContinuationToken: token }),
    )
    for (const { Key, Size } of found.Contents ?? []) if (Key) yield { key: Key, bytes: Size ?? 0 }
    token = found.IsTruncated ? found.NextContinuationToken : undefined
  } while (token)
}

async function* listIds(bucket: Bucket, base: string, prefix: string): AsyncIterable<string> {
  for await (const { key } of objects(bucket, `${base}whole/${prefix}`))
    yield key.slice(`${base}whole/`.length)
  let last = ''
  for await (const { key } of objects(bucket, `${base}pieces/${prefix}`)) {
    const id = key.slice(`${base}pieces/`.length).split('/')[0]!
    if (id !== last) yield id
    last = id
  }
}

async function deleteUnder(bucket: Bucket, prefix: string): Promise<void> {
  const keys: string[] = []
  for await (const { key } of objects(bucket, prefix)) keys.push(key)
  await deleteKeys(bucket, keys)
}
