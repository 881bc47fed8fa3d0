// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acts of law, as many as are asked for. */
import { sql, type Tx } from '#kernel/db/db.ts'

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
