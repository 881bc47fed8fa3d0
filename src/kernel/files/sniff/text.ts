// SPDX-License-Identifier: AGPL-3.0-or-later
import { isUtf8 } from 'node:buffer'
import { FileRefused } from '../refusals.ts'
import { refuseActiveText } from './identify.ts'
import type { ByteSource } from './source.ts'

// Tab, line feed, form feed and carriage return are what text files have.
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/

/** The whole of a text file, checked: UTF-8, no control characters, nothing that runs. The caller has checked its size. */
export async function readText(source: ByteSource): Promise<string> {
  const bytes = await source.read(0, source.size)
  if (!isUtf8(bytes)) throw new FileRefused('not-utf8')
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const control = CONTROL.exec(text)
  if (control) throw new FileRefused('control-characters', { line: lineAt(text, control.index) })
  refuseActiveText(text)
  return text
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\r|\n/).length
