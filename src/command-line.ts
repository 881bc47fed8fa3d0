// SPDX-License-Identifier: AGPL-3.0-or-later
/** The command line: `referpa <command>`. Exit codes: 0 done, 1 not done or something is wrong, 2 words that make no command. */
import { systemClock } from '#kernel/clock.ts'
import { type Command, CommandMisread, CommandProblem, listCommands, readCommand } from '#kernel/command.ts'
import { readEnvironment, type Settings } from '#kernel/environment.ts'
import { Refused } from '#kernel/errors.ts'
import { compileMessage } from '#kernel/i18n/message.ts'
import { explainStart } from '#kernel/start-problem.ts'
import { attachment } from './command-line/attach.ts'
import { checkCommand } from './command-line/check.ts'
import { eraseCommand } from './command-line/erase.ts'
import { reindexCommand } from './command-line/reindex.ts'
import { modules } from './modules.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

const commandsOf = (settings: Settings): Command[] => [
  checkCommand(settings),
  reindexCommand(modules),
  ...modules.flatMap((module) => module.commands ?? []),
  eraseCommand(modules),
]

async function main(argv: readonly string[]): Promise<number> {
  const read = readEnvironment(process.env)
  if (!read.ok) {
    for (const { message } of read.errors) complain(message)
    return 1
  }
  const commands = commandsOf(read.settings)
  if (argv.length === 0 || ['--help', '-h', 'help'].includes(argv[0]!)) {
    say(listCommands(commands))
    return 0
  }
  const { database, close } = attachment(read.settings)
  try {
    const { command, given } = readCommand(commands, argv)
    await command.run(given, { database, clock: systemClock, say, baseUrl: read.settings.baseUrl })
    return 0
  } catch (error) {
    complain(explain(error, read.settings))
    return error instanceof CommandMisread ? 2 : 1
  } finally {
    await close()
  }
}

function explain(error: unknown, settings: Settings): string {
  if (error instanceof CommandProblem) return error.message
  if (error instanceof Refused) return compileMessage(error.problem.source, 'it')(error.problem.values)
  return (
    explainStart(error, settings) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
  )
}

process.exitCode = await main(process.argv.slice(2))
