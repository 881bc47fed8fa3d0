// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { mapColumns, stageTable } from '#kernel/import/actions.ts'
import { findRun } from '#kernel/import/queries.ts'
import type { TestApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { invitationImport } from './import.ts'

/** A table of `rows` addresses, every second one wrong, looked at and not sent. Returns the id of its import. */
export const stageInvitations = (
  { app: { database, services }, clock }: TestApp,
  actor: Actor,
  { organizationId, rows = 2 }: { organizationId: string; rows?: number },
): Promise<string> =>
  database.transaction(async (tx) => {
    const hand = handAt(tx, clock.now(), actor)
    const id = await stageTable(hand, invitationImport, {
      headings: ['E-mail', 'Nome', 'Cognome'],
      headingLine: 1,
      rows: Array.from({ length: rows }, (_, n) => ({
        line: n + 2,
        cells: [n % 2 === 0 ? `tabella${n}@prova.example` : 'nessuno', 'Ada', `Numero ${n}`],
      })),
      fileName: 'inviti.csv',
    })
    const run = (await findRun(tx, id, invitationImport.kind))!
    await mapColumns(hand, invitationImport, {
      run,
      version: 1,
      mapping: { email: 0, givenName: 1, familyName: 2 },
      common: { role: ['operator'], organizationId: [organizationId], limits: [], until: [''] },
      checking: { actor, locale: 'it', services },
    })
    return id
  })
