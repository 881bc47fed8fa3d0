// SPDX-License-Identifier: AGPL-3.0-or-later
/** Names of blocks: short, random, kept through edits, so that citations, translations and readers find the same paragraph. */

// Crockford's alphabet, as in kernel/ids.ts; written again because that file needs Node and this one runs in browsers too.
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{8}$/

/** Whether a value is a block id: 8 characters of Crockford's alphabet. */
export const isBlockId = (value: unknown): value is string => typeof value === 'string' && SHAPE.test(value)

/** A random block id (40 bits): unique within a text, not in the world. */
export function newBlockId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(8))) id += CROCKFORD[byte & 31]
  return id
}
