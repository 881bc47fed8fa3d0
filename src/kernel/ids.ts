// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A UUIDv7 (RFC 9562 section 5.7): 48 bits of milliseconds, then 74 random bits; sorts by time of making. */
export function newId(atMs: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(atMs, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A UUID of version 8 (RFC 9562 section 5.8) of something that has no row: the same words always give the same. */
export function idMadeOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is a UUID in lower case: checked before it reaches a query, where a bad one would be an error 500. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** Crockford's alphabet: no I, L, O, U, so that a code read aloud or from paper is not mistaken. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random code of 13 characters (65 bits), for certificates and other things that strangers type. */
export function newCode(length = 13): string {
  let code = ''
  for (let i = 0; i < length; i++) code += CROCKFORD[randomInt(32)]
  return code
}

/** What a person typed, as a code: case, spaces and hyphens dropped, I and L read as 1, O as 0 (Crockford). */
export const normaliseCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')

/** A secret for a cookie or a link: 256 bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')
