// SPDX-License-Identifier: AGPL-3.0-or-later
import { listUntranscribed, setTranscript } from './queries.ts'
import { FileRefused } from './refusals.ts'
import { storeSource } from './sniff/source.ts'
import { lookIntoText } from './sniff/tasks.ts'
import type { FilesDeps } from './staging.ts'
import { MissingFile } from './store.ts'

/** Reads the words of captions that were kept before this was done at the upload. Returns of how many. */
export async function transcribeKept({ database, store, run }: FilesDeps): Promise<number> {
  const kept = await listUntranscribed(database.db, 100)
  for (const { id, bytes } of kept) {
    const transcript = await wordsOf({ store, run }, id, bytes)
    await database.transaction((tx) => setTranscript(tx, id, transcript))
  }
  return kept.length
}

/** None when the bytes are lost, or would not be taken today: then there is nothing to read, and no reason to try again. */
async function wordsOf(
  { store, run }: Pick<FilesDeps, 'store' | 'run'>,
  id: string,
  bytes: number,
): Promise<readonly string[]> {
  try {
    const captions = await storeSource(store, id, bytes).read(0, bytes)
    const looked = await run(lookIntoText, { bytes: captions, claim: 'vtt' })
    return 'found' in looked ? (looked.found.transcript ?? []) : []
  } catch (error) {
    if (error instanceof MissingFile || error instanceof FileRefused) return []
    throw error
  }
}
