// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the search finds of an edition: the work itself and, on their own, the parts that its kind names. */
import type { EditionKind, SearchPart, Work } from '#contracts/editions.ts'
import type { Hand } from '#kernel/hand.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'

/** Puts an edition of a work where the search finds it, in each language in which it has a title, and then its parts. */
export async function indexWork<T extends Work>(
  hand: Pick<Hand, 'tx' | 'index'>,
  kind: EditionKind<T>,
  work: T,
): Promise<void> {
  const bodies = await kind.searchBody(hand.tx, work)
  for (const language of LOCALES) {
    const title = work.title[language]
    if (!title) continue
    await hand.index({
      entityId: work.id,
      language,
      kind: kind.name,
      title,
      summary: work.summary[language] ?? '',
      body: bodies[language] ?? '',
      path: kind.paths.public(work.slug),
    })
  }
  for (const part of (await kind.searchParts?.(hand.tx, work)) ?? []) await indexPart(hand, work.id, part)
}

/** A part is found in the languages in which it can be read: where its words lack, readers get the Italian ones. */
async function indexPart(hand: Pick<Hand, 'index'>, partOf: string, part: SearchPart): Promise<void> {
  const { id, kind, path } = part
  for (const language of LOCALES) {
    const title = part.title[language]
    const body = part.body[language]
    if (title && body !== undefined)
      await hand.index({ entityId: id, language, kind, title, body, path, partOf })
  }
}
