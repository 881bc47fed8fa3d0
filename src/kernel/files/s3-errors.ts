// SPDX-License-Identifier: AGPL-3.0-or-later
/** What goes wrong between us and a bucket, in our words. The cause stays with it, for the log. */
import type { S3Client } from '@aws-sdk/client-s3'
import { StoreAway, StoreFull } from './store.ts'

/** Names by which services say that a bucket has no room left; Amazon's has always some. */
const FULL = ['QuotaExceeded', 'InsufficientStorage', 'XMinioStorageFull', 'EntityTooLargeForQuota']

/** Every call of the client throws `StoreFull` or `StoreAway` instead of what the service or the line said; others stay as they are. */
export function translateErrors(client: S3Client): void {
  client.middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call)
      } catch (error) {
        throw translated(error)
      }
    },
    { step: 'initialize', name: 'translateErrors', priority: 'high' },
  )
}

function translated(error: unknown): unknown {
  const {
    name = '',
    message = '',
    $metadata,
  } = error as Partial<Error> & {
    $metadata?: { httpStatusCode?: number }
  }
  const status = $metadata?.httpStatusCode
  if (FULL.includes(name) || status === 507) return new StoreFull('no room left', { cause: error })
  // No answer at all, a fault of theirs, or an answer that is not to us: wrong keys, a bucket that is gone.
  const isAway = status === undefined || status >= 500 || [401, 403, 429].includes(status)
  if (isAway || name === 'NoSuchBucket')
    return new StoreAway(`the bucket does not serve: ${status === undefined ? message : name}`, {
      cause: error,
    })
  return error
}
