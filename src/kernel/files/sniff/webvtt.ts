// SPDX-License-Identifier: AGPL-3.0-or-later
/** Captions: WebVTT (W3C Candidate Recommendation, 4 April 2019, section 4), read strictly so that an error is found before a viewer does. */
import { FileRefused } from '../refusals.ts'

export interface Cue {
  readonly id: string
  /** Seconds from the start of the video. */
  readonly start: number
  readonly end: number
  /** As written, with its line breaks and marks such as `<v Anna>`. */
  readonly text: string
}

const TIME = String.raw`((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})`
const TIMING = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t]+\S.*)?$`)
const COMMA = /^(\d+:)?\d+:\d+,\d+\s*-->|-->\s*(\d+:)?\d+:\d+,\d+/

const seconds = (time: string): number =>
  time.split(':').reduce((total, part) => total * 60 + Number(part), 0)

interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/** All cues in their order. Throws `FileRefused` naming the line of the first error. `text` is without a byte order mark. */
export function parseWebVtt(text: string): Cue[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, i) => ({ number: i + 1, text: line }))
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0]!.text))
    throw new FileRefused(looksLikeSrt(text) ? 'srt' : 'vtt-header')
  const [, ...blocks] = inBlocks(lines)
  const cues: Cue[] = []
  for (const block of blocks) {
    if (/^(NOTE|STYLE|REGION)\b/.test(block[0]!.text) && !block[0]!.text.includes('-->')) continue
    const cue = parseCue(block)
    if (cue.start < (cues.at(-1)?.start ?? 0))
      throw new FileRefused('vtt-order', { line: timingLine(block).number })
    cues.push(cue)
  }
  if (cues.length === 0) throw new FileRefused('vtt-empty')
  return cues
}

export const looksLikeSrt = (text: string): boolean =>
  /^\s*\d+\s*\n(\d+:)?\d+:\d+,\d+\s*-->/.test(text.slice(0, 200).replace(/\r\n?/g, '\n'))

function inBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] = []
  for (const line of [...lines, { number: 0, text: '' }]) {
    if (line.text !== '') block.push(line)
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
  }
  return blocks
}

/** The line with the times: the first of a cue, or the second after its name. */
const timingLine = (block: readonly Line[]): Line =>
  block[0]!.text.includes('-->') || block.length === 1 ? block[0]! : block[1]!

function parseCue(block: readonly Line[]): Cue {
  const timing = timingLine(block)
  const line = timing.number
  const match = TIMING.exec(timing.text)
  if (!match) throw new FileRefused(COMMA.test(timing.text) ? 'vtt-comma' : 'vtt-timing', { line })
  const [start, end] = [seconds(match[1]!), seconds(match[2]!)]
  if (end <= start) throw new FileRefused('vtt-backwards', { line })
  const named = timing !== block[0]
  const payload = block.slice(named ? 2 : 1)
  const text = payload.map((each) => each.text).join('\n')
  const arrow = payload.find((each) => each.text.includes('-->'))
  // Two cues without an empty line between them: the second would be shown as text.
  if (arrow) throw new FileRefused('vtt-timing', { line: arrow.number })
  if (text.trim() === '') throw new FileRefused('vtt-text', { line })
  return { id: named ? block[0]!.text : '', start, end, text }
}
