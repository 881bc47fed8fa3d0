// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a sheet says, block by block: the pieces that are translated, printed side by side, and fall behind one at a time. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import { TEXTS } from '../service-words.ts'
import type { SheetContent } from '../views/sheet.tsx'
import type { PrintLanguage } from './words.ts'

export interface Block {
  /** Where it stands: 'title', 'how', 'document:passaporto'. */
  readonly key: string
  readonly text: LocalText
}

interface Sheet {
  readonly service: { readonly title: LocalText; readonly summary: LocalText }
  readonly content: Pick<SheetContent, 'details' | 'parts'>
}

/** Those that say something, in the order of the sheet. */
export function blocksOf({ service, content: { details, parts } }: Sheet): Block[] {
  const { documents, costs, phases } = parts
  const blocks: Block[] = [
    { key: 'title', text: service.title },
    { key: 'summary', text: service.summary },
    ...TEXTS.map((key) => ({ key, text: details[key] })),
    ...documents.flatMap(({ slug, name, condition }) => [
      { key: `document:${slug}`, text: name },
      { key: `document:${slug}:when`, text: condition },
    ]),
    ...costs.flatMap(({ label, payer_condition }, index) => [
      { key: `cost:${index + 1}`, text: label },
      { key: `cost:${index + 1}:who`, text: payer_condition },
    ]),
    ...phases.map(({ title }, index) => ({ key: `phase:${index + 1}`, text: title })),
  ]
  return blocks.filter(({ text }) => text.it !== '')
}

/** Translations by the Italian that they were made from. */
export type Memory = ReadonlyMap<string, string>

/** The words of a text in a language; null where they lack or the Italian says something else by now. */
export function wordsIn(language: PrintLanguage, text: LocalText, memory: Memory): string | null {
  if (language !== 'en') return memory.get(text.it) ?? null
  return text.en && !isStaleText(text) ? text.en : (memory.get(text.it) ?? null)
}
