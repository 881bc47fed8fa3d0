// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The words of a film from its captions: a written version for whoever cannot see or hear it (WCAG 1.2.3), always the same as
 * the captions because it is made from them, once, when they are uploaded.
 */
import { FileRefused } from './refusals.ts'
import type { Cue } from './sniff/webvtt.ts'

/** A silence this long begins a new paragraph. */
const PAUSE_SECONDS = 2

/** Ten hours of talk: the page that shows the transcript has to stay one that can be read. */
const MOST_CUES = 20_000
const MOST_CHARACTERS = 500_000

/** A Map: what a stranger writes between `&` and `;` may be the name of something that every object has. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
])

/** The words of a cue without its marks of style, ruby and time (WebVTT, section 3.4), and whose they are. One pass: each character is looked at once. */
function wordsIn({ text }: Cue): { voice: string; words: string } {
  let voice = ''
  let words = ''
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at)
    const close = open < 0 ? -1 : text.indexOf('>', open)
    words += text.slice(at, open < 0 ? undefined : open)
    // A mark that nothing ends reaches to the end of its cue, as players have it (section 6.4).
    if (close < 0) break
    voice ||= voiceIn(text.slice(open + 1, close))
    at = close + 1
  }
  return { voice, words: oneLine(decoded(words)) }
}

/** Whose the words are, when a mark says it: `v Anna`, `v.loud Anna`. */
function voiceIn(mark: string): string {
  if (mark[0] !== 'v' || !/[.\s]/.test(mark[1] ?? '')) return ''
  const name = mark.search(/\s/)
  return name < 0 ? '' : oneLine(decoded(mark.slice(name)))
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const decoded = (text: string): string =>
  text
    .replace(/&([a-z]+);/g, (all, name: string) => ENTITIES.get(name) ?? all)
    .replace(/&#(\d{2,7});/g, (all, code: string) => printable(Number(code)) ?? all)

/** Null for what is no character, or one that controls. */
const printable = (code: number): string | null =>
  (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code > 0xffff && code <= 0x10ffff)
    ? String.fromCodePoint(code)
    : null

interface Line {
  voice: string
  words: string
  /** Seconds. */
  end: number
}

const NOBODY: Line = { voice: '', words: '', end: Number.NEGATIVE_INFINITY }

/** Paragraphs of the transcript; a voice that the captions name comes before its words. Throws `FileRefused` when there is too much of it. */
export function transcriptOf(cues: readonly Cue[]): string[] {
  const tooLong = () => new FileRefused('vtt-too-long', { cues: MOST_CUES, characters: MOST_CHARACTERS })
  if (cues.length > MOST_CUES) throw tooLong()
  const paragraphs: string[] = []
  let length = 0
  let before = NOBODY
  for (const cue of cues) {
    const { voice, words } = wordsIn(cue)
    if (words === '') continue
    length += voice.length + words.length
    if (length > MOST_CHARACTERS) throw tooLong()
    const goesOn = before.voice === voice && cue.start - before.end < PAUSE_SECONDS
    if (!goesOn) paragraphs.push(voice ? `${voice}: ${words}` : words)
    // Captions that roll up repeat the line before.
    else if (before.words !== words) paragraphs.push(`${paragraphs.pop()} ${words}`)
    before = { voice, words, end: cue.end }
  }
  return paragraphs
}
