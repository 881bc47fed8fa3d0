// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * "Nato da": what is written says from which findings it was born. A room puts `bornFromWritten` into the form of its kind, copies
 * with `copyBornFrom`, shows with `BornFrom`; the edges are the kernel's, from an edition to a finding.
 */
import type { Db, Tx } from '#kernel/db/db.ts'
import { listLinked, relink } from '#kernel/entities.ts'
import { Invalid } from '#kernel/errors.ts'
import { rowIds } from '#kernel/forms/field.ts'
import type { Written } from '#kernel/forms/written.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { placeOfEdition } from '../review/index.ts'
import { listNamedFindings, listOfferedFindings, type OfferedFinding } from './findings/queries.ts'

const RELATION = 'born_from'

export interface BornFromShown {
  /** Findings to choose from: those on offer of the theme of the text, and those it has already. */
  readonly findings: readonly Pick<OfferedFinding, 'id' | 'title' | 'research'>[]
}

/** What may be chosen for an edition. */
async function choosable(db: Db, editionId: string): Promise<OfferedFinding[]> {
  const themeId = (await placeOfEdition(db, editionId))?.themeId
  return themeId ? listOfferedFindings(db, { themeId }) : []
}

export const bornFromWritten: Written<{ bornFrom: string[] }, BornFromShown> = {
  fields: {
    bornFrom: rowIds({
      label: msg('Risultati da cui nasce'),
      help: msg('Delle ricerche pubblicate sulla stessa tematica.'),
    }),
  },
  load: async ({ db }, editionId) => {
    if (!editionId) return { stored: { bornFrom: [] }, shown: { findings: [] } }
    const [bornFrom, findings] = [await listLinked(db, editionId, RELATION), await choosable(db, editionId)]
    const missing = bornFrom.filter((id) => !findings.some((finding) => finding.id === id))
    const held = (await listNamedFindings(db, missing)).map(({ id, title }) => ({
      id,
      title,
      research: title,
    }))
    return { stored: { bornFrom }, shown: { findings: [...findings, ...held] } }
  },
  save: async ({ tx }, editionId, { bornFrom }) => {
    const known = new Set([
      ...(await choosable(tx, editionId)).map(({ id }) => id),
      ...(await listLinked(tx, editionId, RELATION)),
    ])
    if (!bornFrom.every((id) => known.has(id)))
      throw new Invalid({
        bornFrom: { source: msg('Un risultato non è di questa tematica, o non è più pubblicato: toglilo.') },
      })
    await relink(tx, editionId, RELATION, bornFrom)
  },
}

/** Gives a new edition the findings of the one it was made from. */
export async function copyBornFrom(tx: Tx, fromEditionId: string, toEditionId: string): Promise<void> {
  await relink(tx, toEditionId, RELATION, await listLinked(tx, fromEditionId, RELATION))
}

/** The findings that an edition was born from, as readers see them. */
export async function listBornFrom(db: Db, editionId: string): Promise<OfferedFinding[]> {
  const ids = await listLinked(db, editionId, RELATION)
  return ids.length > 0 ? listOfferedFindings(db, { ids }) : []
}

/** The same as lines of a part of the edition; a finding that readers no longer see is among them. */
export async function bornFromLines(db: Db, editionId: string): Promise<string[]> {
  const ids = await listLinked(db, editionId, RELATION)
  return (await listNamedFindings(db, ids)).map(({ title }) => title.it).toSorted()
}
