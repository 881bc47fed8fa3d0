// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type Tx } from '#kernel/db/db.ts'
import { docOf, type Ground, identities, PARAGRAPHS, publish } from './world.ts'

export interface MaterialSpec {
  slug: string
  title?: string
  english?: string
  paragraphs?: readonly string[]
  research?: string
  /** Files already kept, with what they are for. */
  files?: readonly { fileId: string; role: 'attachment' | 'video' | 'captions'; language?: 'it' | 'en' }[]
}

/** A published material. */
export async function buildMaterial(
  tx: Tx,
  ground: Ground,
  spec: MaterialSpec,
  at: Date,
): Promise<{ materialId: string; versionId: string }> {
  const [materialId, versionId] = await identities(tx, ['material', 'material_version'])
  await sql`insert into material (id, slug, theme_id, organization_id, created_at)
    values (${materialId}, ${spec.slug}, ${ground.themeId}, ${ground.organizationId}, ${at})`.execute(tx)
  await sql`insert into material_version (id, material_id, number, updated_on, edited_at)
    values (${versionId}, ${materialId}, 1, '2026-11-01', ${at})`.execute(tx)
  const body = JSON.stringify(docOf(spec.paragraphs ?? PARAGRAPHS))
  for (const [language, title] of [
    ['it', spec.title ?? 'Materiale di prova'],
    ['en', spec.english],
  ] as const)
    if (title)
      await sql`
        insert into material_version_text (material_version_id, language, title, summary, body, research_question)
        values (${versionId}, ${language}, ${title}, ${`${title}: in breve.`}, ${body}, ${spec.research ?? ''})`.execute(
        tx,
      )
  for (const [position, { fileId, role, language }] of (spec.files ?? []).entries())
    await sql`
      insert into material_version_file (material_version_id, file_id, role, language, position)
      values (${versionId}, ${fileId}, ${role}, ${language ?? null}, ${position})`.execute(tx)
  await publish(tx, versionId!, at)
  return { materialId: materialId!, versionId: versionId! }
}
