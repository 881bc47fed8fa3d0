// SPDX-License-Identifier: AGPL-3.0-or-later
import { record } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import type { CitationInput } from './lines.ts'
import { normalisePlace, type Place } from './place.ts'
import {
  deleteCitations,
  findByUrn,
  insertCitations,
  insertReference,
  type LegalReference,
  listCitationInputs,
} from './queries.ts'

/** Writes an act in the register of those that the network works with; the one that has the URN already stays as it is. */
export async function recordReference(
  tx: Tx,
  act: Omit<LegalReference, 'id'>,
  by: { at: Date; actorId?: string | null },
): Promise<string> {
  const known = await findByUrn(tx, act.urn)
  if (known) return known.id
  const id = await newEntity(tx, 'legal_reference', by.at)
  await insertReference(tx, { id, ...act })
  await record(tx, {
    actorId: by.actorId ?? null,
    verb: 'legal_reference.recorded',
    entityId: id,
    detail: { urn: act.urn },
    at: by.at,
  })
  return id
}

/** What is cited before it is put in its canonical form. */
export type LooseCitation = { legalReferenceId: string } & Partial<Place>

/**
 * Puts these citations, in this order, in the place of those that the holder had. Part of the holder's own verb, which
 * writes the audit. Throws `Invalid` on `citations` when a place is no place.
 */
export async function setCitations(
  tx: Tx,
  holderId: string,
  citations: readonly LooseCitation[],
): Promise<void> {
  const canonical = new Map<string, CitationInput>()
  for (const { legalReferenceId, ...typed } of citations) {
    const result = normalisePlace(typed)
    if (!result.ok) throw new Invalid({ citations: result.error })
    const { article, comma, letter } = result.place
    canonical.set([legalReferenceId, article, comma, letter].join('|'), { legalReferenceId, ...result.place })
  }
  await deleteCitations(tx, holderId)
  await insertCitations(tx, holderId, [...canonical.values()])
}

/** Gives a new version the citations of the one it was made from. */
export async function copyCitations(tx: Tx, fromHolderId: string, toHolderId: string): Promise<void> {
  if (fromHolderId === toHolderId)
    throw new Refused('Una versione non può copiare le citazioni da sé stessa.')
  await setCitations(tx, toHolderId, await listCitationInputs(tx, fromHolderId))
}
