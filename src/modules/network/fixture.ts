// SPDX-License-Identifier: AGPL-3.0-or-later
/** The least that a network is: one body, which leads it; and files of projects. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Tx } from '#kernel/db/db.ts'
import { setPublic } from '#kernel/files/queries.ts'
import { newId } from '#kernel/ids.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { foundNetwork, openOrganization } from './index.ts'
import { insertProjectFile } from './projects/files/queries.ts'
import { findProjectBySlug } from './queries.ts'

/** Gives the id of the body. */
export async function buildNetwork(tx: Tx, at: Date): Promise<string> {
  const hand = handAt(tx, at)
  const body = { name: 'Comune di Prova', shortName: 'Prova', kind: 'municipality' } as const
  const leadOrganizationId = await openOrganization(hand, body)
  const network = { name: 'Rete di prova', leadOrganizationId, contactEmail: 'rete@prova.example' }
  await foundNetwork(hand, network)
  return leadOrganizationId
}

// One grey point.
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** A file that somebody has uploaded and not used yet. Gives its id. */
export async function keepUploaded(
  { app, clock }: TestApp,
  { ownerId, name, bytes, mediaType }: { ownerId: string; name: string; bytes: Buffer; mediaType: string },
): Promise<string> {
  const at = clock.now()
  const id = newId(at.getTime())
  await app.services.store.put(id, Readable.from([bytes]))
  await app.database.transaction((tx) =>
    tx
      .insertInto('file')
      .values({
        id,
        owner_id: ownerId,
        name,
        bytes: bytes.length,
        media_type: mediaType,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        state: 'ready',
        created_at: at,
        unused_since: at,
      })
      .execute(),
  )
  return id
}

/** A logo or a document of a project of the world. Gives the id of its use. */
export async function keepProjectFile(
  world: TestApp,
  slug: string,
  role: 'logo' | 'document',
): Promise<string> {
  const kept = { name: 'logo.png', bytes: PNG, mediaType: 'image/png' }
  const fileId = await keepUploaded(world, { ownerId: newId(), ...kept })
  const id = newId()
  const words =
    role === 'logo'
      ? { it: 'Logo di prova', en: 'Test logo' }
      : { it: 'Documento di prova', en: 'Test document' }
  await world.app.database.transaction(async (tx) => {
    const project = (await findProjectBySlug(tx, slug))!
    const kind = role === 'logo' ? null : 'other'
    const facts = { role, words, kind, dated_on: null, position: 0 } as const
    await insertProjectFile(tx, { id, project_id: project.id, file_id: fileId, ...facts })
    await setPublic(tx, [fileId], true)
  })
  return id
}
