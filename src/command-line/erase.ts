// SPDX-License-Identifier: AGPL-3.0-or-later
import { buildHouse } from '#contracts/house.ts'
import type { Module } from '#contracts/module.ts'
import { type Command, CommandProblem } from '#kernel/command.ts'
import { erasePerson, personOf, systemHand } from '../modules/people/index.ts'

/** What a person may ask (GDPR art. 17), in two steps: what is erased does not come back, and a mistyped address must not do it. */
export const eraseCommand = (modules: readonly Module[]): Command => ({
  name: 'user erase',
  words: ['email'],
  summary:
    'Cancella per sempre i dati di una persona, attestati compresi. L’account va prima chiuso con "user disable".',
  run: async ({ words }, { database, clock, say }) => {
    const email = words.email!
    await (await database()).transaction(async (tx) => {
      const person = await personOf(tx, email)
      if (!person.closed_at)
        throw new CommandProblem(
          `L’account di ${email} è aperto. Se i dati vanno cancellati davvero, chiudilo prima: referpa user disable ${email}`,
        )
      await erasePerson(systemHand(tx, clock), buildHouse(modules).personalData, person.id)
    })
    say(`Dati cancellati: ${email}. I testi pubblicati restano, senza il suo nome.`)
  },
})
