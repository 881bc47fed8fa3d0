// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { mapColumns, stageTable } from '#kernel/import/actions.ts'
import { findRun } from '#kernel/import/queries.ts'
import type { TestApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { bodyImport } from './import.ts'

/** A table of one body, looked at and not written. Returns its id. */
export const stageBodies = ({ app: { database, services }, clock }: TestApp, actor: Actor): Promise<string> =>
  database.transaction(async (tx) => {
    const hand = handAt(tx, clock.now(), actor)
    const id = await stageTable(hand, bodyImport, {
      headings: ['Ente', 'Tipo'],
      headingLine: 1,
      rows: [{ line: 2, cells: ['Ente di una tabella', 'Altro'] }],
      fileName: 'enti.csv',
    })
    const run = (await findRun(tx, id, bodyImport.kind))!
    const checking = { actor, locale: 'it', services } as const
    await mapColumns(hand, bodyImport, { run, version: 1, mapping: { name: 0, kind: 1 }, checking })
    return id
  })
