// SPDX-License-Identifier: AGPL-3.0-or-later
/** Works and their editions, written straight into the tables: what is measured and tested is what others do with them. */
import { sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type Place } from '../../../test/support/places.ts'
import { buildNetwork } from '../network/fixture.ts'
import { buildTheme } from '../themes/fixture.ts'

export interface Ground {
  organizationId: string
  themeId: string
}

/** The least that a work stands on: a network, a body, a theme. */
export async function buildGround(tx: Tx, at: Date): Promise<Ground> {
  return { organizationId: await buildNetwork(tx, at), themeId: await buildTheme(tx, at) }
}

export const insertWork = (
  tx: Tx,
  ground: Ground,
  work: { id: string; kind: string; slug: string },
  at: Date,
) =>
  sql`insert into work (id, kind, slug, theme_id, organization_id, created_at)
    values (${work.id}, ${work.kind}, ${work.slug}, ${ground.themeId}, ${ground.organizationId}, ${at})`.execute(
    tx,
  )

export interface EditionSpec {
  id: string
  workId: string
  number: number
  title: LocalText
  summary: LocalText
}

export const insertEdition = (tx: Tx, { id, workId, number, title, summary }: EditionSpec, at: Date) =>
  sql`insert into edition (id, work_id, number, title, summary, updated_on, edited_at)
    values (${id}, ${workId}, ${number}, ${JSON.stringify(title)}, ${JSON.stringify(summary)}, '2026-11-01', ${at})`.execute(
    tx,
  )

/** An edition like another of its work, under the next number. */
export const insertEditionLike = (tx: Tx, id: string, otherId: string, at: Date) =>
  sql`
    insert into edition (id, work_id, number, title, summary, updated_on, edited_at)
    select ${id}, work_id, number + 1, title, summary, updated_on, ${at} from edition where id = ${otherId}`.execute(
    tx,
  )

/** Makes an edition the one on offer. */
export const publish = (tx: Tx, editionId: string, at: Date) =>
  sql`insert into publication (edition_id, published_at) values (${editionId}, ${at})`.execute(tx)

export const withdraw = (tx: Tx, editionId: string, at: Date) =>
  sql`insert into withdrawal (edition_id, reason, withdrawn_at) values (${editionId}, 'Non vale più.', ${at})`.execute(
    tx,
  )

/** The first published work of a kind, by its address. */
export const publishedWork = (world: TestApp, kind: string) =>
  oneOf(
    world,
    `select t.id, t.slug from work t join edition v on v.work_id = t.id join publication p on p.edition_id = v.id
     where t.kind = '${kind}' order by t.slug limit 1`,
  ) as Promise<{ id: string; slug: string }>

export const slugOfWork = async (world: TestApp, id: string): Promise<string> =>
  (await oneOf(world, `select slug from work where id = '${id}'`)).slug!

/** Works in the three states that make a difference to whoever looks at them. */
export const worksByState = (own: string, others: string, published: string): Place[] => [
  { label: 'own draft', params: { id: own } },
  { label: 'other body’s draft', params: { id: others } },
  { label: 'published', params: { id: published } },
]

/** The first edition of each, published or not. */
export const firstEditions = (works: readonly Place[]): Place[] =>
  works.map(({ label, params }) => ({ label, params: { ...params, number: '1' } }))
