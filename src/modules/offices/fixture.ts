// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices for tests, guards and bench, and what they know of those of the demonstration. */
import type { Actor } from '#kernel/access.ts'
import { type Database, sql, type Tx } from '#kernel/db/db.ts'
import { handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { mapColumns, stageTable } from '#kernel/import/actions.ts'
import { findRun } from '#kernel/import/queries.ts'
import { proposeChange } from './proposals/actions.ts'
import { valuesNow } from './proposals/forms.ts'
import { officeImport } from './register/import.ts'
import { findOffice } from './register/queries.ts'

/** The one location whose address nobody may find out: its words stand nowhere but on its own page. */
export const SECRET = {
  slug: 'casa-protetta-inventata-ferrara',
  office: 'casa-per-donne-e-bambini-inventata',
  words: ['Casa protetta', 'Via che non si dice', '44123', '44,8949', '44.8949', '11,6426', '11.6426'],
} as const

interface World {
  readonly app: { readonly database: Database; readonly services: Services }
}

/** A table of one office, looked at and not written. Returns its id. */
export const stageOffices = ({ app: { database, services } }: World, actor: Actor): Promise<string> =>
  database.transaction(async (tx) => {
    const { clock, baseUrl } = services
    const hand = handOf({ tx, by: actor, at: clock.now(), baseUrl })
    const id = await stageTable(hand, officeImport, {
      headings: ['Ufficio', 'Ente', 'Tipo'],
      headingLine: 1,
      rows: [{ line: 2, cells: ['Ufficio di una tabella', 'comune-di-ferrara', 'Anagrafe'] }],
      fileName: 'uffici.csv',
    })
    const run = (await findRun(tx, id, officeImport.kind))!
    await mapColumns(hand, officeImport, {
      run,
      version: 1,
      mapping: { name: 0, organization_id: 1, kind_id: 2 },
      checking: { actor, locale: 'it', services },
    })
    return id
  })

/**
 * Offices of three kinds in the municipalities that are known, of the bodies that are there; a fifth are dedicated. Each has hours of
 * its own with a closure in August: a third in the mornings, a third in the afternoons, a third by appointment alone; ten slots each.
 */
export async function writeOffices(tx: Tx, count: number, at: Date): Promise<void> {
  await sql`
    with kinds as (select gen_random_uuid() as id, n from generate_series(0, 2) n),
    entities as (insert into entity (id, kind) select id, 'office_kind' from kinds)
    insert into office_kind (id, slug, name, usual_reach, position)
    select id, 'tipo-' || n, jsonb_build_object('it', 'Tipo ' || n, 'en', 'Kind ' || n), 'peripheral', n from kinds`.execute(
    tx,
  )
  // One statement for all of them would take longer than a page may.
  for (let from = 1; from <= count; from += AT_ONCE) {
    await writeBareOffices(tx, { from, to: Math.min(from + AT_ONCE - 1, count) }, at)
    await writeHours(tx, at)
  }
}

const AT_ONCE = 2500

/** Hours of the offices that have none. */
async function writeHours(tx: Tx, at: Date): Promise<void> {
  await sql`
    with made as (select f.id as office_id, gen_random_uuid() as id, f.organization_id, f.slug, row_number() over (order by f.id) as n
      from office f where f.schedule_id is null),
    entities as (insert into entity (id, kind) select id, 'schedule' from made),
    schedules as (insert into schedule (id, slug, organization_id, name, closed_on_holidays, closed_on_patron, created_at)
      select id, 'orario-' || slug, organization_id, 'Orario di ' || slug, true, true, ${at}::timestamptz from made),
    august as (insert into schedule_exception (id, schedule_id, from_day, to_day, every_year, reason, position)
      select gen_random_uuid(), id, '2026-08-10', '2026-08-16', true, 'Ferie', 1 from made),
    slots as (insert into schedule_slot (id, schedule_id, mode, weekdays, from_minute, to_minute, position)
      select gen_random_uuid(), id, (array['walk_in', 'walk_in', 'appointment'])[1 + n % 3], array[1 + day % 5]::smallint[],
        case n % 3 when 1 then 840 else 510 end + 60 * (day / 5), case n % 3 when 1 then 900 else 570 end + 60 * (day / 5), day
      from made cross join generate_series(0, 9) as day)
    update office f set schedule_id = m.id from made m where m.office_id = f.id`.execute(tx)
}

async function writeBareOffices(tx: Tx, { from, to }: { from: number; to: number }, at: Date): Promise<void> {
  await sql`
    with bodies as (select id, row_number() over (order by id) - 1 as n, count(*) over () as many from organization_label),
    places as (select code, name, row_number() over (order by code) - 1 as n, count(*) over () as many
      from territory_label where level = 'municipality'),
    made as (select gen_random_uuid() as id, gen_random_uuid() as location_id, n from generate_series(${from}::integer, ${to}::integer) n),
    entities as (insert into entity (id, kind) select id, 'office' from made union all select location_id, 'location' from made),
    locations as (insert into location (id, slug, organization_id, name, lines, municipality, istat_code, longitude, latitude, accuracy,
        confidential, transport, created_at)
      select m.location_id, 'sede-' || m.n, b.id, 'Sede ' || m.n, array['Via Prova ' || m.n], coalesce(p.name, 'Comune ' || m.n % 300), p.code,
        9200000 + (m.n * 7919) % 3500000, 43800000 + (m.n::bigint * 104729) % 1200000, 'street', false, '{"it": ""}', ${at}::timestamptz
      from made m join bodies b on b.n = m.n % b.many left join places p on p.n = m.n % p.many
      returning id)
    insert into office (id, slug, organization_id, name, kind_id, reach, purpose, location_id, access, phone, created_at)
    select m.id, 'ufficio-' || m.n, b.id, 'Ufficio ' || m.n, k.id, (array['dedicated', 'mixed', 'peripheral', 'peripheral', 'peripheral'])[1 + m.n % 5],
      jsonb_build_object('it', 'Serve chi cerca ' || case when m.n % 10 = 0 then 'lavoro' else 'informazioni' end), m.location_id,
      array[(array['walk_in', 'appointment'])[1 + m.n % 2]], '000 4' || m.n, ${at}::timestamptz
    from made m join bodies b on b.n = m.n % b.many join office_kind k on k.slug = 'tipo-' || m.n % 3`.execute(
    tx,
  )
  // The trigger of an office reads its location, which the same statement had not written yet.
  await sql`update office set location_id = location_id where placed_in = ''`.execute(tx)
}

/** The id of a proposal about the telephone of an office, by an operator. */
export const proposedOn = (
  { app: { database, services }, actor }: World & { readonly actor: (login: string) => Promise<Actor> },
  slug: string,
): Promise<string> =>
  database.transaction(async (tx) => {
    const office = (await findOffice(tx, slug))!
    const hand = handOf({
      tx,
      by: await actor('operatore'),
      at: services.clock.now(),
      baseUrl: services.baseUrl,
    })
    const values = valuesNow(office)
    const input = { ...values, access: [...values.access], phone: '000 1122334', reason: 'Ho chiamato.' }
    return proposeChange(hand, { office, input, version: office.version })
  })
