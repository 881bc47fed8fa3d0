// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type Tx } from '#kernel/db/db.ts'
import { docOf, type Ground, identities, insertWork, PARAGRAPHS, publish } from './world.ts'

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
): Promise<{ materialId: string; editionId: string }> {
  const [materialId, editionId] = await identities(tx, ['material', 'edition'])
  const title = { it: spec.title ?? 'Materiale di prova', en: spec.english }
  const summary = {
    it: `${title.it}: in breve.`,
    ...(title.en && { en: `${title.en}: in breve.` }),
  }
  await insertWork(tx, ground, { id: materialId!, kind: 'material', slug: spec.slug }, at)
  await sql`insert into edition (id, work_id, number, title, summary, updated_on, edited_at)
    values (${editionId}, ${materialId}, 1, ${JSON.stringify(title)}, ${JSON.stringify(summary)}, '2026-11-01', ${at})`.execute(
    tx,
  )
  const body = JSON.stringify(docOf(spec.paragraphs ?? PARAGRAPHS))
  for (const language of ['it', 'en'] as const)
    if (title[language])
      await sql`
        insert into material_text (edition_id, language, body, research_question)
        values (${editionId}, ${language}, ${body}, ${spec.research ?? ''})`.execute(tx)
  for (const [position, { fileId, role, language }] of (spec.files ?? []).entries())
    await sql`
      insert into material_file (edition_id, file_id, role, language, position)
      values (${editionId}, ${fileId}, ${role}, ${language ?? null}, ${position})`.execute(tx)
  await publish(tx, editionId!, at)
  return { materialId: materialId!, editionId: editionId! }
}
