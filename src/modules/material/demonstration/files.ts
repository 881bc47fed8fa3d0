// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files of the demonstration: kept in the store and looked into like any other. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '#kernel/db/db.ts'
import { DEFAULT_LIMITS } from '#kernel/files/limits.ts'
import { insertStaged, judgeFile } from '#kernel/files/queries.ts'
import { bufferSource } from '#kernel/files/sniff/source.ts'
import { sniff } from '#kernel/files/sniff.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { newId } from '#kernel/ids.ts'
import type { FileField } from '../parts.ts'
import { stpClip, webVtt } from './content/captions.ts'
import type { DemoMaterial } from './content/format.ts'
import { sheetOf } from './sheet.ts'

interface Keeping {
  readonly tx: Tx
  readonly store: FileStore
  readonly ownerId: string
  readonly at: Date
}

/** Keeps a file that is at hand whole. Gives its id. */
export async function keepFile(
  { tx, store, ownerId, at }: Keeping,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const id = newId(at.getTime())
  const size = bytes.length
  await insertStaged(tx, { id, ownerId, name, bytes: size, resumable: false, at }, DEFAULT_LIMITS)
  await store.put(id, once(bytes))
  const found = await sniff(bufferSource(bytes), name, DEFAULT_LIMITS)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await judgeFile(tx, id, 'staged', { ...found, state: 'ready', bytes: size, sha256 })
  return id
}

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The process runs from the root of the checkout, bundled or not. */
const MEDIA = 'src/modules/material/demonstration/content/media'

/** The files that a material of the demonstration comes with, in the fields of its form. */
export async function filesOf(
  keeping: Keeping,
  material: DemoMaterial,
): Promise<Record<FileField, string[]>> {
  const slots: Record<FileField, string[]> = {
    attachments: [],
    images: [],
    video: [],
    captionsIt: [],
    captionsEn: [],
  }
  if (material.files.includes('pdf'))
    slots.attachments = [await keepFile(keeping, `${material.slug}.pdf`, await sheetOf(material, keeping.at))]
  if (material.files.includes('stp-clip')) {
    const film = await readFile(join(process.cwd(), MEDIA, `${stpClip.slug}.mp4`))
    slots.video = [await keepFile(keeping, `${stpClip.slug}.mp4`, film)]
    slots.captionsIt = [await keepFile(keeping, `${stpClip.slug}.it.vtt`, Buffer.from(webVtt(stpClip, 'it')))]
    slots.captionsEn = [await keepFile(keeping, `${stpClip.slug}.en.vtt`, Buffer.from(webVtt(stpClip, 'en')))]
  }
  return slots
}
