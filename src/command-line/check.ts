// SPDX-License-Identifier: AGPL-3.0-or-later
/** Asks every part of an instance whether it does what it is there for. */
import { join } from 'node:path'
import { tryDisk, tryMigrations, tryRole, tryWaiting } from '#kernel/check/database.ts'
import { doubt, type Finding, wrong } from '#kernel/check/finding.ts'
import { tryServices } from '#kernel/check/services.ts'
import { type Command, type CommandDeps, CommandProblem } from '#kernel/command.ts'
import type { Settings } from '#kernel/environment.ts'
import { doubtfulNames } from '#kernel/environment-names.ts'
import { checkExternal } from '#kernel/postgres/external.ts'

const MARKS = { good: 'bene   ', doubt: 'nota   ', wrong: 'ERRORE ' }

export const checkCommand = (settings: Settings): Command => ({
  name: 'check',
  summary:
    'Prova tutto: variabili, banca dati, migrazioni, disco, file, posta, antivirus. Codice 1 se qualcosa non va.',
  run: async (_given, deps) => {
    const findings = [
      ...doubtfulNames(process.env).map((words) => doubt('Variabili', words)),
      ...(await Promise.all([askDatabase(settings, deps), askMachine(settings)])).flat(),
    ]
    for (const { of, state, words } of findings) deps.say(`${MARKS[state]}${of}: ${words}`)
    const wrongs = findings.filter(({ state }) => state === 'wrong').length
    if (wrongs > 0)
      throw new CommandProblem(
        `${wrongs === 1 ? 'Una cosa non va' : `${wrongs} cose non vanno`}: vedi sopra.`,
      )
    deps.say('Tutto quello che serve funziona.')
  },
})

const askMachine = async (settings: Settings): Promise<Finding[]> => [
  await tryDisk(settings.dataDir),
  ...(await tryServices(settings)),
]

async function askDatabase({ databaseUrl, migrationUrl }: Settings, deps: CommandDeps): Promise<Finding[]> {
  try {
    if (databaseUrl) await checkExternal(databaseUrl, migrationUrl)
    const { db } = await deps.database()
    return [
      await tryRole(db),
      await tryMigrations(db, join(process.cwd(), 'db/migrations')),
      ...(await tryWaiting(db)),
    ]
  } catch (error) {
    return [wrong('Banca dati', (error as Error).message)]
  }
}
