// SPDX-License-Identifier: AGPL-3.0-or-later
/** For tests: as much of an S3 service, in memory and on loopback, as the store speaks to. It refuses what Amazon's refuses. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Config } from './store.ts'

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: Buffer | string
}

interface Asked {
  method: string
  key: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
}

const SMALLEST_PART = 5 * 1024 * 1024
const etag = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`
const failed = (status: number, code: string): Answer => ({
  status,
  body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
})

export interface FakeS3 {
  readonly config: S3Config
  readonly objects: Map<string, Buffer>
  /** Answers with this what it would have done otherwise; null: the line breaks. Undefined: it is done. */
  fault(asked: { method: string; key: string }): { status: number; code: string } | null | undefined
  close(): Promise<void>
}

export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  const server: Server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    const fault = fake.fault({ method, key: url.split('?')[0]!.split('/').slice(2).join('/') })
    if (fault === null) return void request.socket.destroy()
    if (fault) {
      const { status, body } = failed(fault.status, fault.code)
      return void response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
    }
    void answer(objects, uploads, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fake: FakeS3 = {
    objects,
    fault: () => undefined,
    config: {
      bucket: 'bucket',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      prefix: 'network/',
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return fake
}

type Objects = Map<string, Buffer>
type Uploads = Map<string, Map<number, Buffer>>

async function answer(
  objects: Objects,
  uploads: Uploads,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', 'http://fake')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const asked: Asked = {
    method: request.method ?? 'GET',
    key: decodeURIComponent(url.pathname.split('/').slice(2).join('/')),
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
  const { status, headers = {}, body = '' } = respond(objects, uploads, asked)
  const length = headers['content-length'] ?? String(Buffer.byteLength(body))
  response.writeHead(status, { 'content-type': 'application/xml', ...headers, 'content-length': length })
  response.end(asked.method === 'HEAD' ? undefined : body)
}

function respond(objects: Objects, uploads: Uploads, asked: Asked): Answer {
  if (!asked.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return failed(403, 'AccessDenied')
  if (asked.query.has('uploadId') || asked.query.has('uploads')) return multipart(objects, uploads, asked)
  if (asked.method === 'GET' && asked.key === '') return listed(objects, asked.query)
  if (asked.method === 'PUT') {
    const body = copiedFrom(objects, asked) ?? asked.body
    objects.set(asked.key, body)
    return asked.headers['x-amz-copy-source']
      ? { status: 200, body: `<CopyObjectResult><ETag>${etag(body)}</ETag></CopyObjectResult>` }
      : { status: 200, headers: { etag: etag(body) } }
  }
  if (asked.method === 'DELETE') {
    objects.delete(asked.key)
    return { status: 204 }
  }
  const found = objects.get(asked.key)
  if (!found) return failed(404, 'NoSuchKey')
  const range = /^bytes=(\d+)-(\d+)$/.exec(asked.headers.range ?? '')
  if (!range)
    return {
      status: 200,
      headers: { 'content-length': String(found.length), etag: etag(found) },
      body: found,
    }
  const [start, end] = [Number(range[1]), Math.min(Number(range[2]), found.length - 1)]
  if (start >= found.length) return failed(416, 'InvalidRange')
  const contentRange = `bytes ${start}-${end}/${found.length}`
  return { status: 206, headers: { 'content-range': contentRange }, body: found.subarray(start, end + 1) }
}

const copiedFrom = (objects: Objects, asked: Asked): Buffer | undefined => {
  const source = asked.headers['x-amz-copy-source']
  return typeof source === 'string'
    ? objects.get(decodeURIComponent(source).split('/').slice(1).join('/'))
    : undefined
}

function multipart(objects: Objects, uploads: Uploads, asked: Asked): Answer {
  if (asked.query.has('uploads')) {
    const id = `upload-${uploads.size + 1}`
    uploads.set(id, new Map())
    return {
      status: 200,
      body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    }
  }
  const id = asked.query.get('uploadId')!
  const parts = uploads.get(id)
  if (!parts) return failed(404, 'NoSuchUpload')
  if (asked.method === 'DELETE') {
    uploads.delete(id)
    return { status: 204 }
  }
  if (asked.method === 'PUT') {
    const body = copiedFrom(objects, asked) ?? asked.body
    parts.set(Number(asked.query.get('partNumber')), body)
    return asked.headers['x-amz-copy-source']
      ? { status: 200, body: `<CopyPartResult><ETag>${etag(body)}</ETag></CopyPartResult>` }
      : { status: 200, headers: { etag: etag(body) } }
  }
  const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, body]) => body)
  if (inOrder.slice(0, -1).some((body) => body.length < SMALLEST_PART)) return failed(400, 'EntityTooSmall')
  objects.set(asked.key, Buffer.concat(inOrder))
  uploads.delete(id)
  return { status: 200, body: '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>' }
}

/** Pages of two, so that going on with a token is tried as well. */
function listed(objects: Objects, query: URLSearchParams): Answer {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort()
  const start = Number(query.get('continuation-token') ?? 0)
  const page = keys.slice(start, start + 2)
  const more = start + 2 < keys.length
  const contents = page.map(
    (key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)!.length}</Size></Contents>`,
  )
  const next = more ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : ''
  return {
    status: 200,
    body: `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  }
}
