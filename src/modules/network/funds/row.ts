// SPDX-License-Identifier: AGPL-3.0-or-later
/** A fund as a row that whoever looks after the projects adds, amends, archives and takes back. */
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { slugBeside } from '../names.ts'
import * as paths from '../paths.ts'
import { fundForm } from './forms.ts'
import { type Fund, findFund, insertFund, updateFund } from './queries.ts'
import { recordFrom, valuesOf } from './rules.ts'

export const fundRow: RowDefinition<Fund, typeof fundForm.fields> = {
  kind: 'fund',
  paths: paths.funds,
  permission: 'project.write',
  words: {
    register: msg('Fondi'),
    add: msg('Nuovo fondo'),
    archiving: msg(
      'Il fondo non si può più scegliere. I progetti che lo hanno lo tengono. Puoi rimetterlo in uso quando vuoi.',
    ),
  },
  nameOf: (fund) => fund.short_name,
  find: findFund,
  form: fundForm,
  stored: (_db, fund) => valuesOf(fund),
  insert: async (tx, id, input) => {
    const slug = await slugBeside(tx, { kind: 'fund', wanted: input.short_name, stem: 'fondo' })
    const fund = { id, slug, ...recordFrom(input) }
    await insertFund(tx, fund)
    return { ...fund, version: 1 }
  },
  update: async (tx, fund, version, input) => {
    const to = recordFrom(input, fund)
    return (await updateFund(tx, fund.id, version, to)) ? { ...fund, ...to, version: version + 1 } : null
  },
  // What a fund wants to be said is for whoever writes, and found on its register.
  search: () => [],
  views: rowViews,
}
