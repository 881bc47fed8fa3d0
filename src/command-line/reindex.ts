// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Module } from '#contracts/module.ts'
import type { Command } from '#kernel/command.ts'
import { emptySearch } from '#kernel/search.ts'

/** One transaction: whoever searches meanwhile finds what was there before. */
export const reindexCommand = (modules: readonly Module[]): Command => ({
  name: 'reindex',
  summary: 'Riscrive tutto quello che la ricerca trova, da capo.',
  run: async (_given, { database, clock, say }) => {
    await (await database()).transaction(async (tx) => {
      await emptySearch(tx)
      for (const { name, reindex } of modules)
        if (reindex) say(`  ${name}: ${await reindex(tx, clock.now())}`)
    })
    say('La ricerca è aggiornata.')
  },
})
