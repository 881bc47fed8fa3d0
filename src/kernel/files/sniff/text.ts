// SPDX-License-Identifier: AGPL-3.0-or-later
import { isUtf8 } from 'node:buffer'
import type { KindName } from '../kinds.ts'
import { FileRefused } from '../refusals.ts'
import { transcriptOf } from '../transcript.ts'
import { refuseActiveText } from './identify.ts'
import { looksLikeSrt, parseWebVtt } from './webvtt.ts'

export interface TextFound {
  readonly kind: KindName
  /** The words of captions. */
  readonly transcript?: string[]
}

/** Text is what its name says, if it can be that. `extension` is the ending of its name. Throws `FileRefused`. */
export function inspectText(bytes: Buffer, extension: string): TextFound {
  const text = checkedText(bytes)
  if (extension === 'vtt') return { kind: 'WebVTT', transcript: transcriptOf(parseWebVtt(text)) }
  if (/^WEBVTT(\s|$)/.test(text)) return { kind: 'WebVTT' }
  if (looksLikeSrt(text)) throw new FileRefused('srt')
  return { kind: extension === 'csv' ? 'CSV' : 'TXT' }
}

// Tab, line feed, form feed and carriage return are what text files have.
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/

/** UTF-8, no control characters, nothing that runs. The caller has checked its size. */
export function checkedText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new FileRefused('not-utf8')
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const control = CONTROL.exec(text)
  if (control) throw new FileRefused('control-characters', { line: lineAt(text, control.index) })
  refuseActiveText(text)
  return text
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\r|\n/).length
