// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the printed sheet says of itself in the languages of citizens. They are no languages of the interface, and so stand here. */
import type { PrintWords } from './keys.ts'
import * as latin from './words-latin.ts'
import * as other from './words-other.ts'

export const PRINT_LANGUAGES = ['en', 'fr', 'es', 'ar', 'ur', 'bn', 'zh', 'uk', 'sq', 'ro'] as const
export type PrintLanguage = (typeof PRINT_LANGUAGES)[number]

/** English has its place beside the Italian of an edition. */
export type OwnLanguage = Exclude<PrintLanguage, 'en'>

export const WORDS: Readonly<Record<PrintLanguage | 'it', PrintWords>> = { ...latin, ...other }

export const isPrintLanguage = (code: string | undefined): code is PrintLanguage =>
  (PRINT_LANGUAGES as readonly string[]).includes(code ?? '')

/** Chinese has too many letters for a font that a server ships without need: it is printed from the page, with those of the device. */
export const hasPdf = (language: PrintLanguage | null): boolean => language !== 'zh'
