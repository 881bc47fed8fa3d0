// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The words of a film from its captions: a written version for who cannot see or hear it (WCAG 1.2.3), always the same as
 * the captions because it is made from them.
 */
import { type Cue, parseWebVtt } from '#kernel/files/sniff/webvtt.ts'

/** A silence this long begins a new paragraph. */
const PAUSE_SECONDS = 2

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '\u200E',
  rlm: '\u200F',
}

/** The words of a cue without its marks of style, ruby and time (WebVTT, section 3.4), and whose they are. */
function wordsIn({ text }: Cue): { voice: string; words: string } {
  const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(text)?.[1]?.trim() ?? ''
  const words = text
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim()
  return { voice, words }
}

interface Line {
  voice: string
  words: string
  /** Seconds. */
  end: number
}

const NOBODY: Line = { voice: '', words: '', end: Number.NEGATIVE_INFINITY }

/** Paragraphs of the transcript; a voice that the captions name comes before its words. Captions are checked when they are uploaded. */
export function transcriptOf(captions: string): string[] {
  const paragraphs: string[] = []
  let before = NOBODY
  for (const cue of parseWebVtt(captions.replace(/^\uFEFF/, ''))) {
    const { voice, words } = wordsIn(cue)
    if (words === '') continue
    const goesOn = before.voice === voice && cue.start - before.end < PAUSE_SECONDS
    if (!goesOn) paragraphs.push(voice ? `${voice}: ${words}` : words)
    // Captions that roll up repeat the line before.
    else if (before.words !== words) paragraphs.push(`${paragraphs.pop()} ${words}`)
    before = { voice, words, end: cue.end }
  }
  return paragraphs
}
