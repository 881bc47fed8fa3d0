// SPDX-License-Identifier: AGPL-3.0-or-later
/** Commands of the command line: what one is, and how the words of a person become one. */
import { parseArgs } from 'node:util'
import type { Clock } from './clock.ts'
import type { Database } from './db/db.ts'

export interface CommandDeps {
  /** The database of the running instance; opened when a command asks for it. */
  database(): Promise<Database>
  readonly clock: Clock
  readonly say: (line: string) => void
  /** Origin of the site, for the addresses that a command prints. */
  readonly baseUrl?: string
}

export interface Given {
  /** By the names of `words` and `mayFollow`. */
  readonly words: Readonly<Record<string, string>>
  /** By the names of `options`; absent when not given. */
  readonly options: Readonly<Record<string, string | undefined>>
  /** The flags that were given. */
  readonly flags?: ReadonlySet<string>
}

export interface Command {
  /** One or two words: 'check', 'user add'. */
  readonly name: string
  /** What must follow, in order: 'email' is shown as <email>. */
  readonly words?: readonly string[]
  /** What may follow them. */
  readonly mayFollow?: readonly string[]
  /** Each takes a text: `--nome Ada`. The value here says what it is (Italian). */
  readonly options?: Readonly<Record<string, string>>
  /** Options that take no text: `--prova`. The value here says what it does (Italian). */
  readonly flags?: Readonly<Record<string, string>>
  /** One sentence, in Italian as every word of the starter. */
  readonly summary: string
  /** Throws `CommandProblem` when it cannot be done. */
  readonly run: (given: Given, deps: CommandDeps) => Promise<void>
}

/** A command that cannot be done; the message (Italian) says what to do instead. */
export class CommandProblem extends Error {
  override name = 'CommandProblem'
}

/** Words that make no command. */
export class CommandMisread extends CommandProblem {
  override name = 'CommandMisread'
}

const asWritten = ({ name, words = [], mayFollow = [], options = {}, flags = {} }: Command): string =>
  [
    name,
    ...words.map((word) => `<${word}>`),
    ...mayFollow.map((word) => `[<${word}>]`),
    ...Object.keys(options).map((option) => `[--${option} ...]`),
    ...Object.keys(flags).map((flag) => `[--${flag}]`),
  ].join(' ')

/** The list of all commands. */
export function listCommands(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  referpa ${asWritten(command)}\n      ${command.summary}`)
  return ['Comandi:', ...lines].join('\n')
}

/** Finds the command that `argv` names, with what follows it. Throws `CommandMisread`. */
export function readCommand(
  commands: readonly Command[],
  argv: readonly string[],
): { command: Command; given: Given } {
  const command = commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '))
  if (!command) {
    const asked = argv.slice(0, 2).join(' ')
    const near = commands.filter(({ name }) => name.startsWith(`${argv[0]} `)).map(({ name }) => name)
    throw new CommandMisread(
      `Comando sconosciuto: "${asked}". Ci sono: ${(near.length > 0 ? near : commands.map(({ name }) => name)).join(', ')}.`,
    )
  }
  return { command, given: readGiven(command, argv.slice(command.name.split(' ').length)) }
}

function readGiven(command: Command, rest: readonly string[]): Given {
  const { words = [], mayFollow = [], options = {}, flags = {} } = command
  const wanted = `Si scrive: referpa ${asWritten(command)}`
  const parsed = parse(rest, Object.keys(options), Object.keys(flags))
  if (typeof parsed === 'string') throw new CommandMisread(`${parsed} ${wanted}`)
  const { values, positionals } = parsed
  if (positionals.length < words.length || positionals.length > words.length + mayFollow.length) {
    const lacks = words[positionals.length]
    throw new CommandMisread(
      `${lacks ? `Manca <${lacks}>.` : `"${positionals.at(-1)}" è di troppo.`} ${wanted}`,
    )
  }
  return {
    words: Object.fromEntries(positionals.map((word, index) => [[...words, ...mayFollow][index]!, word])),
    options: Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    flags: new Set(Object.keys(values).filter((name) => values[name] === true)),
  }
}

function parse(rest: readonly string[], names: readonly string[], flags: readonly string[]) {
  const unknown = rest
    .map((word) => /^--?([^=]*)/.exec(word)?.[1])
    .find((name) => name !== undefined && !names.includes(name) && !flags.includes(name))
  if (unknown !== undefined) return `Opzione sconosciuta: --${unknown}.`
  try {
    const options: Record<string, { type: 'string' | 'boolean' }> = Object.fromEntries([
      ...names.map((name) => [name, { type: 'string' }] as const),
      ...flags.map((name) => [name, { type: 'boolean' }] as const),
    ])
    return parseArgs({ args: [...rest], options, allowPositionals: true })
  } catch {
    return 'Un’opzione non ha il suo valore.'
  }
}
