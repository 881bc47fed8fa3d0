// SPDX-License-Identifier: AGPL-3.0-or-later
/** Looks at bytes as at a file that was uploaded under a name. */
import { DEFAULT_LIMITS } from './limits.ts'
import { FileRefused, type RefusalCode } from './refusals.ts'
import { sampleDocx } from './samples.fixture.ts'
import { bufferSource } from './sniff/source.ts'
import { sniff } from './sniff.ts'

export const look = (bytes: Buffer | string, name: string) =>
  sniff(bufferSource(Buffer.from(bytes)), name, DEFAULT_LIMITS)

export const refusal = async (bytes: Buffer | string, name: string): Promise<RefusalCode | 'accepted'> => {
  try {
    await look(bytes, name)
    return 'accepted'
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.code
    throw error
  }
}

/** A document that carries another file inside. */
export const inside = (content: Buffer) => sampleDocx({ name: 'word/embeddings/a.docx', content })
