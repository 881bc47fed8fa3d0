// SPDX-License-Identifier: AGPL-3.0-or-later
import { isUtf8 } from 'node:buffer'
import { BadZip } from './zip.ts'

/**
 * A small XML part of a document as text, with the characters spelled out that are written as numbers (XML 1.0 section 4.1), so that
 * what we search for cannot be disguised. Packages allow no document type (ISO/IEC 29500-2 section 9.1): with one, entities could
 * hide anything. Throws `BadZip`.
 */
export function xmlText(bytes: Buffer): string {
  const text = decode(bytes)
  if (text.includes('\0') || /<!(DOCTYPE|ENTITY)/i.test(text)) throw new BadZip('XML that hides something')
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_all, hex?: string, decimal?: string) =>
      character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&amp;', '&')
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  if (!isUtf8(bytes)) throw new BadZip('XML in an old encoding')
  return bytes.toString('utf8')
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
