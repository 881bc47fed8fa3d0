// SPDX-License-Identifier: AGPL-3.0-or-later
/** The costly looks into a file, as pieces of work for a thread. A refusal comes back as a value: threads hand on no class. */
import type { WorkerTask } from '../../worker-tasks.ts'
import type { KindName } from '../kinds.ts'
import { FileRefused, type Refusal } from '../refusals.ts'
import { inspectOffice } from './office.ts'
import { inspectPdf } from './pdf.ts'
import { inspectText, type TextFound } from './text.ts'

export type Looked<T> = { readonly found: T } | { readonly refusal: Refusal }

async function looked<T>(look: () => T | Promise<T>): Promise<Looked<T>> {
  try {
    return { found: await look() }
  } catch (error) {
    if (error instanceof FileRefused) return { refusal: error.refusal }
    throw error
  }
}

/** Bytes that came from another thread are no Buffer any more. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

interface Named {
  readonly bytes: Uint8Array
  /** What the name says that it is. */
  readonly claim: string
}

export const lookIntoPdf: WorkerTask<Uint8Array, Looked<{ active: boolean }>> = {
  name: 'files.look-into-pdf',
  run: (bytes) => looked(() => inspectPdf(asBuffer(bytes))),
}

export const lookIntoOffice: WorkerTask<Named, Looked<KindName>> = {
  name: 'files.look-into-office',
  run: ({ bytes, claim }) => looked(() => inspectOffice(asBuffer(bytes), claim)),
}

export const lookIntoText: WorkerTask<Named, Looked<TextFound>> = {
  name: 'files.look-into-text',
  run: ({ bytes, claim }) => looked(() => inspectText(asBuffer(bytes), claim)),
}

export const fileTasks = [lookIntoPdf, lookIntoOffice, lookIntoText]
