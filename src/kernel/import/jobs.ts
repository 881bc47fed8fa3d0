// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database, Tx } from '../db/db.ts'
import { enqueue, type Job } from '../jobs.ts'
import type { AnyImport, WritingServices } from './definition.ts'
import { type Step, workThrough } from './work.ts'

interface Deps {
  readonly database: Pick<Database, 'transaction'>
  readonly services: WritingServices
}

const taskOf = (kind: string): string => `import:${kind}`

/** For the `jobs` of the room whose register it is. */
export const importJobs = (definition: AnyImport, { database, services }: Deps): Record<string, Job> => ({
  [taskOf(definition.kind)]: ({ runId, step }) =>
    workThrough({ transaction: database.transaction, services }, definition, String(runId), step as Step),
})

export const queueStep = (tx: Tx, kind: string, runId: string, step: Step): Promise<void> =>
  enqueue(tx, { task: taskOf(kind), payload: { runId, step }, key: `import:${runId}:${step}` })
