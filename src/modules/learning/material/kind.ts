// SPDX-License-Identifier: AGPL-3.0-or-later
/** Material as the review sees it. */
import { plainText } from '#kernel/content/text.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found } from '#kernel/errors.ts'
import { putInSearch } from '#kernel/search.ts'
import { citationsOf, copyCitations } from '../../legislation/index.ts'
import { doubtChecks } from '../citing/checks.ts'
import * as paths from '../paths.ts'
import type { Kind } from '../review/kind.ts'
import { addEditor } from '../review/queries.ts'
import type { Check } from '../review/rules.ts'
import {
  copyParts,
  type DeskMaterial,
  deleteVersion,
  findDeskMaterial,
  getTexts,
  insertVersion,
  listFiles,
  lockMaterial,
  type MaterialText,
} from './queries.ts'
import { materialChecks } from './rules.ts'

export const materialKind: Kind<DeskMaterial> = {
  name: 'material',
  writing: 'material.write',
  find: findDeskMaterial,
  lock: async (tx, id) => {
    await lockMaterial(tx, id)
    return found(await findDeskMaterial(tx, id))
  },
  check: checkMaterial,
  copyVersion,
  deleteDraft: (tx, material) => deleteVersion(tx, material.id, material.versionId),
  putInSearch: searchMaterial,
  listFiles: async (db, versionId) => (await listFiles(db, versionId)).map((file) => file.file_id),
  deskPath: paths.editMaterial,
  reviewPath: paths.previewMaterial,
  publicPath: paths.material,
}

async function checkMaterial(db: Db, material: DeskMaterial): Promise<Check[]> {
  const [texts, files, citations] = await Promise.all([
    getTexts(db, material.versionId),
    listFiles(db, material.versionId),
    citationsOf(db, [material.versionId]),
  ])
  const { it, en } = texts
  const place = paths.editMaterial(material.id)
  const lacks = materialChecks(
    {
      body: it.body,
      research: researchOf(it),
      files,
      citations: citations.get(material.versionId)!.length,
      revision: it.revision,
      english: en,
    },
    { text: place, english: paths.englishMaterial(material.id) },
  )
  return [...lacks, ...(await doubtChecks(db, new Map([[material.versionId, place]])))]
}

const researchOf = (text: MaterialText): string[] => [
  text.research_question,
  text.research_method,
  text.research_sources,
  text.research_findings,
]

async function copyVersion(tx: Tx, material: DeskMaterial, personId: string, at: Date): Promise<string> {
  const id = await newEntity(tx, 'material_version', at)
  const { id: materialId, number, version, updatedOn, versionId } = material
  await insertVersion(tx, { id, materialId, number: number + 1, version, updatedOn, personId, at })
  await copyParts(tx, versionId, id)
  await copyCitations(tx, versionId, id)
  await addEditor(tx, id, personId)
  return id
}

async function searchMaterial(tx: Tx, material: DeskMaterial, slug: string, at: Date): Promise<void> {
  const texts = await getTexts(tx, material.versionId)
  for (const text of [texts.it, texts.en]) {
    if (!text) continue
    const { language, title, summary } = text
    const body = [plainText(text.body), ...researchOf(text)].join('\n')
    await putInSearch(
      tx,
      { entityId: material.id, language, kind: 'material', title, summary, body, path: paths.material(slug) },
      at,
    )
  }
}
