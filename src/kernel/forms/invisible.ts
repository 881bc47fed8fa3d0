// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Characters that nobody sees. They come with what is pasted from PDF and Word, hide words from the search, and let one name pass
 * for another (Unicode TR36 and TR39; RFC 8264 takes them out of names). Where a script is not written without them they stay.
 */

// No lookbehind: the editor's island reads this file too, in browsers that do not know it.

/** A word that a PDF divided at the end of a line. */
const DIVIDED_WORD = /(\p{L})\u00AD[ \t]*\n(?=\p{Ll})/gu

// Soft hyphen, zero-width space, word joiner, byte order mark, invisible operators, deprecated format characters,
// annotations, the place of an embedded object; embeddings and overrides of direction, which turn a text around.
const NEVER = /[\u00AD\u200B\u2060-\u2065\uFEFF\u206A-\u206F\uFFF9-\uFFFC\u202A-\u202E]/gu
/** Empty by shape: a name of these alone looks like none. */
const EMPTY_LETTERS = /[\u115F\u1160\u17B4\u17B5\u180E\u3164\uFFA0]/gu
/** Isolates keep a foreign word in its place in a text that runs the other way; a name has no use for them. */
const ISOLATES = /[\u2066-\u2069]/gu
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/gu
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

const JOINERS = /([^\u200C\u200D]?)([\u200C\u200D]+)/gu
// Joiners decide how letters are drawn in cursive and Indic scripts, and hold an emoji of several together (RFC 5892 appendix A).
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\u{E007F}]/u
/** Tags spell the flags of regions after a black flag; elsewhere they are a text that is read by machines alone. */
const TAGS = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[\u{E0000}-\u{E007F}]/gu

/** What a text may need and a name does not: control characters, forms of letters, blank signs, every mark of direction. */
const NEVER_IN_NAMES =
  /\u034F|[\uFE00-\uFE0D]|[\u180B-\u180F]|[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u2800\uFFF0-\uFFFF\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0080}-\u{E0FFF}]/gu
/** A joiner joins two characters: at an end, or beside another joiner, it is only there to make two names differ. */
const IDLE_JOINERS = /(^|[\s.])[\u200C\u200D]+|([\u200C\u200D])[\u200C\u200D]+|[\u200C\u200D]+(?=[\s.]|$)/gu

/** A name in NFC in which everything is seen: two that look alike are alike (CWE-451: "fdp.exe" turned around reads as "exe.pdf"). */
export function visibleName(name: string): string {
  const clean = withoutInvisible(name.replace(NEVER_IN_NAMES, '').normalize('NFC'), { multiline: false })
    .replace(IDLE_JOINERS, '$1$2')
    .normalize('NFC')
  // What was taken out from between two characters may have joined them into one that needs no joiner.
  return clean === name ? clean : visibleName(clean)
}

/** The text without characters that nobody sees and no script needs; a word that a PDF divided is one again. */
export function withoutInvisible(text: string, { multiline }: { multiline: boolean }): string {
  const clean = text
    .replace(DIVIDED_WORD, '$1')
    .replace(NEVER, '')
    .replace(EMPTY_LETTERS, '')
    .replace(TAGS, (tags) => (tags.startsWith('\u{1F3F4}') ? tags : ''))
    .replace(JOINERS, (all, before: string) => (JOINED.test(before) ? all : before))
  if (!RIGHT_TO_LEFT.test(clean)) return clean.replace(ISOLATES, '').replace(DIRECTION_MARKS, '')
  return multiline ? clean : clean.replace(ISOLATES, '')
}
