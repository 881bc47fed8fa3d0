// SPDX-License-Identifier: AGPL-3.0-or-later
/** Everything that the preview of a material shows. */
import type { Db } from '#kernel/db/db.ts'
import { type Citation, citationsOf } from '../../legislation/index.ts'
import { type DeskMaterial, getTexts, listFiles, type MaterialFile, type MaterialText } from './queries.ts'

export interface Preview {
  readonly texts: { readonly it: MaterialText; readonly en: MaterialText | null }
  readonly files: readonly MaterialFile[]
  readonly citations: readonly Citation[]
  /** The texts that readers see now, when this version is another one. */
  readonly published: { readonly it: MaterialText; readonly en: MaterialText | null } | null
}

export async function previewOf(db: Db, material: DeskMaterial): Promise<Preview> {
  const { versionId, published } = material
  const [texts, files, citations] = await Promise.all([
    getTexts(db, versionId),
    listFiles(db, versionId),
    citationsOf(db, [versionId]),
  ])
  const before =
    published && published.versionId !== versionId ? await getTexts(db, published.versionId) : null
  return { texts, files, citations: citations.get(versionId)!, published: before }
}
