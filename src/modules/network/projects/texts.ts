// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The long text of a project in two languages. It is typed side by side in one form like a short one, and its English remembers in the
 * same way the Italian that it was made from: what is compared is the Markdown that the stored text reads as.
 */
import type { Doc } from '#kernel/content/schema.ts'
import { toMarkdown } from '#kernel/content/to-markdown.ts'
import { docFrom } from '#kernel/content/typed.ts'
import { readTranslation, storedTranslation } from '#kernel/forms/translation.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { BODY_NAMES, type ProjectInput } from './forms.ts'

export interface ProjectTexts {
  readonly it: Doc | null
  readonly en: Doc | null
  /** Digest of the Italian behind an English that is stale; null where it is not. */
  readonly madeFrom: string | null
}

export const NO_TEXTS: ProjectTexts = { it: null, en: null, madeFrom: null }

const typedOf = (doc: Doc | null): string => (doc ? toMarkdown(doc) : '')

/** The texts as a short one in two languages, which is how forms and `stale-text` know them. */
export const asTyped = ({ it, en, madeFrom }: ProjectTexts): LocalText => ({
  it: typedOf(it),
  ...(en ? { en: typedOf(en) } : {}),
  ...(madeFrom ? { of: madeFrom } : {}),
})

export const storedTexts = (texts: ProjectTexts) => storedTranslation(BODY_NAMES, asTyped(texts))

/** What a form says, over what was stored before: blocks keep their ids. Throws `Invalid` on the field whose text cannot be kept. */
export function textsFrom(input: ProjectInput, before: ProjectTexts): ProjectTexts {
  const it = input.body_it.trim() === '' ? null : docFrom(input.body_it, before.it, BODY_NAMES.it)
  const en = input.body_en.trim() === '' ? null : docFrom(input.body_en, before.en, BODY_NAMES.en)
  const typed = { ...input, body_it: typedOf(it), body_en: typedOf(en) }
  const { of } = readTranslation(typed, BODY_NAMES, asTyped(before))
  return { it, en, madeFrom: of ?? null }
}
