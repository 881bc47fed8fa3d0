// SPDX-License-Identifier: AGPL-3.0-or-later
/** Material for tests and bench: drafts as people write them, and what is published, straight into the tables. */
import { docOf, PARAGRAPHS } from '#kernel/content/paragraphs.fixture.ts'
import { sql, type Tx } from '#kernel/db/db.ts'
import { identities } from '#kernel/entities.fixture.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { type Client, idIn } from '../../../test/support/client.ts'
import { oneOf } from '../../../test/support/places.ts'
import { type Ground, insertEdition, insertWork, publish } from '../review/fixture.ts'

export const writeMaterial = async (client: Client, theme: string, title: string): Promise<string> =>
  idIn(
    await client.post('/redazione/materiali/nuovo', {
      title,
      summary: 'In breve.',
      body: 'Un testo.',
      updatedOn: '2026-11-01',
      theme,
    }),
  )

/** A file of a published material, by the address of the material. */
export const publishedFile = (world: TestApp) =>
  oneOf(
    world,
    `select m.slug, f.file_id as "fileId", 'x' as name from work m join edition v on v.work_id = m.id
     join catalogue_entry c on c.edition_id = v.id join material_file f on f.edition_id = v.id order by f.file_id limit 1`,
  ) as Promise<{ slug: string; fileId: string; name: string }>

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
  await insertEdition(tx, { id: editionId!, workId: materialId!, number: 1, title, summary }, at)
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
