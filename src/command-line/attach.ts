// SPDX-License-Identifier: AGPL-3.0-or-later
import { CommandProblem } from '#kernel/command.ts'
import { type Database, openDatabase } from '#kernel/db/db.ts'
import type { Settings } from '#kernel/environment.ts'
import { attachEmbedded } from '#kernel/postgres/embedded.ts'

/** The address of the database that the instance works on, as the role that serves its pages: ours, or the one of its running server. */
export async function addressOf({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl) return databaseUrl
  const running = await attachEmbedded(dataDir)
  // A server of an older release knew one role.
  if (running) return running.servingUrl ?? running.url
  throw new CommandProblem(
    `Nessun server lavora nella cartella ${dataDir}: avvialo con "npm start" e ripeti. Se i dati stanno altrove, dai qui le stesse variabili del server (DATA_DIR o DATABASE_URL).`,
  )
}

/** One connection, opened when it is first asked for. */
export function attachment(settings: Settings): { database(): Promise<Database>; close(): Promise<void> } {
  let opened: Promise<Database> | null = null
  return {
    database: () => {
      opened ??= addressOf(settings).then((url) => openDatabase({ url, poolSize: 1 }))
      return opened
    },
    close: async () => {
      const database = await opened?.catch(() => null)
      await database?.close()
    },
  }
}
