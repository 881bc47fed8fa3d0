// SPDX-License-Identifier: AGPL-3.0-or-later
/** An act as a row that coordinators add, amend, archive and take back. */

import type { Tx } from '#kernel/db/db.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type RowDefinition, reindexRows } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { themeChoices } from '../../themes/index.ts'
import { holdNames, slugFor, takeName } from '../names.ts'
import * as paths from '../paths.ts'
import { insertReference, listSlugs, listThemeIds, setThemes } from '../queries.ts'
import { actForm } from './forms.ts'
import { type Act, findAct, updateAct } from './queries.ts'
import { recordFrom, searchEntries, valuesOf } from './rules.ts'

/** Writes acts, one or many, over names that were read once. */
export async function openActs(
  tx: Tx,
): Promise<Pick<RowDefinition<Act, typeof actForm.fields>, 'insert' | 'update'>> {
  const names = await holdNames(tx)
  return {
    insert: async (_tx, id, input) => {
      const named = recordFrom(input)
      takeName(names, named)
      const act = { id, slug: await slugFor(tx, named.short_title), ...named }
      await insertReference(tx, act)
      await setThemes(tx, id, input.themes)
      names.put(named, id)
      return { ...act, version: 1 }
    },
    update: async (_tx, act, version, input) => {
      const to = recordFrom(input, act.title)
      takeName(names, to, act.id)
      if (!(await updateAct(tx, act.id, version, to))) return null
      await setThemes(tx, act.id, input.themes)
      names.put(to, act.id)
      return { ...act, ...to, version: version + 1 }
    },
  }
}

export const actRow: RowDefinition<Act, typeof actForm.fields> = {
  kind: 'legal_reference',
  paths: paths.acts,
  permission: 'legislation.write',
  words: {
    register: msg('Normativa'),
    add: msg('Aggiungi un atto'),
    archiving: msg(
      'L’atto esce dal registro e dalla ricerca. I testi che lo citano lo tengono. Puoi rimetterlo in uso quando vuoi.',
    ),
  },
  nameOf: (act) => act.short_title,
  find: findAct,
  form: actForm,
  stored: async (db, act) => valuesOf(act, await listThemeIds(db, act.id)),
  choices: async (ask) => ({ themes: await themeChoices(ask, 'id') }),
  insert: async (tx, id, input, at) => (await openActs(tx)).insert(tx, id, input, at),
  update: async (tx, act, version, input, at) => (await openActs(tx)).update(tx, act, version, input, at),
  search: searchEntries,
  views: rowViews,
}

export const reindexActs = async (hand: Pick<Hand, 'tx' | 'index'>): Promise<number> =>
  reindexRows(hand, actRow, await listSlugs(hand.tx, ''))
