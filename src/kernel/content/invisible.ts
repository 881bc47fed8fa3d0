// SPDX-License-Identifier: AGPL-3.0-or-later
/** Characters that nobody sees: they come with what is copied from a PDF, and break searches, citations and the order of words. */

// Control characters but tab and line break; soft hyphens; spaces without width; what turns the direction of a line around
// (the language of a passage says it here); notes of a typesetter; what Unicode keeps for a program's own use (23.7).
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu
// Joiners shape Persian, Hindi and emoji; between Latin letters they are remains of a typeset ligature.
const JOINERS = /(?<=\p{Script=Latin})[\u200C\u200D]+(?=\p{Script=Latin})/gu
const LINES = /\r\n?|[\u2028\u2029]/g

/** The text without them; every line break is one newline. */
export const withoutInvisible = (text: string): string =>
  text.replace(LINES, '\n').replace(INVISIBLE, '').replace(JOINERS, '')
