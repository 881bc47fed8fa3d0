// SPDX-License-Identifier: AGPL-3.0-or-later
/** Makes one object of many inside the bucket: pieces are copied there, so that a video of 2 GB does not pass through us again. */
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'

export interface Bucket {
  readonly client: S3Client
  readonly name: string
}

export interface Piece {
  readonly key: string
  readonly offset: number
  readonly bytes: number
}

/** Every part of a multipart upload but the last must have at least this many bytes (Amazon S3 User Guide, "Multipart upload limits"). */
const SMALLEST_PART = 5 * 1024 * 1024

/** Keys sort as their offsets do. */
export const offsetDigits = (offset: number): string => String(offset).padStart(14, '0')

const copySource = (bucket: Bucket, key: string) => encodeURI(`${bucket.name}/${key}`)

/** Writes the pieces, one after another, as the object `key`. */
export async function assemble(bucket: Bucket, key: string, pieces: readonly Piece[]): Promise<void> {
  const { client, name } = bucket
  if (pieces.length === 0) {
    await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: Buffer.alloc(0) }))
    return
  }
  if (pieces.length === 1) {
    const CopySource = copySource(bucket, pieces[0]!.key)
    await client.send(new CopyObjectCommand({ Bucket: name, Key: key, CopySource }))
    return
  }
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: name, Key: key }))
  try {
    const Parts: CompletedPart[] = []
    for (const group of grouped(pieces))
      Parts.push(await uploadPart(bucket, { key, UploadId, PartNumber: Parts.length + 1 }, group))
    await client.send(
      new CompleteMultipartUploadCommand({ Bucket: name, Key: key, UploadId, MultipartUpload: { Parts } }),
    )
  } catch (error) {
    await client
      .send(new AbortMultipartUploadCommand({ Bucket: name, Key: key, UploadId }))
      .catch(() => undefined)
    throw error
  }
}

/** Pieces together until each group is large enough to be a part; uploads that were cut leave small ones. */
export function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  let group: Piece[] = []
  let bytes = 0
  for (const piece of pieces) {
    group.push(piece)
    bytes += piece.bytes
    if (bytes < SMALLEST_PART) continue
    groups.push(group)
    group = []
    bytes = 0
  }
  if (group.length > 0) groups.push(group)
  return groups
}

interface PartPlace {
  readonly key: string
  readonly UploadId: string | undefined
  readonly PartNumber: number
}

async function uploadPart(bucket: Bucket, place: PartPlace, group: readonly Piece[]): Promise<CompletedPart> {
  const { key: Key, UploadId, PartNumber } = place
  const target = { Bucket: bucket.name, Key, UploadId, PartNumber }
  if (group.length === 1) {
    const CopySource = copySource(bucket, group[0]!.key)
    const copied = await bucket.client.send(new UploadPartCopyCommand({ ...target, CopySource }))
    return { PartNumber, ETag: copied.CopyPartResult?.ETag }
  }
  const bodies: Uint8Array[] = []
  for (const piece of group) {
    const found = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: piece.key }))
    bodies.push(await found.Body!.transformToByteArray())
  }
  const sent = await bucket.client.send(new UploadPartCommand({ ...target, Body: Buffer.concat(bodies) }))
  return { PartNumber, ETag: sent.ETag }
}

/** Keeps only the first `bytes` of a piece. */
export async function shorten(bucket: Bucket, piece: Piece, bytes: number): Promise<void> {
  const found = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: piece.key }))
  const Body = (await found.Body!.transformToByteArray()).subarray(0, bytes)
  await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: piece.key, Body }))
}

/** One request each: the call that deletes many at once wants an MD5 that not every service agrees upon. */
export async function deleteKeys(bucket: Bucket, keys: readonly string[]): Promise<void> {
  for (const key of keys) await bucket.client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: key }))
}
