// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bytes of a text file as text, in the encodings that offices have. */
import { isUtf8 } from 'node:buffer'
import { msg } from '../../i18n/msg.ts'
import { TableRefused } from './table.ts'

const NOT_A_TABLE = msg('Questo file non è una tabella: scegli un file CSV o Excel (.xlsx).')
const OLD_WORKBOOK = msg('Questo file è di un vecchio Excel (.xls): aprilo e salvalo come .xlsx o come CSV.')

/** Control characters that no text has: what holds one is a program, a picture or a document. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F]/

const MARKS: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Compound files, the form of Office before 2007 ([MS-CFB] section 2.2). */
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Throws `TableRefused` for what is no text. */
export function decodeText(bytes: Buffer): string {
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) throw new TableRefused(OLD_WORKBOOK)
  if (bytes.subarray(0, 1024).includes('%PDF-')) throw new TableRefused(NOT_A_TABLE)
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).toWellFormed()
  if (CONTROL.test(text)) throw new TableRefused(NOT_A_TABLE)
  return text
}

function encodingOf(bytes: Buffer): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return marked[1]
  const unmarked = withoutMark(bytes.subarray(0, 1024))
  if (unmarked) return unmarked
  // Excel's plain "CSV" on a Windows of western Europe.
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** UTF-16 without its mark: of a text in our letters every other byte is zero. */
function withoutMark(bytes: Buffer): string | null {
  let [even, odd] = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++
  const most = bytes.length / 4
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}
