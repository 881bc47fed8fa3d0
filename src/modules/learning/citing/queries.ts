// SPDX-License-Identifier: AGPL-3.0-or-later
/** What of learning cites acts: versions of material, of units and of questions, by the page on which they are met. */
import type { DescribeHolders, HolderShown } from '#contracts/module.ts'
import { type Actor, organizationsWith } from '#kernel/access.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'

const OFFERED = { material: msg('Materiale'), unit: msg('Unità'), question: msg('Domande del corso') }
const DRAFTS = {
  material: msg('Bozza di materiale'),
  unit: msg('Bozza di unità'),
  question: msg('Bozza di domanda'),
}

interface Row {
  holder_id: string
  kind: keyof typeof OFFERED
  title: LocalText
  /** What is on offer has its address; a draft has the id of its thing. */
  slug: string | null
  thing_id: string
  part_id: string | null
}

/** What is on offer is everybody's to know of; drafts are known to those who may write for their body. */
export const describeCiting: DescribeHolders = async (db, ids, actor) => {
  const offered = await listOffered(db, ids)
  const rest = ids.filter((id) => !offered.some(({ holder_id }) => holder_id === id))
  const drafts = actor && rest.length > 0 ? await listDrafts(db, rest, actor) : []
  return new Map([...drafts, ...offered].map((row) => [row.holder_id, shownAs(row)]))
}

function shownAs({ kind, title, slug, thing_id, part_id }: Row): HolderShown {
  const offered = { material: paths.material, unit: paths.unit, question: paths.course }
  const draft = { material: paths.editMaterial, unit: paths.editUnit, question: paths.editQuestion }
  // A material is no part of anything, and a question is met on the page of its course.
  const path = slug ? offered[kind](slug, part_id ?? '') : draft[kind](thing_id, part_id ?? '')
  return { kind: (slug ? OFFERED : DRAFTS)[kind], title, path }
}

async function listOffered(db: Db, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with asked as (select unnest(${[...ids]}::uuid[]) as id)
    select v.id as holder_id, 'material' as kind, m.slug, m.id as thing_id, null::uuid as part_id,
           (select jsonb_object_agg(t.language, t.title) from material_version_text t where t.material_version_id = v.id) as title
    from asked join material_version v on v.id = asked.id
    join catalogue_entry e on e.version_id = v.id join material m on m.id = v.material_id
    union all
    select cu.unit_version_id, 'unit', c.slug, c.id, cu.unit_id, uv.title
    from asked join course_version_unit cu on cu.unit_version_id = asked.id
    join catalogue_entry e on e.version_id = cu.course_version_id join course c on c.id = e.entity_id
    join unit_version uv on uv.id = cu.unit_version_id
    union all
    select cq.question_version_id, 'question', c.slug, c.id, cq.question_id, cv.title
    from asked join course_version_question cq on cq.question_version_id = asked.id
    join catalogue_entry e on e.version_id = cq.course_version_id join course c on c.id = e.entity_id
    join course_version cv on cv.id = cq.course_version_id`.execute(db)
  return rows
}

async function listDrafts(db: Db, ids: readonly string[], actor: Actor): Promise<Row[]> {
  const of = (permission: string) => {
    const organizations = organizationsWith(actor, permission)
    return organizations === null ? sql`true` : sql`thing.organization_id = any(${organizations}::uuid[])`
  }
  const { rows } = await sql<Row>`
    with asked as (select unnest(${[...ids]}::uuid[]) as id)
    select v.id as holder_id, 'material' as kind, null as slug, thing.id as thing_id, null::uuid as part_id,
           (select jsonb_object_agg(t.language, t.title) from material_version_text t where t.material_version_id = v.id) as title
    from asked join material_version v on v.id = asked.id join material thing on thing.id = v.material_id
    where ${of('material.write')} and not exists (select from publication p where p.version_id = v.id)
    union all
    select cu.unit_version_id, 'unit', null, thing.id, cu.unit_id, uv.title
    from asked join course_version_unit cu on cu.unit_version_id = asked.id
    join course_version cv on cv.id = cu.course_version_id join course thing on thing.id = cv.course_id
    join unit_version uv on uv.id = cu.unit_version_id
    where ${of('course.write')} and not exists (select from publication p where p.version_id = cv.id)
    union all
    select cq.question_version_id, 'question', null, thing.id, cq.question_id, cv.title
    from asked join course_version_question cq on cq.question_version_id = asked.id
    join course_version cv on cv.id = cq.course_version_id join course thing on thing.id = cv.course_id
    where ${of('course.write')} and not exists (select from publication p where p.version_id = cv.id)`.execute(
    db,
  )
  return rows
}
