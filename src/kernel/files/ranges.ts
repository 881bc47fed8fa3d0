// SPDX-License-Identifier: AGPL-3.0-or-later
/** Parts of a file and files that have not changed, as browsers ask for them (RFC 9110 sections 13 and 14). */
import type { ByteRange } from './store.ts'

/** The range asked for; 'whole' when none was or none that we serve; 'outside' when it lies beyond the file. */
export function parseRange(header: string | undefined, bytes: number): ByteRange | 'whole' | 'outside' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  // Several ranges, other units and what is not well formed are ignored, as section 14.2 allows.
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  const [first, last] = [match[1]!, match[2]!]
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'outside' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= bytes ? 'outside' : { start, end }
}

export interface Validators {
  /** Strong, with its quotes. */
  readonly etag: string
  readonly modified: Date
}

/** HTTP dates have seconds, ours milliseconds. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/** Whether the browser's copy is the file (section 13.2.2): `If-None-Match` counts before `If-Modified-Since`. */
export function isUnchanged(
  headers: { 'if-none-match'?: string; 'if-modified-since'?: string },
  { etag, modified }: Validators,
): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && seconds(modified) <= Math.floor(since / 1000)
}

/** Whether a range may be served: with `If-Range` only if the part already held is of the same file (section 13.1.5). */
export function rangeHolds(ifRange: string | undefined, { etag, modified }: Validators): boolean {
  if (ifRange === undefined) return true
  const value = ifRange.trim()
  if (value.startsWith('"') || value.startsWith('W/')) return value === etag
  const date = Date.parse(value)
  return !Number.isNaN(date) && seconds(modified) === Math.floor(date / 1000)
}
