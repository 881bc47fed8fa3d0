// SPDX-License-Identifier: AGPL-3.0-or-later
import { fork } from 'node:child_process'
import { StartProblem } from '#kernel/start-problem.ts'
import { entryOf } from './app-options.ts'

/**
 * Writes the demonstration in a process of its own: what it takes, the compiler of certificates first of all, would stay in the memory
 * of the one that serves. That process says how far it is and why it failed, and writes all or nothing.
 * Aborting `stopping` ends it. Throws `StartProblem` when it ended before it was done, whatever ended it.
 */
export async function writeDemonstration(databaseUrl: string, stopping: AbortSignal): Promise<void> {
  const ending = await new Promise<number | string>((resolve, reject) => {
    const child = fork(entryOf('demonstration'))
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ?? code ?? 1))
    stopping.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    // Not as an argument, which every user of the machine may read: the address of an external database has its password in it.
    child.send({ databaseUrl })
  })
  if (ending === 0) return
  const why = typeof ending === 'string' ? `interrotta da fuori (${ending})` : 'per il motivo scritto sopra'
  throw new StartProblem(
    `La rete dimostrativa non è stata caricata (${why}): non ne ho scritto nulla. Togli la causa e riavvia, oppure parti senza con DEMO=0.`,
  )
}
