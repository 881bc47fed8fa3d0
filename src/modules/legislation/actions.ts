// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db, Tx } from '#kernel/db/db.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { addRow } from '#kernel/list/row-pages.ts'
import { type Cited, citationLines, type Doubted, isDoubted, parseCitations } from './lines.ts'
import { normalisePlace, type PlaceInAct } from './place.ts'
import {
  citationsOf,
  deleteCitations,
  doubtedOf,
  findByUrn,
  insertCitations,
  type LegalReference,
  listCited,
  listNamedActs,
} from './queries.ts'
import { actTitle } from './register/forms.ts'
import { actRow } from './register/row.ts'

type NewAct = Pick<LegalReference, 'urn' | 'level' | 'short_title' | 'title' | 'adopted_on'> &
  Partial<Pick<LegalReference, 'kind' | 'aliases' | 'articles' | 'link'>>

/** Writes an act in the register of those that the network works with; the one that has the URN already stays as it is. */
export async function recordReference(hand: Hand, act: NewAct): Promise<string> {
  const known = await findByUrn(hand.tx, act.urn)
  if (known) return known.id
  const { title, kind = 'other', aliases = [], articles = null, link, ...rest } = act
  const input = {
    ...rest,
    kind,
    ...actTitle.stored(title),
    title_en_fits: false,
    aliases: aliases.join('\n'),
    articles,
    link: link ?? '',
    themes: [],
  }
  return (await addRow(hand, actRow, input)).id
}

/** What is cited before it is put in its canonical form, or a line that nobody could place. */
export type LooseCitation = ({ legalReferenceId: string } & Partial<PlaceInAct>) | Doubted

/**
 * Puts these citations, in this order, in the place of those that the holder had. Part of the holder's own verb, which
 * writes the audit. Throws `Invalid` on `citations` when a place is no place.
 */
export async function setCitations(
  tx: Tx,
  holderId: string,
  citations: readonly LooseCitation[],
): Promise<void> {
  const all = new Map(
    citations.map((loose) => canonical(loose)).map((cited) => [JSON.stringify(cited), cited]),
  )
  await deleteCitations(tx, holderId)
  await insertCitations(tx, holderId, [...all.values()])
}

function canonical(loose: LooseCitation): Cited {
  if (isDoubted(loose)) return { line: loose.line, doubt: loose.doubt }
  const result = normalisePlace(loose)
  if (!result.ok) throw new Invalid({ citations: result.error })
  const { article, comma, letter } = result.place
  return { legalReferenceId: loose.legalReferenceId, article, comma, letter }
}

/** Gives a new version the citations of the one it was made from; lines in doubt are read again, with the acts of today. */
export async function copyCitations(tx: Tx, fromHolderId: string, toHolderId: string): Promise<void> {
  if (fromHolderId === toHolderId)
    throw new Refused('Una versione non può copiare le citazioni da sé stessa.')
  const cited = await listCited(tx, fromHolderId)
  const again = cited.some(isDoubted) ? await listNamedActs(tx) : []
  const read = cited.flatMap((one): Cited[] => {
    if (!isDoubted(one)) return [one]
    const parsed = parseCitations(one.line, again)
    return parsed.ok ? parsed.citations : [one]
  })
  await setCitations(tx, toHolderId, read)
}

/**
 * What an editor wrote, one citation a line, as citations of the acts of the register; lines that nobody can place are among
 * them. Throws `Invalid` on `citations` where the text is too long.
 */
export async function readCitations(db: Db, text: string): Promise<Cited[]> {
  const parsed = parseCitations(text, await listNamedActs(db))
  if (!parsed.ok) throw new Invalid({ citations: parsed.errors[0]! })
  return parsed.citations
}

/** The citations of a holder as lines of the text area, those in doubt as they were written. */
export async function writtenCitations(db: Db, holderId: string): Promise<string> {
  const placed = (await citationsOf(db, [holderId])).get(holderId)!
  const doubted = (await doubtedOf(db, [holderId])).get(holderId) ?? []
  if (doubted.length === 0) return citationLines(placed)
  const names = new Map(placed.map(({ reference }) => [reference.id, reference]))
  return citationLines(
    (await listCited(db, holderId)).map((cited) =>
      isDoubted(cited) ? cited : { reference: names.get(cited.legalReferenceId)!, ...cited },
    ),
  )
}
