// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acts of law, as many as are asked for. */
import type { Actor } from '#kernel/access.ts'
import { type Database, sql, type Tx } from '#kernel/db/db.ts'
import { handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { mapColumns, stageTable } from '#kernel/import/actions.ts'
import { findRun } from '#kernel/import/queries.ts'
import { actImport } from './register/import.ts'

/** Acts of thirty years on three levels; a tenth of them speaks of citizens. */
export async function writeActs(tx: Tx, count: number): Promise<void> {
  await sql`
    with made as (select gen_random_uuid() as id, n from generate_series(1, ${count}::integer) n),
    entities as (insert into entity (id, kind) select id, 'legal_reference' from made)
    insert into legal_reference (id, slug, urn, level, kind, short_title, title, adopted_on)
    select id, 'atto-' || n, 'urn:nir:stato:legge:1990-01-01;' || n, (array['eu', 'national', 'regional'])[1 + n % 3], 'law', 'Atto ' || n || '/' || (1990 + n % 30),
           jsonb_build_object('it', 'Disposizioni numero ' || n || (case when n % 10 = 0 then ' sui cittadini di Paesi terzi' else ' sui servizi' end) || ' nel territorio della Regione'),
           date '1990-01-01' + (n % 10950)
    from made`.execute(tx)
}

interface World {
  readonly app: { readonly database: Database; readonly services: Services }
}

/** A table of two acts, one of them without a day, looked at and not written. Returns its id. */
export const stageImport = ({ app: { database, services } }: World, actor: Actor): Promise<string> =>
  database.transaction(async (tx) => {
    const { clock, baseUrl } = services
    const hand = handOf({ tx, by: actor, at: clock.now(), baseUrl })
    const row = (line: number, date: string) => ({
      line,
      cells: [
        `urn:nir:stato:legge:2010-01-0${line};1`,
        `Legge di prova ${line}`,
        'Prova',
        'Legge',
        'Regione',
        date,
      ],
    })
    const id = await stageTable(hand, actImport, {
      headings: ['URN', 'Atto', 'Titolo', 'Tipo', 'Livello', 'Data'],
      headingLine: 1,
      rows: [row(2, '02/01/2010'), row(3, '')],
      fileName: 'atti.csv',
    })
    const mapping = { urn: 0, short_title: 1, title_it: 2, kind: 3, level: 4, adopted_on: 5 }
    const run = (await findRun(tx, id, actImport.kind))!
    await mapColumns(hand, actImport, {
      run,
      version: 1,
      mapping,
      checking: { actor, locale: 'it', services },
    })
    return id
  })
