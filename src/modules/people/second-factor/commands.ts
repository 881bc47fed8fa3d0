// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Command, CommandProblem } from '#kernel/command.ts'
import { personOf, systemHand } from '../shell.ts'
import { removeSecondFactor } from './actions.ts'

const off: Command = {
  name: 'user second-factor off',
  words: ['email'],
  summary:
    'Toglie app, passkey e codici di riserva a chi li ha persi, e chiude le sessioni. Prima controlla che chi lo chiede sia davvero quella persona.',
  run: async ({ words }, { database, clock, say }) => {
    await (await database()).transaction(async (tx) => {
      const { id } = await personOf(tx, words.email!)
      if (!(await removeSecondFactor(systemHand(tx, clock), id)))
        throw new CommandProblem(`${words.email} non ha un secondo fattore: entra con la sola password.`)
    })
    say(`Secondo fattore tolto: ${words.email} entra con la password, e riceve una lettera che lo dice.`)
  },
}

export const secondFactorCommands: readonly Command[] = [off]
