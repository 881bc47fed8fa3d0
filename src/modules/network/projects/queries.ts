// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { findProjectBySlug, listPartners, type Project } from '../queries.ts'
import type { projects } from './list.ts'
import type { Amount, AmountSource } from './money.ts'
import type { ProjectTexts } from './texts.ts'

/** Projects are public: there is nobody who may not know of one. */
export const projectsSource: SourceOf<typeof projects> = {
  select: sql`p.id, p.slug, p.acronym, p.name, p.starts_on, p.ends_on, p.project_code, p.cup, p.demo,
    f.short_name as fund_name, l.name as lead_name, ${isArchived(sql`p.id`)} as archived`,
  from: sql`project p left join fund f on f.id = p.fund_id
    left join project_partner lead on lead.project_id = p.id and lead.role = 'lead' and lead.left_on is null
    left join organization l on l.id = lead.organization_id`,
  id: sql`p.id`,
  sorts: { progetto: sql`p.acronym`, dal: sql`coalesce(p.starts_on, date '0001-01-01')` },
  visible: () => null,
  words: { of: 'q', in: sql`p.words` },
  where: ({ fondo, giorno, archiviati }) => [
    fondo && sql`f.slug = ${fondo}`,
    giorno && sql`p.starts_on <= ${giorno} and (p.ends_on is null or p.ends_on >= ${giorno})`,
    archiviati ? isArchived(sql`p.id`) : isInUse(sql`p.id`),
  ],
}

/** A project with all that is edited in its form, and the names of its bodies. */
export interface WholeProject extends Project {
  texts: ProjectTexts
  bodies: string[]
}

export async function findSheet(db: Db, slug: string): Promise<WholeProject | null> {
  const project = await findProjectBySlug(db, slug)
  return project && sheetOf(db, project)
}

export async function sheetOf(db: Db, project: Project): Promise<WholeProject> {
  const [texts, partners] = [await findTexts(db, project.id), await listPartners(db, [project.id])]
  return { ...project, texts, bodies: partners.get(project.id)!.map(({ name }) => name) }
}

async function findTexts(db: Db, projectId: string): Promise<ProjectTexts> {
  const rows = await db
    .selectFrom('project_text')
    .select(['language', 'body', 'made_from'])
    .where('project_id', '=', projectId)
    .execute()
  const of = (language: 'it' | 'en') => rows.find((row) => row.language === language)
  return {
    it: of('it')?.body ?? null,
    en: of('en')?.body ?? null,
    madeFrom: of('en')?.made_from ?? null,
  }
}

/** Writes both languages; one without a text has no row. */
export async function setTexts(tx: Tx, projectId: string, texts: ProjectTexts, at: Date): Promise<void> {
  for (const language of ['it', 'en'] as const) {
    const body = texts[language]
    const made_from = language === 'en' ? texts.madeFrom : null
    if (!body) {
      await tx
        .deleteFrom('project_text')
        .where('project_id', '=', projectId)
        .where('language', '=', language)
        .execute()
      continue
    }
    const row = { body: JSON.stringify(body), edited_at: at, made_from }
    await tx
      .insertInto('project_text')
      .values({ project_id: projectId, language, ...row })
      .onConflict((conflict) => conflict.columns(['project_id', 'language']).doUpdateSet(row))
      .execute()
  }
}

export async function insertProject(tx: Tx, project: Omit<Project, 'version'> & { at: Date }): Promise<void> {
  const { at, ...row } = project
  await tx
    .insertInto('project')
    .values({ ...row, ...projectTexts(row), created_at: at })
    .execute()
}

/** The columns of a project that hold texts, as the driver takes them. */
export const projectTexts = (
  row: Pick<Project, 'name' | 'summary' | 'fund' | 'statement' | 'objectives' | 'actions'>,
) => ({
  name: JSON.stringify(row.name),
  summary: JSON.stringify(row.summary),
  fund: row.fund && JSON.stringify(row.fund),
  statement: JSON.stringify(row.statement),
  objectives: JSON.stringify(row.objectives),
  actions: JSON.stringify(row.actions),
})

export type ProjectRecord = Omit<Project, 'id' | 'slug' | 'demo' | 'position' | 'version'>

/** Whether the project still had this version: otherwise nothing is written. */
export async function updateProject(
  tx: Tx,
  id: string,
  version: number,
  project: ProjectRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('project')
    .set({ ...project, ...projectTexts(project), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface ProjectName {
  id: string
  slug: string
  acronym: string
  name: LocalText
  continues_id: string | null
}

/** Every project by its name, with what it continues. */
export async function listProjectNames(db: Db): Promise<ProjectName[]> {
  return db
    .selectFrom('project')
    .select(['id', 'slug', 'acronym', 'name', 'continues_id'])
    .orderBy('acronym')
    .limit(500)
    .execute()
}

export async function listAmounts(db: Db, projectId: string): Promise<Amount[]> {
  return db
    .selectFrom('project_amount')
    .select(['organization_id', 'source', 'amount'])
    .where('project_id', '=', projectId)
    .execute()
}

export interface OwnAmounts {
  projectId: string
  organizationId: string
  currency: string
  /** '1234.50'; null or missing: nothing from this source. */
  amounts: Readonly<Partial<Record<AmountSource, string | null>>>
}

/** Writes what a body has in a project in the place of what it had. */
export async function setAmounts(
  tx: Tx,
  { projectId, organizationId, currency, amounts }: OwnAmounts,
): Promise<void> {
  await tx
    .deleteFrom('project_amount')
    .where('project_id', '=', projectId)
    .where('organization_id', '=', organizationId)
    .execute()
  const rows = (Object.entries(amounts) as [AmountSource, string | null][]).flatMap(([source, amount]) =>
    amount === null
      ? []
      : [{ project_id: projectId, organization_id: organizationId, source, amount, currency }],
  )
  if (rows.length > 0) await tx.insertInto('project_amount').values(rows).execute()
}
