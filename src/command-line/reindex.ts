// SPDX-License-Identifier: AGPL-3.0-or-later
import { buildHouse } from '#contracts/house.ts'
import type { Module } from '#contracts/module.ts'
import type { Command } from '#kernel/command.ts'
import { handOf } from '#kernel/hand.ts'
import { emptySearch } from '#kernel/search.ts'

/** One transaction: whoever searches meanwhile finds what was there before. */
export const reindexCommand = (modules: readonly Module[]): Command => ({
  name: 'reindex',
  summary: 'Riscrive tutto quello che la ricerca trova, da capo.',
  run: async (_given, { database, clock, say }) => {
    await (await database()).transaction(async (tx) => {
      await emptySearch(tx)
      // What is written in the search holds paths alone, no addresses.
      const hand = handOf({ tx, by: null, at: clock.now(), baseUrl: '' })
      for (const [name, { reindex }] of buildHouse(modules).kinds)
        if (reindex) say(`  ${name}: ${await reindex(hand)}`)
    })
    say('La ricerca è aggiornata.')
  },
})
